import { Dexie } from 'dexie';
import { db } from '@/lib/db/database';
import type { Epoch } from '@/lib/model/brand';
import type { Job, JobState } from '@/lib/model/push';

/** The job of this account that has been due longest in this state, or the next that will be. */
export async function firstOf(state: JobState, host?: string): Promise<Job | undefined> {
  return db.jobs
    .where('[state+dueAt]')
    .between([state, Dexie.minKey], [state, Dexie.maxKey])
    .filter((job) => host === undefined || job.host === host)
    .first();
}

/** Longer than any wait that the machine gives: later than that, the clock was changed. */
const longestWaitMs = 61 * 60_000;

/**
 * A clock that was set back leaves jobs due in a far future. They are due now; a claim that seems to end far ahead ends
 * after a full lease from now.
 */
export async function clampToClock(now: Epoch, leaseMs: number): Promise<void> {
  for (const state of ['pending', 'unknown'] as const) {
    await db.jobs
      .where('[state+dueAt]')
      .between([state, now + longestWaitMs], [state, Dexie.maxKey])
      .modify({ dueAt: now });
  }
  await db.jobs
    .where('[state+leaseUntil]')
    .between(['sending', now + leaseMs + 1_000], ['sending', Dexie.maxKey])
    .modify({ leaseUntil: (now + leaseMs) as Epoch });
}

/** When the outbox has something to do next, if nothing else happens. */
export async function nextDueAt(host?: string): Promise<Epoch | undefined> {
  const [pending, unknown, lease] = await Promise.all([
    firstOf('pending', host),
    firstOf('unknown', host),
    db.jobs.where('[state+leaseUntil]').between(['sending', Dexie.minKey], ['sending', Dexie.maxKey]).first(),
  ]);
  const times = [pending?.dueAt, unknown?.dueAt, lease?.leaseUntil].filter((at) => at !== undefined);
  return times.length > 0 ? (Math.min(...times) as Epoch) : undefined;
}
