import { Dexie } from 'dexie';
import type { Transport } from '@/lib/campaign/transport';
import { db } from '@/lib/db/database';
import type { Epoch } from '@/lib/model/brand';
import type { Job } from '@/lib/model/push';
import { advance, type Moment } from './advance';
import { watchClock } from './clock-watch';
import { clampToClock, firstOf } from './due';
import { lookUp } from './look-up';
import { leaseMs } from './machine';

/** Jobs whose claimer died: their requests may or may not have arrived. */
export async function expireLeases(moment: Moment): Promise<number> {
  await watchClock(moment.now);
  await clampToClock(moment.now, leaseMs);
  const over = await db.jobs
    .where('[state+leaseUntil]')
    .between(['sending', Dexie.minKey], ['sending', moment.now], true, true)
    .toArray();
  for (const { id } of over) await advance(id, { kind: 'expire' }, moment);
  return over.length;
}

/** While a look-up runs, nobody else starts the same one. */
const lookingMs = 60_000;

/** Takes the next doubtful job that is due, by moving its next look-up away. */
export async function takeUnknown(host: string, { now }: Moment): Promise<Job | undefined> {
  return db.transaction('rw', db.jobs, async () => {
    const job = await firstOf('unknown', host);
    if (!job || job.dueAt > now) return undefined;
    await db.jobs.update(job.id, { dueAt: (now + lookingMs) as Epoch });
    return job;
  });
}

/** Asks the server whether a doubtful create has arrived, and settles it by the answer. */
export async function reconcile(job: Job, transport: Transport, moment: () => Moment): Promise<void> {
  const phone = job.payload?.kind === 'create' ? job.payload.phone : undefined;
  if (!phone) return void (await advance(job.id, { kind: 'absent' }, moment()));
  const looked = await lookUp(transport, { campaignId: job.campaignId, phone });
  if (looked.kind === 'found') await advance(job.id, { kind: 'found' }, moment(), looked.lead);
  else if (looked.kind === 'absent') await advance(job.id, { kind: 'absent' }, moment());
  else {
    const afterMs = looked.failure.kind === 'notDelivered' ? looked.failure.retryAfterMs : undefined;
    await advance(job.id, { kind: 'lookAgain', ...(afterMs !== undefined && { afterMs }) }, moment());
  }
}
