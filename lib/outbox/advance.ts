import { db } from '@/lib/db/database';
import { toLeadRow } from '@/lib/db/lead-row';
import { suppressBlacklisted } from '@/lib/db/suppress-blacklisted';
import type { BatchId, Epoch, JobId, LeadId } from '@/lib/model/brand';
import type { EventKind } from '@/lib/model/event';
import type { Lead } from '@/lib/model/lead';
import { type Job, openStates, type RemoteLead } from '@/lib/model/push';
import { applyAccepted } from './effects';
import { type JobEvent, step } from './machine';

const tables = () => [db.jobs, db.leads, db.events, db.suppressed] as const;

export interface Moment {
  now: Epoch;
  rand: number;
}

/**
 * Takes a job one step further, with its lead's row and history, in one transaction (the caller's, if there is one).
 * Returns the job as it is now; nothing is written when the event does not fit.
 */
export async function advance(
  id: JobId,
  event: JobEvent,
  { now, rand }: Moment,
  remote?: RemoteLead,
): Promise<Job | undefined> {
  return db.transaction('rw', [...tables()], async () => {
    const job = await db.jobs.get(id);
    if (!job) return undefined;
    const next = step(job, event, now, rand);
    if (next === job) return job;
    const known =
      remote ?? (event.kind === 'settle' && event.outcome.kind === 'accepted' ? event.outcome.lead : undefined);
    const settled = known && next.state === 'accepted' ? { ...next, remoteId: known.id } : next;
    await db.jobs.put(settled);
    await writeLead(job, settled, event, known, now);
    return settled;
  });
}

async function writeLead(
  job: Job,
  next: Job,
  event: JobEvent,
  remote: RemoteLead | undefined,
  now: Epoch,
): Promise<void> {
  const row = await db.leads.get(job.leadId);
  if (!row) return;
  const changed = next.state === 'accepted' ? applyAccepted(row, next, remote, now) : markGone(row, next, now);
  const follower = next.state === 'accepted' && next.recreate ? createAfter(next, now) : undefined;
  if (follower) await db.jobs.add(follower);
  const open = follower ?? next;
  await db.leads.put(toLeadRow(changed, openStates.includes(open.state) ? open.state : undefined));
  if (next.state === 'accepted') await suppressBlacklisted(row, changed, now);
  const told = tell(job, next, event);
  if (told) await db.events.add({ leadId: job.leadId, at: now, ...told });
}

/** A 404 for a lead that was there before: deleted on the server, kept here. */
function markGone(lead: Lead, job: Job, now: Epoch): Lead {
  const isGone = job.state === 'rejected' && job.refusal?.own === 'gone';
  if (!isGone || !lead.enrolment || lead.enrolment.goneAt) return lead;
  return { ...lead, enrolment: { ...lead.enrolment, goneAt: now } };
}

function createAfter(job: Job, now: Epoch): Job {
  return newJob({ ...job, kind: 'create' }, now);
}

export function newJob(
  of: Pick<Job, 'leadId' | 'kind' | 'campaignId' | 'host'> &
    Partial<Pick<Job, 'change' | 'recreate'>> & { batchId: BatchId },
  now: Epoch,
): Job {
  return {
    id: crypto.randomUUID() as string as JobId,
    batchId: of.batchId,
    leadId: of.leadId,
    kind: of.kind,
    campaignId: of.campaignId,
    host: of.host,
    ...(of.kind === 'update' && of.change && { change: of.change }),
    ...(of.kind === 'delete' && of.recreate && { recreate: true }),
    state: 'pending',
    attempts: 0,
    dueAt: now,
    openKey: of.leadId as LeadId,
    createdAt: now,
  };
}

function tell(job: Job, next: Job, event: JobEvent): { kind: EventKind; detail?: string } | undefined {
  if (event.kind === 'claim') return { kind: 'pushed', detail: String(next.attempts) };
  switch (next.state) {
    case 'accepted':
      if (job.kind === 'update')
        return { kind: job.change?.campaignId ? 'moved' : 'status-set', detail: changeWords(job) };
      if (job.kind === 'delete') return { kind: 'withdrawn' };
      return { kind: 'accepted', ...(next.remoteId && { detail: next.remoteId }) };
    case 'rejected':
      return {
        kind: next.refusal?.own === 'gone' ? 'gone' : 'refused',
        detail: next.refusal?.own ?? next.refusal?.message ?? '',
      };
    case 'stuck':
      return { kind: 'stuck' };
    case 'cancelled':
      return { kind: 'cancelled' };
    case 'unknown':
      return job.state === 'unknown' ? undefined : { kind: 'unclear' };
    default:
      return undefined;
  }
}

function changeWords(job: Job): string {
  return job.change?.status ?? job.change?.campaignId ?? Object.keys(job.change?.variables ?? {}).join(', ');
}
