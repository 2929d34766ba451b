import { db } from '@/lib/db/database';
import type { LeadRow } from '@/lib/db/lead-row';
import type { CampaignId, E164 } from '@/lib/model/brand';
import { type CreatePayload, type Job, type OwnRefusal, type RemoteLead, remoteNumberKeys } from '@/lib/model/push';
import { advance, type Moment } from './advance';
import { firstOf } from './due';
import { isOpen, readGate } from './gate';
import { step } from './machine';

/** Builds what goes over the wire from the lead as it is now. Runs inside the claim: it may read the database, nothing else. */
export type BuildPayload = (lead: LeadRow, campaignId: CampaignId) => Promise<CreatePayload> | CreatePayload;

/**
 * Takes the next due job, in one transaction: checks the gate, the lead, the do-not-call list and the server's known
 * numbers, builds the payload and stores it. Undefined: nothing to send (a job may have been settled all the same).
 */
export async function claimNext(host: string, buildPayload: BuildPayload, moment: Moment): Promise<Job | undefined> {
  try {
    return await claim(host, buildPayload, moment);
  } catch (error) {
    if (isDatabasesFault(error)) throw error;
    await setAside(host, moment);
    return undefined;
  }
}

async function claim(host: string, buildPayload: BuildPayload, moment: Moment): Promise<Job | undefined> {
  return db.transaction('rw', db.tables, async () => {
    if (!isOpen(await readGate())) return undefined;
    const job = await firstOf('pending', host);
    if (!job || job.dueAt > moment.now) return undefined;
    const row = await db.leads.get(job.leadId);
    if (!row) {
      await advance(job.id, { kind: 'cancel' }, moment);
      return undefined;
    }
    const refused = (own: OwnRefusal) =>
      advance(job.id, { kind: 'refuse', refusal: { code: 0, message: '', own } }, moment);
    if (job.kind === 'create') {
      if (await isSuppressed(row.phones)) return void (await refused('do-not-call'));
      const known = job.attempts === 0 ? await knownOnServer(job, row) : undefined;
      if (known) return void (await advance(job.id, { kind: 'found' }, moment, known));
      return advance(job.id, { kind: 'claim', payload: await buildPayload(row, job.campaignId) }, moment);
    }
    const isCalledAgain = job.change?.status === 'created' || job.change?.campaignId !== undefined;
    if (isCalledAgain && (await isSuppressed(row.phones))) return void (await refused('do-not-call'));
    const enrolment = row.enrolment?.host === host ? row.enrolment : undefined;
    if (!enrolment) return void (await refused('not-enrolled'));
    const { remoteId } = enrolment;
    const payload =
      job.kind === 'delete'
        ? { kind: 'delete' as const, remoteId, campaignId: enrolment.campaignId, phone: row.primary.phone }
        : { kind: 'update' as const, remoteId, ...job.change };
    return advance(job.id, { kind: 'claim', payload }, moment);
  });
}

/** Anything else that is thrown comes from what the lead holds. */
function isDatabasesFault(error: unknown): boolean {
  const names = [
    'Abort',
    'DatabaseClosed',
    'OpenFailed',
    'QuotaExceeded',
    'TransactionInactive',
    'PrematureCommit',
    'Unknown',
  ];
  return error instanceof Error && names.some((name) => error.name === `${name}Error`);
}

/** A lead that nothing can be made of must not stand in the way of the others; its row is touched as little as possible. */
async function setAside(host: string, { now, rand }: Moment): Promise<void> {
  await db.transaction('rw', db.jobs, db.leads, async () => {
    const job = await firstOf('pending', host);
    if (!job || job.dueAt > now) return;
    await db.jobs.put(step(job, { kind: 'refuse', refusal: { code: 0, message: '', own: 'unreadable' } }, now, rand));
    await db.leads.update(job.leadId, { jobState: 'rejected', place: 'problem' });
  });
}

async function isSuppressed(phones: readonly E164[]): Promise<boolean> {
  const found = await db.suppressed.bulkGet([...phones]);
  return found.some((one) => one !== undefined);
}

/** From the listing before the batch: the campaign already has this number as a lead of its own. */
async function knownOnServer({ host, campaignId }: Job, { primary }: LeadRow): Promise<RemoteLead | undefined> {
  const found = await db.remoteNumbers.bulkGet(remoteNumberKeys(host, campaignId, primary.phone));
  const known = found.find((one) => one?.role === 'primary');
  if (!known) return undefined;
  return { id: known.remoteId, campaignId, phone: primary.phone, status: known.status, variables: {}, secondary: [] };
}
