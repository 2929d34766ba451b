import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { db } from '@/lib/db/database';
import type { BatchId, Epoch, JobId, LeadId } from '@/lib/model/brand';
import { jobStates } from '@/lib/model/push';
import { newJob } from '@/lib/outbox/advance';
import { pruneJobs } from '@/lib/outbox/prune-jobs';
import { campaign, emptyStore } from '../support/push-world';

const start = 1_790_000_000_000 as Epoch;
const days = (count: number) => (start + count * 24 * 60 * 60_000) as Epoch;
const of = { batchId: 'b' as BatchId, kind: 'create', campaignId: campaign, host: 'h' } as const;

beforeEach(async () => {
  await emptyStore();
  await db.jobs.bulkAdd(
    jobStates.map((state) => ({
      ...newJob({ ...of, leadId: `lead of ${state}` as LeadId }, start),
      id: state as string as JobId,
      state,
    })),
  );
});

test('jobs that ended more than a month ago go; what waits, is in doubt or can be retried never does', async () => {
  expect(await pruneJobs(days(29))).toBe(0);
  expect(await pruneJobs(days(31))).toBe(2);
  const left = (await db.jobs.toArray()).map(({ state }) => state);
  expect(left.sort()).toEqual(['pending', 'rejected', 'sending', 'stuck', 'unknown']);
});
