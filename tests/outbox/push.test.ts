import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createClient } from '@/lib/campaign/client';
import { db } from '@/lib/db/database';
import { buildPayload } from '@/lib/leads/build-payload';
import type { Epoch } from '@/lib/model/brand';
import { now } from '@/lib/model/now';
import { batchProgress, enqueueCreates } from '@/lib/outbox/queue';
import { wake } from '@/lib/outbox/wake';
import { pullStatus } from '@/lib/sync/pull-status';
import { type Sandbox, startSandbox } from '../sandbox/start';
import { campaign, contactOf, emptyStore, leadOf, storeLeads } from '../support/push-world';

let sandbox: Sandbox;

beforeEach(async () => {
  await emptyStore();
  sandbox = await startSandbox({ pace: { untilCallMs: 0, callMs: 0, untilRetryMs: 0 } });
});
afterEach(() => sandbox.close());

function run() {
  const deadline = (now() + 10_000) as Epoch;
  return wake({
    transport: createClient(sandbox.apiBase, sandbox.apiKey, { isOnline: () => true }),
    buildPayload,
    pullStatus: (transport, until) => pullStatus({ transport, now, deadline: until, isWanted: true }),
    now,
    rand: Math.random,
    sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    isOnline: () => true,
    deadline,
  });
}

test('leads reach the campaign over HTTP, with their contacts and variables, and their statuses come back', async () => {
  sandbox.control({ limit: { perWindow: 6_000, windowMs: 60_000, kind: 'fixed', headers: true, says: 'header' } });
  const secondary = [contactOf(900, { label: 'mobile' })];
  const ids = await storeLeads([leadOf(1, { secondary }), leadOf(2), leadOf(3)]);
  const { batchId, queued } = await enqueueCreates(ids, campaign, sandbox.apiBase);
  expect(queued).toBe(3);
  await run();
  expect(await batchProgress(batchId)).toMatchObject({ total: 3, accepted: 3, open: 0 });
  const stored = [...sandbox.api.world.leads.values()];
  expect(stored.filter(({ parentId }) => parentId === undefined)).toHaveLength(3);
  expect(stored[0]?.variables).toEqual({ customer_name: 'Person 1' });
  const rows = await db.leads.toArray();
  expect(rows.map(({ place }) => place)).toEqual(['enrolled', 'enrolled', 'enrolled']);
  expect(rows[0]?.secondary[0]?.remote?.id).toBe(String(stored[1]?.id));
  expect(rows.every(({ statusCode }) => statusCode === 'completed' || statusCode === 'reached-max-retries')).toBe(true);
  expect(await db.campaigns.count()).toBe(3);
});
