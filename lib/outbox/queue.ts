import { db } from '@/lib/db/database';
import { type LeadRow, toLeadRow } from '@/lib/db/lead-row';
import type { BatchId, CampaignId, Epoch, LeadId } from '@/lib/model/brand';
import { now as clock } from '@/lib/model/now';
import type { Job, JobState } from '@/lib/model/push';
import { advance, newJob } from './advance';
import { type Listing, listingOf } from './number-index';

export { downSince, type Gate, openGate, pause, readGate, resume } from './gate';
export { readWait } from './pacer';
export { enqueueDelete, enqueueRecreate, enqueueUpdate, type QueuedChange } from './queue-changes';

/** Why a lead was left out of a batch: nothing was done to it. */
export type Skipped = 'missing' | 'sending' | 'enrolled' | 'review' | 'excluded';

export interface Enqueued {
  batchId: BatchId;
  queued: number;
  skipped: { leadId: LeadId; why: Skipped }[];
}

const chunk = 1_000;

/**
 * Puts leads on their way to a campaign. Pressed twice, the second press skips what the first has queued. A lead whose
 * last try was refused is tried anew.
 */
export async function enqueueCreates(
  leadIds: readonly LeadId[],
  campaignId: CampaignId,
  host: string,
  now: Epoch = clock(),
): Promise<Enqueued> {
  const batchId = crypto.randomUUID() as string as BatchId;
  const batch: Enqueued = { batchId, queued: 0, skipped: [] };
  const distinct = [...new Set(leadIds)];
  for (let start = 0; start < distinct.length; start += chunk) {
    await enqueueChunk(distinct.slice(start, start + chunk), { campaignId, host, now, start }, batch);
  }
  if (batch.queued > 0) {
    const value: LastBatch = { batchId, campaignId, host, total: batch.queued, at: now };
    await db.meta.put({ key: 'lastBatch', value });
  }
  return batch;
}

interface Target {
  campaignId: CampaignId;
  host: string;
  now: Epoch;
  start: number;
}

async function enqueueChunk(ids: LeadId[], { campaignId, host, now, start }: Target, batch: Enqueued): Promise<void> {
  await db.transaction('rw', db.leads, db.jobs, db.events, async () => {
    const rows = await db.leads.bulkGet(ids);
    const wanted: LeadRow[] = [];
    for (const [at, leadId] of ids.entries()) {
      const row = rows[at];
      const why = row ? whyNot(row) : 'missing';
      if (why) batch.skipped.push({ leadId, why });
      else if (row) wanted.push(row);
    }
    const before = wanted.filter(({ jobState }) => jobState).map(({ id }) => id);
    await Promise.all(before.map((id) => db.jobs.where('openKey').equals(id).delete()));
    // A thousandth of a millisecond apart: a batch goes out in the order in which it was chosen.
    const jobs = wanted.map((row, at) => ({
      ...newJob({ batchId: batch.batchId, leadId: row.id, kind: 'create', campaignId, host }, now),
      dueAt: (now + (start + at) / 1_000) as Epoch,
    }));
    await db.jobs.bulkAdd(jobs);
    await db.leads.bulkPut(wanted.map((row) => toLeadRow({ ...row, campaignId }, 'pending')));
    batch.queued += wanted.length;
  });
}

function whyNot({ place, stage, enrolment }: LeadRow): Skipped | undefined {
  if (place === 'sending') return 'sending';
  if (enrolment && !enrolment.goneAt) return 'enrolled';
  if (stage === 'new') return 'review';
  return stage === 'excluded' ? 'excluded' : undefined;
}

/** Tries refused and stuck leads again; others are left alone. Returns how many. */
export async function retry(leadIds: readonly LeadId[], now: Epoch = clock()): Promise<number> {
  const jobs = await openJobs(leadIds);
  const after = await Promise.all(jobs.map(({ id }) => advance(id, { kind: 'retry' }, { now, rand: 0 })));
  return after.filter((job, at) => job && job.state !== jobs[at]?.state).length;
}

/** `inFlight` leads are with the server already, or may be: their answer is waited for. */
export interface Cancelled {
  cancelled: number;
  inFlight: number;
}

/** Takes back what has not gone out. */
export async function cancel(leadIds: readonly LeadId[], now: Epoch = clock()): Promise<Cancelled> {
  return cancelJobs(await openJobs(leadIds), now);
}

export async function cancelBatch(batchId: BatchId, now: Epoch = clock()): Promise<Cancelled> {
  const jobs = await db.jobs.where('batchId').equals(batchId).toArray();
  return cancelJobs(
    jobs.filter(({ openKey }) => openKey),
    now,
  );
}

async function cancelJobs(jobs: readonly Job[], now: Epoch): Promise<Cancelled> {
  let cancelled = 0;
  for (let start = 0; start < jobs.length; start += chunk) {
    await db.transaction('rw', [db.jobs, db.leads, db.events, db.suppressed], async () => {
      for (const { id } of jobs.slice(start, start + chunk)) {
        const after = await advance(id, { kind: 'cancel' }, { now, rand: 0 });
        if (after?.state === 'cancelled') cancelled += 1;
      }
    });
  }
  return { cancelled, inFlight: jobs.length - cancelled };
}

async function openJobs(leadIds: readonly LeadId[]): Promise<Job[]> {
  return db.transaction('r', db.jobs, async () => {
    const found = await Promise.all(leadIds.map((id) => db.jobs.where('openKey').equals(id).first()));
    return found.filter((job) => job !== undefined);
  });
}

interface LastBatch {
  batchId: BatchId;
  campaignId: CampaignId;
  host: string;
  total: number;
  at: Epoch;
}

/** `open`: still on its way · `refused`: needs a person. */
export interface BatchProgress {
  batchId: BatchId;
  total: number;
  open: number;
  accepted: number;
  refused: number;
  /** Nothing goes out before the campaign's own leads are known. */
  listing?: Listing;
}

/** How far a batch is, by default the one that was pushed last: "37 of 120, 2 refused". */
export async function batchProgress(id?: BatchId): Promise<BatchProgress | undefined> {
  const batchId = id ?? (await readLastBatch())?.batchId;
  if (!batchId) return undefined;
  const count = async (...states: JobState[]) => {
    const each = states.map((state) => db.jobs.where('[batchId+state]').equals([batchId, state]).count());
    return (await Promise.all(each)).reduce((sum, n) => sum + n, 0);
  };
  const [open, accepted, refused, cancelled] = await Promise.all([
    count('pending', 'sending', 'unknown'),
    count('accepted'),
    count('rejected', 'stuck'),
    count('cancelled'),
  ]);
  const last = await readLastBatch();
  const isListing = last?.batchId === batchId && accepted + refused === 0;
  const listing = isListing ? await listingOf(last.host, last.campaignId) : undefined;
  const total = open + accepted + refused + cancelled;
  return { batchId, total, open, accepted, refused, ...(listing && { listing }) };
}

async function readLastBatch(): Promise<LastBatch | undefined> {
  return (await db.meta.get('lastBatch'))?.value as LastBatch | undefined;
}
