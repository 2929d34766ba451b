import { db } from '@/lib/db/database';
import { type LeadRow, toLeadRow } from '@/lib/db/lead-row';
import type { BatchId, CampaignId, Epoch, LeadId } from '@/lib/model/brand';
import { now as clock } from '@/lib/model/now';
import type { Job } from '@/lib/model/push';
import { newJob } from './advance';

/** `called`: the server has called it already, deleting would lose the call. */
export type NotQueued = 'missing' | 'sending' | 'not-enrolled' | 'gone' | 'called';
export type QueuedChange = { ok: true } | { ok: false; why: NotQueued };

/** Sets a status, moves to another campaign, or merges variables on the server; harmless to repeat. */
export async function enqueueUpdate(
  leadId: LeadId,
  change: NonNullable<Job['change']>,
  now: Epoch = clock(),
): Promise<QueuedChange> {
  return enqueue(leadId, now, () => ({ kind: 'update', change }));
}

/** Removes the lead from the server for good, with its call history; it stays here, put aside. */
export async function enqueueDelete(leadId: LeadId, now: Epoch = clock()): Promise<QueuedChange> {
  return enqueue(leadId, now, (row) => (isUntouched(row) ? { kind: 'delete' } : undefined));
}

/** The only way to change numbers on the server: delete and create anew, into the same campaign or another. */
export async function enqueueRecreate(
  leadId: LeadId,
  campaignId?: CampaignId,
  now: Epoch = clock(),
): Promise<QueuedChange> {
  return enqueue(leadId, now, (row) =>
    isUntouched(row) ? { kind: 'delete', recreate: true, ...(campaignId && { campaignId }) } : undefined,
  );
}

function isUntouched({ statusCode }: LeadRow): boolean {
  return statusCode === 'created';
}

type Wanted = Pick<Job, 'kind'> & Partial<Pick<Job, 'change' | 'recreate' | 'campaignId'>>;

async function enqueue(leadId: LeadId, now: Epoch, want: (row: LeadRow) => Wanted | undefined): Promise<QueuedChange> {
  return db.transaction('rw', db.leads, db.jobs, async () => {
    const row = await db.leads.get(leadId);
    if (!row) return { ok: false, why: 'missing' };
    if (row.place === 'sending') return { ok: false, why: 'sending' };
    if (!row.enrolment) return { ok: false, why: 'not-enrolled' };
    if (row.enrolment.goneAt) return { ok: false, why: 'gone' };
    const wanted = want(row);
    if (!wanted) return { ok: false, why: 'called' };
    const { host, campaignId } = row.enrolment;
    await db.jobs.where('openKey').equals(leadId).delete();
    const batchId = crypto.randomUUID() as string as BatchId;
    await db.jobs.add(newJob({ campaignId, ...wanted, batchId, leadId, host }, now));
    await db.leads.put(toLeadRow(row, 'pending'));
    return { ok: true };
  });
}
