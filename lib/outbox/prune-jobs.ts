import { Dexie } from 'dexie';
import { db } from '@/lib/db/database';
import type { Epoch } from '@/lib/model/brand';

/** What became of a push stands in the lead's history; the job itself is only needed while its batch is looked at. */
const keptForMs = 30 * 24 * 60 * 60_000;
const mostAtOnce = 2_000;

/** Removes jobs that ended long ago, some at a time; whatever can still be retried stays. Returns how many went. */
export async function pruneJobs(now: Epoch): Promise<number> {
  const gone = await Promise.all(
    (['accepted', 'cancelled'] as const).map((state) =>
      db.jobs
        .where('[state+dueAt]')
        .between([state, Dexie.minKey], [state, now - keptForMs])
        .limit(mostAtOnce)
        .delete(),
    ),
  );
  return gone.reduce((sum, count) => sum + count, 0);
}
