import { Dexie } from 'dexie';
import type { Transport } from '@/lib/campaign/transport';
import { db } from '@/lib/db/database';
import type { Epoch } from '@/lib/model/brand';
import type { Job } from '@/lib/model/push';
import { type Absence, proveAbsence } from './absence';
import { advance, type Moment } from './advance';
import { watchClock } from './clock-watch';
import { clampToClock, firstOf } from './due';
import { type Looked, lookUp } from './look-up';
import { type JobEvent, leaseMs } from './machine';
import { isOwnFault } from './pacer';

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
  if (!phone) return void (await advance(job.id, { kind: 'absent', isProven: true }, moment()));
  const looked = await lookUp(transport, { campaignId: job.campaignId, phone });
  // A refusal as a duplicate has a rule of its own: the server's word stands in the end.
  const isAsked = looked.kind === 'absent' && !job.refusal;
  const known = isAsked ? await proveAbsence(job, phone, transport, () => moment().now) : looked;
  if (known.kind === 'found') await advance(job.id, { kind: 'found' }, moment(), known.lead);
  else await advance(job.id, eventOf(known), moment());
}

function eventOf(known: Exclude<Absence | Looked, { kind: 'found' }>): JobEvent {
  if (known.kind === 'endless' || known.kind === 'unclear') return { kind: 'unclear' };
  if (known.kind !== 'failed') return { kind: 'absent', isProven: known.kind !== 'unproven' };
  const { failure } = known;
  // The list is closed to this key, or broken in itself: asking again changes nothing.
  if (failure.kind === 'rejected' || isOwnFault(failure)) return { kind: 'unclear' };
  const afterMs = failure.kind === 'notDelivered' ? failure.retryAfterMs : undefined;
  return { kind: 'lookAgain', ...(afterMs !== undefined && { afterMs }) };
}
