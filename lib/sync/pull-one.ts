import type { Transport } from '@/lib/campaign/transport';
import { db } from '@/lib/db/database';
import { type LeadRow, toLeadRow } from '@/lib/db/lead-row';
import type { Epoch } from '@/lib/model/brand';
import { digitsOf } from '@/lib/model/push';
import { applyRemote, markGone } from './apply-remote';

/** A list may lag behind what was stored; a lead is not missed before. */
const freshMs = 10 * 60_000;
/** Where no other lead is shown either, the list itself may be broken: a lead is gone when it is missed for so long. */
const missedMs = 24 * 60 * 60_000;

export type One = { kind: 'read'; changed: number; isShown: boolean } | { kind: 'later' } | { kind: 'failed' };

/**
 * One lead by number and in any campaign: it may have been moved there. Gone only if the server answers and does not have
 * it, though its list works: `isListTrue` when it has just shown other leads.
 */
export async function pullOne(
  transport: Transport,
  row: LeadRow,
  { now, isListTrue }: { now: () => Epoch; isListTrue: boolean },
): Promise<One> {
  const answer = await transport.listLeads({ phone: digitsOf(row.primary.phone) });
  if (!answer.ok) return { kind: answer.failure.kind === 'notDelivered' ? 'later' : 'failed' };
  const own = answer.value.rows.find(({ id }) => id === row.enrolment?.remoteId);
  if (own) return { kind: 'read', changed: await applyRemote([own], transport.host, now()), isShown: true };
  if (answer.value.hasMore) return { kind: 'read', changed: 0, isShown: false };
  const isGone = row.enrolment && isLongMissed(row.enrolment, now(), isListTrue);
  if (isGone) await markGone(row, now());
  else await markMissed(row, now());
  return { kind: 'read', changed: isGone ? 1 : 0, isShown: false };
}

function isLongMissed({ acceptedAt, missedAt }: NonNullable<LeadRow['enrolment']>, now: Epoch, isListTrue: boolean) {
  if (isListTrue && now - acceptedAt >= freshMs) return true;
  return missedAt !== undefined && now - missedAt >= missedMs;
}

async function markMissed({ id }: LeadRow, now: Epoch): Promise<void> {
  await db.transaction('rw', db.leads, async () => {
    const row = await db.leads.get(id);
    if (!row?.enrolment || row.enrolment.missedAt) return;
    await db.leads.put(toLeadRow({ ...row, enrolment: { ...row.enrolment, missedAt: now } }, row.jobState));
  });
}
