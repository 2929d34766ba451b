import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { db } from '@/lib/db/database';
import type { BatchId, Epoch, LeadId } from '@/lib/model/brand';
import { newJob } from '@/lib/outbox/advance';
import { watchClock } from '@/lib/outbox/clock-watch';
import { quarantineMs } from '@/lib/outbox/machine';
import { campaign, emptyStore } from '../support/push-world';

const start = 1_790_000_000_000;
const minute = 60_000;

beforeEach(async () => {
  await emptyStore();
  await watchClock(start as Epoch);
  const of = {
    batchId: 'b' as BatchId,
    leadId: 'lead-1' as LeadId,
    kind: 'create',
    campaignId: campaign,
    host: 'h',
  } as const;
  await db.jobs.add({ ...newJob(of, start as Epoch), state: 'unknown', dueAt: (start + quarantineMs) as Epoch });
});

test.each([
  ['a minute later', minute, start + quarantineMs],
  ['after an hour in which nobody looked', 60 * minute, start + 60 * minute + quarantineMs],
  ['an hour back', -60 * minute, start - 60 * minute + quarantineMs],
])('%s the doubtful job is looked up when its quarantine has surely passed', async (_, passedMs, expected) => {
  await watchClock((start + passedMs) as Epoch);
  expect((await db.jobs.toArray()).map(({ dueAt }) => dueAt)).toEqual([expected]);
});

test('as long as somebody looks now and then, the wait is not begun anew', async () => {
  for (let passedMs = 0; passedMs <= 20 * minute; passedMs += 2 * minute) await watchClock((start + passedMs) as Epoch);
  expect((await db.jobs.toArray()).map(({ dueAt }) => dueAt)).toEqual([start + quarantineMs]);
});
