import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import { db } from '@/lib/db/database';
import { toLeadRow } from '@/lib/db/lead-row';
import { chooseAssistant } from '@/lib/leads/choose-assistant';
import { type CheckedLead, preflight } from '@/lib/leads/preflight';
import type { AssistantId, E164, Epoch, LeadId, RemoteId, VariableKey } from '@/lib/model/brand';
import type { Lead } from '@/lib/model/lead';
import { remoteNumberKey } from '@/lib/model/push';
import { toRemoteStatus } from '@/lib/model/status';
import { campaign, contactOf, emptyStore, leadOf, phoneOf, storeLeads } from '../support/push-world';

const host = 'https://calls.example/api';
/** A Wednesday, 12:00 in Berlin. */
const noon = Date.UTC(2026, 10, 25, 11) as Epoch;

beforeEach(async () => {
  await emptyStore();
  await db.campaigns.put({
    id: campaign,
    name: 'Spring',
    status: 'stopped',
    host,
    seenAt: noon,
    allowedFrom: '09:00',
    allowedTo: '18:00',
  });
});

async function check(...leads: Lead[]): Promise<CheckedLead[]> {
  return (await preflight(await storeLeads(leads), campaign, host, noon)).leads;
}

describe('what stops a lead', () => {
  test('nothing, when all is well', async () => {
    const result = await preflight(await storeLeads([leadOf(1)]), campaign, host, noon);
    expect(result).toMatchObject({
      good: ['lead-1'],
      leads: [{ stops: [] }],
      isRunning: false,
      isAssistantKnown: false,
    });
  });

  test('one that was removed in another window', async () => {
    expect((await preflight(['no-such' as LeadId], campaign, host, noon)).leads[0]?.stops).toEqual(['missing']);
  });

  test.each([
    ['review', leadOf(1, { stage: 'new' })],
    ['excluded', leadOf(1, { stage: 'excluded' })],
    ['number-twice', leadOf(1, { secondary: [contactOf(1)] })],
    ['too-many-secondaries', leadOf(1, { secondary: Array.from({ length: 11 }, (_, at) => contactOf(100 + at)) })],
  ])('%s', async (stop, lead) => {
    expect((await check(lead))[0]?.stops).toEqual([stop]);
  });

  test('any of its numbers on the do-not-call list', async () => {
    await db.suppressed.put({ phone: phoneOf(7), reason: 'hand', at: noon });
    const [primary, secondary, free] = await check(leadOf(7), leadOf(8, { secondary: [contactOf(7)] }), leadOf(9));
    expect([primary?.stops, secondary?.stops, free?.stops]).toEqual([['do-not-call'], ['do-not-call'], []]);
  });

  test('any of its numbers in the campaign already, however the server writes it', async () => {
    const there = { remoteId: '1' as RemoteId, role: 'secondary' as const, status: toRemoteStatus('created', noon) };
    await db.remoteNumbers.put({ ...there, key: remoteNumberKey(host, campaign, '+1 (415) 555-000007') });
    const [primary, secondary] = await check(leadOf(7), leadOf(8, { secondary: [contactOf(7)] }));
    expect([primary?.stops, secondary?.stops]).toEqual([['already-there'], ['already-there']]);
  });

  test('being on its way, or on the server', async () => {
    await db.leads.bulkPut([
      toLeadRow(leadOf(1), 'pending'),
      toLeadRow(leadOf(2, { enrolment: { host, campaignId: campaign, remoteId: '5' as RemoteId, acceptedAt: noon } })),
    ]);
    const { leads } = await preflight(['lead-1', 'lead-2'] as LeadId[], campaign, host, noon);
    expect(leads.map(({ stops }) => stops)).toEqual([['sending'], ['enrolled']]);
  });
});

describe('what is worth knowing', () => {
  test('variables of the assistant that stay empty, and typed ones it does not know', async () => {
    const defaults = { customer_name: '', plan: 'Basic', contract_end: '' } as Record<VariableKey, string>;
    await db.assistants.put({ id: '12' as AssistantId, name: 'Ben', variables: defaults, host, seenAt: noon });
    await chooseAssistant(campaign, '12' as AssistantId);
    const variables = { colour: 'red' } as Record<VariableKey, string>;
    const [lead] = await check(leadOf(1, { primary: contactOf(1, { name: 'Ada', variables }) }));
    expect(lead?.notes).toContainEqual({ kind: 'empty-variables', keys: ['contract_end'] });
    expect(lead?.notes).toContainEqual({ kind: 'unknown-variables', keys: ['colour'] });
    expect(lead?.stops).toEqual([]);
  });

  test('the night at the number, in every time zone of its country', async () => {
    const at = (phone: string, id: number) => leadOf(id, { primary: contactOf(id, { phone: phone as E164 }) });
    const [berlin, london, tokyo] = await check(at('+4930901820', 1), at('+442079460123', 2), at('+81312345678', 3));
    expect(berlin?.notes).toEqual([]);
    expect(london?.notes).toEqual([]);
    expect(tokyo?.notes).toEqual([{ kind: 'local-time', local: { from: '20:00', to: '20:00', isOutside: true } }]);
  });
});
