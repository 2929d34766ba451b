import type { Transport } from '@/lib/campaign/transport';
import { db } from '@/lib/db/database';
import type { CampaignId, Epoch } from '@/lib/model/brand';
import { type Job, type RemoteLead, type RemoteNumber, remoteNumberKey } from '@/lib/model/push';
import { isOwnFault } from './pacer';

/** How far the look at what a campaign already has is. */
export interface Listing {
  page: number;
  of?: number;
}

interface Progress {
  page: number;
  /** As the server said last. */
  lastPage?: number;
  startedAt: Epoch;
  doneAt?: Epoch;
}

const freshMs = 10 * 60_000;
/** A campaign with more pages than this is listed only as far as a tenth of the batch: otherwise asking costs more than it saves. */
const alwaysPages = 20;
const shareOfJobs = 0.1;

const progressKey = (host: string, campaignId: CampaignId) => `numbers ${host} ${campaignId}`;

/** Whether the campaign's numbers were listed shortly before the job was made, or since; or just now, if the clock was set back. */
export async function isListed({ host, campaignId, createdAt }: Job, now: Epoch): Promise<boolean> {
  const { doneAt } = (await read(host, campaignId)) ?? {};
  return doneAt !== undefined && (doneAt >= createdAt - freshMs || Math.abs(now - doneAt) < freshMs);
}

/**
 * Reads one more page of the campaign's leads into the number index; the page is remembered, so a death costs one page.
 * A list that cannot be had is done without: the server itself refuses what it has.
 */
export async function listNextPage(
  transport: Transport,
  campaignId: CampaignId,
  jobs: number,
  now: Epoch,
): Promise<void> {
  const { host } = transport;
  const stored = await read(host, campaignId);
  const progress = stored && stored.doneAt === undefined ? stored : { page: 1, startedAt: now };
  if (progress.page === 1) await db.remoteNumbers.where('key').startsWith(`${host} ${campaignId} `).delete();
  const answer = await transport.listLeads({ campaignId, page: progress.page });
  if (!answer.ok) {
    const { failure } = answer;
    const isPermanent = failure.kind === 'rejected' || failure.kind === 'ambiguous' || isOwnFault(failure);
    if (isPermanent) await write(host, campaignId, { ...progress, doneAt: now });
    return;
  }
  const { rows, hasMore, lastPage } = answer.value;
  const numbers = rows.flatMap((lead) => numbersOf(lead, host, campaignId));
  const before = await db.remoteNumbers.bulkGet(numbers.map(({ key }) => key));
  await db.remoteNumbers.bulkPut(numbers.filter(({ role }, at) => role === 'primary' || !before[at]));
  const brought = before.some((one) => one === undefined);
  const mostPages = Math.max(alwaysPages, shareOfJobs * jobs);
  const isTooLong = (lastPage ?? 0) > mostPages || progress.page >= mostPages;
  const isDone = !hasMore || !brought || isTooLong;
  await write(host, campaignId, {
    ...progress,
    page: progress.page + 1,
    ...(lastPage !== undefined && { lastPage }),
    ...(isDone && { doneAt: now }),
  });
}

/** Which page of the campaign's list is read at the moment, if any. */
export async function listingOf(host: string, campaignId: CampaignId): Promise<Listing | undefined> {
  const progress = await read(host, campaignId);
  if (!progress || progress.doneAt !== undefined) return undefined;
  return { page: progress.page, ...(progress.lastPage !== undefined && { of: progress.lastPage }) };
}

function numbersOf(lead: RemoteLead, host: string, campaignId: CampaignId): RemoteNumber[] {
  const of = (phone: string, role: RemoteNumber['role']): RemoteNumber => ({
    key: remoteNumberKey(host, campaignId, phone),
    remoteId: lead.id,
    role,
    status: lead.status,
  });
  return [of(lead.phone, 'primary'), ...lead.secondary.map(({ phone }) => of(phone, 'secondary'))];
}

async function read(host: string, campaignId: CampaignId): Promise<Progress | undefined> {
  const row = await db.meta.get(progressKey(host, campaignId));
  return row?.value as Progress | undefined;
}

async function write(host: string, campaignId: CampaignId, value: Progress): Promise<void> {
  await db.meta.put({ key: progressKey(host, campaignId), value });
}
