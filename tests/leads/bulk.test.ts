import { beforeEach, describe, expect, test } from 'vitest';
import { db } from '@/lib/db/database';
import { toLeadRow } from '@/lib/db/lead-row';
import { addLeads } from '@/lib/leads/add-leads';
import { type BulkChange, changeLeads, undoStep } from '@/lib/leads/bulk';
import type { CampaignId, Epoch, LeadId, RemoteId, VariableKey } from '@/lib/model/brand';
import { contact, emptyStore, incoming, usPhone } from '../support/leads';
import { campaign, contactOf, leadOf, phoneOf, storeLeads } from '../support/push-world';

let ids: LeadId[];
const own = (name: string) => (row: { id: string }) => ids.indexOf(row.id as LeadId) === order.indexOf(name);
const order = ['free', 'doubtful', 'refused', 'sending', 'enrolled'];
const rowOf = async (name: string) => (await db.leads.toArray()).find(own(name));

beforeEach(async () => {
  await emptyStore();
  const { results } = await addLeads(
    order.map((name, at) =>
      incoming([contact(usPhone(at), { name })], name === 'doubtful' ? { doubts: ['country'] } : {}),
    ),
  );
  ids = results.flatMap(({ leadId }) => leadId ?? []);
  const rows = await db.leads.bulkGet(ids);
  const [, , refused, sending, enrolled] = rows.map((row) => row ?? expect.fail('a lead is missing'));
  if (!refused || !sending || !enrolled) return expect.fail('a lead is missing');
  const enrolment = { host: 'https://x.example/api', campaignId: '1' as CampaignId, remoteId: '1' as never };
  await db.leads.bulkPut([
    toLeadRow(refused, 'rejected'),
    toLeadRow(sending, 'pending'),
    toLeadRow({ ...enrolled, enrolment: { ...enrolment, acceptedAt: enrolled.createdAt } }),
  ]);
});

const changes: [string, BulkChange, object][] = [
  ['a campaign', { kind: 'campaign', campaignId: '7' as CampaignId }, { campaignId: '7' }],
  ['a stage', { kind: 'stage', stage: 'excluded' }, { stage: 'excluded' }],
  [
    'a variable',
    { kind: 'variable', key: 'plan' as VariableKey, value: ' Gold ' },
    { primary: { variables: { plan: 'Gold' } } },
  ],
];

test.each(changes)(
  '%s: who is on the way or on the server stays; taken back, all is as it was',
  async (_, change, to) => {
    const before = await db.leads.bulkGet(ids);
    const step = await changeLeads(ids, change);
    expect(step).toMatchObject({ changed: 3, kept: 2 });
    for (const name of ['free', 'doubtful', 'refused']) expect(await rowOf(name)).toMatchObject(to);
    expect(await rowOf('refused')).toMatchObject({ place: 'problem', jobState: 'rejected' });
    expect(await undoStep(step)).toBe(3);
    expect(await db.leads.bulkGet(ids)).toEqual(before);
  },
);

test('done twice, the second time changes nobody', async () => {
  const change: BulkChange = { kind: 'stage', stage: 'ready' };
  expect(await changeLeads(ids, change)).toMatchObject({ changed: 1, kept: 2 });
  expect(await rowOf('doubtful')).toMatchObject({ stage: 'ready', doubts: [], place: 'ready' });
  expect(await changeLeads(ids, change)).toMatchObject({ changed: 0, kept: 2 });
});

test('an empty value takes a variable away, no campaign takes the campaign away', async () => {
  const key = 'plan' as VariableKey;
  await changeLeads(ids, { kind: 'variable', key, value: 'Gold' });
  await changeLeads(ids, { kind: 'variable', key, value: '' });
  await changeLeads(ids, { kind: 'campaign', campaignId: '7' as CampaignId });
  await changeLeads(ids, { kind: 'campaign', campaignId: undefined });
  expect((await rowOf('free'))?.primary.variables).toEqual({});
  expect(await rowOf('free')).not.toHaveProperty('campaignId');
});

describe('do not call', () => {
  test('puts every number of a lead on the list and the lead aside; taken back, all is as it was', async () => {
    await emptyStore();
    const leads = await storeLeads([leadOf(1, { secondary: [contactOf(2)] }), leadOf(3)]);
    const before = await db.leads.toArray();
    const step = await changeLeads([...leads, 'nobody' as LeadId], { kind: 'do-not-call' });
    expect(step).toMatchObject({ changed: 2, suppressed: [phoneOf(1), phoneOf(2), phoneOf(3)], enrolled: 0, kept: 0 });
    expect((await db.leads.toArray()).map(({ place }) => place)).toEqual(['excluded', 'excluded']);
    expect((await db.events.toArray()).map(({ kind }) => kind)).toEqual(['suppressed', 'suppressed']);
    expect(await undoStep(step)).toBe(2);
    expect(await db.leads.toArray()).toEqual(before);
    expect(await db.suppressed.count()).toBe(0);
  });

  test('says how many the campaign server still has, and leaves their state to it', async () => {
    await emptyStore();
    const enrolment = { host: 'http://calls.example/api', campaignId: campaign, acceptedAt: 1 as Epoch };
    const here = { ...enrolment, remoteId: '5' as RemoteId };
    const gone = { ...enrolment, remoteId: '6' as RemoteId, goneAt: 2 as Epoch };
    const leads = await storeLeads([leadOf(1, { enrolment: here }), leadOf(2, { enrolment: gone })]);
    const step = await changeLeads(leads, { kind: 'do-not-call' });
    expect(step).toMatchObject({ changed: 2, enrolled: 1 });
    expect((await db.leads.toArray()).map(({ stage }) => stage)).toEqual(['ready', 'ready']);
    expect(await undoStep(step)).toBe(2);
    expect(await db.suppressed.count()).toBe(0);
  });
});

test('do not call: every number is on the list, the free ones are put aside, and back', async () => {
  await db.suppressed.add({ phone: usPhone(0), reason: 'hand', at: 1 as never });
  const step = await changeLeads(ids, { kind: 'do-not-call' });
  expect(step.changed).toBe(5);
  expect(await db.suppressed.count()).toBe(5);
  expect((await rowOf('free'))?.place).toBe('excluded');
  expect((await rowOf('enrolled'))?.place).toBe('enrolled');
  await undoStep(step);
  expect(await db.suppressed.toCollection().primaryKeys()).toEqual([usPhone(0)]);
  expect((await rowOf('free'))?.place).toBe('ready');
});

test('removal keeps who is on the way', async () => {
  const step = await changeLeads(ids, { kind: 'remove' });
  expect(step).toMatchObject({ changed: 4, kept: 1 });
  expect(await db.leads.count()).toBe(1);
  expect(await undoStep(step)).toBe(4);
  expect(await db.leads.count()).toBe(5);
});

test('what has gone on its way since is not rolled back', async () => {
  const step = await changeLeads(ids, { kind: 'campaign', campaignId: '7' as CampaignId });
  const row = (await rowOf('free')) ?? expect.fail('gone');
  await db.leads.put(toLeadRow(row, 'pending'));
  expect(await undoStep(step)).toBe(2);
  expect(await rowOf('free')).toMatchObject({ campaignId: '7', place: 'sending' });
});
