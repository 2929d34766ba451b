import type { LeadQuery, Transport } from '@/lib/campaign/transport';
import { db } from '@/lib/db/database';
import type { LeadRow } from '@/lib/db/lead-row';
import type { CampaignId, Epoch, RemoteId } from '@/lib/model/brand';
import { digitsOf, type RemoteLead } from '@/lib/model/push';
import { finalStatuses, statusCodes } from '@/lib/model/status';
import { applyRemote, markGone } from './apply-remote';
import { pullCampaigns } from './pull-campaigns';

export interface PullDeps {
  /** Paced by the caller. */
  transport: Transport;
  now: () => Epoch;
  /** Nothing is asked after this instant; the rest is read next time. */
  deadline: Epoch;
  /** A page was opened: read now, whatever the timetable says. */
  isWanted?: boolean;
}

interface Timetable {
  host: string;
  nextAt: Epoch;
  intervalMs: number;
  campaignsAt?: Epoch;
}

const busyMs = 60_000;
const idleMs = 30 * 60_000;
const wantedMs = 5_000;
/** After a push the first calls come soon. */
const freshMs = 10 * 60_000;
const campaignsMs = 5 * 60_000;
const mostPages = 200;
/** Leads that a list did not show are asked for one by one, the longest unseen first. */
const mostSingles = 20;
const day = 24 * 60 * 60_000;

/**
 * Reads the status of every lead that may still change, campaign by campaign, and the campaigns themselves. Returns when
 * it wants to be asked again: in a minute while anything moves, up to half an hour when nothing does; undefined when no
 * lead of this account is on its way.
 */
export async function pullStatus({ transport, now, deadline, isWanted = false }: PullDeps): Promise<Epoch | undefined> {
  const { host } = transport;
  const startedAt = now();
  const table = await readTimetable(host);
  if (table && !(await isDue(table, startedAt, isWanted))) return table.nextAt;
  const campaignsAt = await refreshCampaigns(transport, table, startedAt);
  const open = await openLeads(host);
  if (open.length === 0) {
    // Due again at once: whoever is pushed next is looked after from the first minute on.
    if (campaignsAt) await writeTimetable({ host, nextAt: startedAt, intervalMs: 0, campaignsAt });
    return undefined;
  }
  let changed = 0;
  for (const [campaignId, rows] of byCampaign(open)) {
    if (now() >= deadline) break;
    changed += await pullCampaign(transport, campaignId, rows, now, deadline);
  }
  const newest = Math.max(...open.map(({ enrolment }) => enrolment?.acceptedAt ?? 0));
  const isFresh = startedAt - newest < freshMs;
  const isMoving = changed > 0 || isFresh || open.some(({ statusCode }) => statusCode === 'processing');
  const calmer = Math.min(idleMs, Math.max(busyMs, (table?.intervalMs ?? 0) * 2));
  // Reading a large account takes long: never more than a tenth of the time.
  const intervalMs = Math.max(isMoving ? busyMs : calmer, 10 * (now() - startedAt));
  const nextAt = later(now(), intervalMs);
  await writeTimetable({ host, nextAt, intervalMs, ...(campaignsAt && { campaignsAt }) });
  return nextAt;
}

/** By the timetable; at once after a push, when a page was opened, or when the clock was set back. */
async function isDue({ nextAt, intervalMs }: Timetable, now: Epoch, isWanted: boolean): Promise<boolean> {
  const lastAt = nextAt - intervalMs;
  if (nextAt <= now || nextAt > now + idleMs || (isWanted && now - lastAt > wantedMs)) return true;
  const pushed = (await db.meta.get('lastBatch'))?.value as { at: Epoch } | undefined;
  return pushed !== undefined && pushed.at > lastAt && pushed.at <= now;
}

async function refreshCampaigns(transport: Transport, table: Timetable | undefined, now: Epoch) {
  const before = table?.campaignsAt;
  if (before && now - before < campaignsMs && before <= now) return before;
  const pulled = await pullCampaigns(transport);
  return pulled.ok ? now : before;
}

const openCodes = [...statusCodes, 'other' as const].filter((code) => !finalStatuses.includes(code));

async function openLeads(host: string): Promise<LeadRow[]> {
  const rows = await Promise.all(openCodes.map((code) => db.leads.where('statusCode').equals(code).toArray()));
  return rows.flat().filter(({ enrolment }) => enrolment?.host === host && !enrolment.goneAt);
}

function byCampaign(rows: LeadRow[]): Map<CampaignId, LeadRow[]> {
  const groups = new Map<CampaignId, LeadRow[]>();
  for (const row of rows) {
    if (!row.enrolment) continue;
    const { campaignId } = row.enrolment;
    const group = groups.get(campaignId) ?? [];
    group.push(row);
    groups.set(campaignId, group);
  }
  return groups;
}

async function pullCampaign(
  transport: Transport,
  campaignId: CampaignId,
  rows: LeadRow[],
  now: () => Epoch,
  deadline: Epoch,
): Promise<number> {
  const first = Math.min(...rows.map(({ enrolment }) => enrolment?.acceptedAt ?? 0));
  const from = new Date(first - day).toISOString().slice(0, 10);
  const listed =
    rows.length > 2 ? await readList(transport, { campaignId, from }, rows.length, deadline, now) : undefined;
  const seen = listed ?? new Map<RemoteId, RemoteLead>();
  let changed = await applyRemote([...seen.values()], transport.host, now());
  const unseen = rows
    .filter(({ enrolment }) => enrolment && !seen.has(enrolment.remoteId))
    .sort((a, b) => (a.primary.remote?.status.seenAt ?? 0) - (b.primary.remote?.status.seenAt ?? 0));
  for (const row of unseen.slice(0, mostSingles)) {
    if (now() >= deadline) break;
    changed += await pullOne(transport, row, now);
  }
  return changed;
}

/** Pages until the end, without the same lead twice; undefined when asking one by one is cheaper. */
async function readList(transport: Transport, query: LeadQuery, wanted: number, deadline: Epoch, now: () => Epoch) {
  const seen = new Map<RemoteId, RemoteLead>();
  for (let page = 1; page <= mostPages && now() < deadline; page += 1) {
    const answer = await transport.listLeads({ ...query, page });
    if (!answer.ok) break;
    const fresh = answer.value.rows.filter(({ id }) => !seen.has(id));
    for (const lead of fresh) seen.set(lead.id, lead);
    if (!answer.value.hasMore || fresh.length === 0) break;
    if ((answer.value.lastPage ?? 0) > Math.max(wanted, 5) && wanted <= mostSingles) break;
  }
  return seen;
}

/** By number and in any campaign: it may have been moved there. Gone only if the server answers and does not have it. */
async function pullOne(transport: Transport, row: LeadRow, now: () => Epoch): Promise<number> {
  const answer = await transport.listLeads({ phone: digitsOf(row.primary.phone) });
  if (!answer.ok) return 0;
  const own = answer.value.rows.find(({ id }) => id === row.enrolment?.remoteId);
  if (own) return applyRemote([own], transport.host, now());
  if (answer.value.hasMore) return 0;
  await markGone(row, now());
  return 1;
}

async function readTimetable(host: string): Promise<Timetable | undefined> {
  const stored = (await db.meta.get('sync'))?.value as Timetable | undefined;
  return stored?.host === host ? stored : undefined;
}

async function writeTimetable(value: Timetable): Promise<void> {
  await db.meta.put({ key: 'sync', value });
}

function later(now: Epoch, ms: number): Epoch {
  return (now + ms) as Epoch;
}
