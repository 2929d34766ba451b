import { beforeEach, describe, expect, test } from 'vitest';
import { reportText } from '@/components/diagnostics/report-text';
import { db } from '@/lib/db/database';
import { readFailures, rememberFailure } from '@/lib/db/failures';
import { noteRecipe } from '@/lib/db/recipe-health';
import { diagnose } from '@/lib/leads/diagnose';
import { suppress } from '@/lib/leads/suppress';
import type { BatchId, Epoch, JobId, LeadId } from '@/lib/model/brand';
import type { Policy } from '@/lib/model/policy';
import type { Job, Refusal } from '@/lib/model/push';
import { closeGate } from '@/lib/outbox/gate';
import { readGate } from '@/lib/outbox/queue';
import { writeSettings } from '@/lib/settings/settings';
import { campaign, emptyStore, leadOf, phoneOf, storeLeads } from '../support/push-world';

const at = 1_790_000_000_000 as Epoch;
const host = 'https://calls.example/api';

beforeEach(emptyStore);

function refused(n: number, refusal: Refusal): Job {
  return {
    ...{ id: `j${n}` as JobId, batchId: 'b' as BatchId, leadId: `lead-${n}` as LeadId, kind: 'create', host },
    ...{ campaignId: campaign, state: 'rejected', attempts: 1, dueAt: at, createdAt: at, settledAt: at, refusal },
  };
}

const policy: Policy = { apiHost: 'https://secretive.example/api', mayExport: false, unread: ['allowedSites'] };

async function report(): Promise<string> {
  const [diagnosis, gate] = await Promise.all([diagnose(), readGate()]);
  return reportText({ diagnosis, gate, storage: { usage: 5_000, isPersisted: false }, version: '1.2.3', policy });
}

test('tells how things are: counts, gate, refusals by code, failures', async () => {
  await storeLeads([leadOf(1), leadOf(2), leadOf(3, { stage: 'new' })]);
  await suppress([{ phone: phoneOf(9), reason: 'hand' }]);
  const words = { code: 422, message: 'taken' };
  await db.jobs.bulkAdd([
    refused(1, words),
    refused(2, words),
    refused(3, { code: 0, message: '', own: 'do-not-call' }),
  ]);
  await closeGate('credit', 'top up', at);
  await rememberFailure('draft.add', new TypeError('x'));
  expect(JSON.parse(await report())).toMatchObject({
    product: { version: '1.2.3' },
    storage: { isPersisted: false },
    leads: { ready: 2, review: 1 },
    jobs: { rejected: 3, pending: 0 },
    rows: { suppressed: 1 },
    policy: { set: ['apiHost', 'mayExport'], unread: ['allowedSites'] },
    gate: { closed: { reason: 'credit', at: new Date(at).toISOString() }, paused: false },
    refusals: [
      { why: 'HTTP 422', count: 2, last: new Date(at).toISOString() },
      { why: 'do-not-call', count: 1 },
    ],
    failures: [{ where: 'draft.add', kind: 'TypeError' }],
  });
});

test('holds no name, number, address or key, wherever they are stored or told', async () => {
  const secret = 'secretive';
  const phone = phoneOf(7);
  await storeLeads([
    leadOf(7, { source: { kind: 'page', url: `https://${secret}.example/7`, site: `${secret}.example`, at } }),
  ]);
  await db.leads.update('lead-7' as LeadId, { 'primary.name': secret });
  await suppress([{ phone, reason: 'hand', note: secret }]);
  await writeSettings({ apiHost: `https://${secret}.example/api`, apiKey: secret, sitesOff: [`${secret}.example`] });
  await db.jobs.add(refused(7, { code: 422, message: `${secret} ${phone} is taken` }));
  await db.events.add({ leadId: 'lead-7' as LeadId, at, kind: 'refused', detail: `${secret} ${phone}` });
  await closeGate('forbidden', `${secret} ${phone}`, at);
  await rememberFailure('draft.add', new Error(`${secret} ${phone}`));
  await rememberFailure('background', secret);
  const own = { id: `own-${secret}`, version: 1, label: `${secret}.example`, isOwn: true };
  for (let page = 0; page < 3; page += 1) await noteRecipe(own, 'missed');
  expect((await diagnose()).failing).toHaveLength(1);
  const text = await report();
  expect(text).not.toContain(secret);
  expect(text).not.toContain(phone.slice(1));
});

describe('failures', () => {
  test('the last twenty are kept, newest first, with the line of the program', async () => {
    for (let n = 0; n < 25; n += 1) await rememberFailure(`message.${n}`, new RangeError());
    const failures = await readFailures();
    expect(failures).toHaveLength(20);
    expect(failures[0]).toMatchObject({
      where: 'message.24',
      kind: 'RangeError',
      line: expect.stringMatching(/:\d+:\d+$/),
    });
  });
});

describe('a recipe', () => {
  const recipe = { id: 'hubspot', version: 2, label: 'HubSpot', isOwn: false };

  test('is told after three pages in a row without anybody', async () => {
    for (let page = 0; page < 2; page += 1) await noteRecipe(recipe, 'missed');
    expect((await diagnose()).failing).toEqual([]);
    await noteRecipe(recipe, 'missed');
    expect(JSON.parse(await report()).recipes).toEqual([{ id: 'hubspot', version: 2, empty: 3 }]);
  });

  test('is well again as soon as it finds somebody, or has a new version', async () => {
    for (let page = 0; page < 3; page += 1) await noteRecipe(recipe, 'missed');
    await noteRecipe({ ...recipe, version: 3 }, 'missed');
    expect((await diagnose()).failing).toEqual([]);
    for (let page = 0; page < 3; page += 1) await noteRecipe(recipe, 'missed');
    await noteRecipe(recipe, 'fits');
    expect((await diagnose()).failing).toEqual([]);
  });
});
