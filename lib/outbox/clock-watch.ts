import { Dexie } from 'dexie';
import { db } from '@/lib/db/database';
import type { Epoch } from '@/lib/model/brand';
import { quarantineMs } from './machine';

const key = 'clock';
/** A round lasts four minutes, and while anything is doubtful the next one follows within two. */
const longestSilenceMs = 5 * 60_000;
const oftenMs = 1_000;

/**
 * Compares the clock with the last time that anybody looked. If it has leapt either way, nobody knows how long the
 * doubtful jobs have really waited, and a look-up that is too early finds nothing and sends twice: they wait anew.
 */
export async function watchClock(now: Epoch): Promise<void> {
  const seenAt = (await db.meta.get(key))?.value as Epoch | undefined;
  const passedMs = now - (seenAt ?? now);
  if (seenAt !== undefined && passedMs >= 0 && passedMs < oftenMs) return;
  await db.transaction('rw', db.meta, db.jobs, async () => {
    await db.meta.put({ key, value: now });
    if (passedMs >= -oftenMs && passedMs <= longestSilenceMs) return;
    const dueAt = (now + quarantineMs) as Epoch;
    await db.jobs
      .where('[state+dueAt]')
      .between(['unknown', Dexie.minKey], ['unknown', Dexie.maxKey])
      .filter((job) => passedMs < 0 || job.dueAt < dueAt)
      .modify({ dueAt });
  });
}
