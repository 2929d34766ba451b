import type { Transport } from '@/lib/campaign/transport';
import { db } from '@/lib/db/database';
import type { LeadRow } from '@/lib/db/lead-row';
import type { CampaignId, Epoch, LeadId, RemoteId } from '@/lib/model/brand';
import { finalStatuses, type StatusCode, statusCodes } from '@/lib/model/status';
import { applyRemote } from './apply-remote';
import { pullOne } from './pull-one';
import { forgetSeen, noteSeen, readSeen } from './seen';

/** One reading of all that may have changed; kept, so that the next worker goes on where this one died. */
export interface Sweep {
  startedAt: Epoch;
  /** Leads whose status is final as well: a user may have set one back on the server. */
  isFull: boolean;
  campaigns: { id: CampaignId; from: string; count: number }[];
  /** The campaign that is being read, and its next page. After the last one, leads are asked for one by one. */
  at: number;
  page: number;
  pagesRead: number;
  /** Leads asked for one by one so far. */
  singles: number;
  changed: number;
  /** Something is being called, or was pushed a short while ago. */
  isMoving: boolean;
}

export interface Reading {
  transport: Transport;
  now: () => Epoch;
  deadline: Epoch;
  save: (sweep: Sweep, after?: LeadId) => Promise<void>;
}

const day = 24 * 60 * 60_000;
/** After a push the first calls come soon. */
const freshMs = 10 * 60_000;
/** A final status is believed for good after this. */
const finalForMs = 90 * day;
const slice = 500;
/** No campaign is longer; a list that never ends is left here. */
const mostPages = 5_000;
/** A list of so few of our leads costs more than asking for them. */
const fewLeads = 2;
/** Leads that no list has shown are asked for one by one; the rest of them in the next sweep. */
const mostSingles = 200;
const mostFailures = 3;

const openCodes = [...statusCodes, 'other' as const].filter((code) => !finalStatuses.includes(code));
const allCodes: StatusCode[] = [...statusCodes, 'other'];

/** What there is to read; undefined when nothing may have changed. Rows are looked through in slices. */
export async function planSweep(host: string, isFull: boolean, now: Epoch): Promise<Sweep | undefined> {
  const campaigns = new Map<CampaignId, { first: Epoch; count: number }>();
  let isMoving = false;
  for await (const rows of enrolledRows(host, isFull ? allCodes : openCodes)) {
    for (const { enrolment, statusCode } of rows) {
      const isFinal = enrolment.goneAt !== undefined || finalStatuses.includes(statusCode ?? 'other');
      if (isFinal && (!isFull || now - enrolment.acceptedAt > finalForMs)) continue;
      const { first, count } = campaigns.get(enrolment.campaignId) ?? { first: enrolment.acceptedAt, count: 0 };
      const earliest = first < enrolment.acceptedAt ? first : enrolment.acceptedAt;
      campaigns.set(enrolment.campaignId, { first: earliest, count: count + 1 });
      isMoving ||= statusCode === 'processing' || Math.abs(now - enrolment.acceptedAt) < freshMs;
    }
  }
  if (campaigns.size === 0) return undefined;
  await forgetSeen();
  const from = (first: Epoch) => new Date(first - day).toISOString().slice(0, 10);
  return {
    startedAt: now,
    isFull,
    campaigns: [...campaigns].map(([id, { first, count }]) => ({ id, from: from(first), count })),
    at: 0,
    page: 1,
    pagesRead: 0,
    singles: 0,
    changed: 0,
    isMoving,
  };
}

/** Reads on until the end or the deadline; true at the end. */
export async function readOn(sweep: Sweep, reading: Reading, after?: LeadId): Promise<boolean> {
  const seen = await readSeen();
  while (sweep.at < sweep.campaigns.length) {
    if (reading.now() >= reading.deadline || !(await readPage(sweep, reading, seen))) return false;
    await reading.save(sweep, after);
  }
  const isDone = await readSingles(sweep, reading, seen, after);
  if (isDone) await forgetSeen();
  return isDone;
}

/** False when the page has to be asked for again, later. */
async function readPage(sweep: Sweep, { transport, now }: Reading, seen: Set<RemoteId>): Promise<boolean> {
  const campaign = sweep.campaigns[sweep.at];
  if (!campaign || (campaign.count <= fewLeads && !sweep.isFull)) return nextCampaign(sweep);
  const answer = await transport.listLeads({ campaignId: campaign.id, from: campaign.from, page: sweep.page });
  if (!answer.ok) return answer.failure.kind === 'notDelivered' ? false : nextCampaign(sweep);
  const { rows, hasMore, lastPage = 0 } = answer.value;
  const fresh = rows.filter(({ id }) => !seen.has(id));
  sweep.changed += await applyRemote(fresh, transport.host, now());
  for (const { id } of fresh) seen.add(id);
  sweep.pagesRead += 1;
  await noteSeen(
    sweep.pagesRead,
    fresh.map(({ id }) => id),
  );
  const isLonger = lastPage > Math.max(5, campaign.count) && campaign.count <= mostSingles;
  if (!hasMore || fresh.length === 0 || isLonger || sweep.page >= mostPages) return nextCampaign(sweep);
  sweep.page += 1;
  return true;
}

function nextCampaign(sweep: Sweep): true {
  sweep.at += 1;
  sweep.page = 1;
  return true;
}

async function readSingles(sweep: Sweep, reading: Reading, seen: Set<RemoteId>, after?: LeadId): Promise<boolean> {
  const { transport, now, deadline, save } = reading;
  let failures = 0;
  let isListTrue = seen.size > 0;
  for await (const rows of enrolledRows(transport.host, openCodes, after)) {
    for (const row of rows) {
      if (row.enrolment.goneAt || seen.has(row.enrolment.remoteId)) continue;
      if (sweep.singles >= mostSingles || failures >= mostFailures) return true;
      if (now() >= deadline) return false;
      const one = await pullOne(transport, row, { now, isListTrue });
      if (one.kind === 'later') return false;
      failures = one.kind === 'failed' ? failures + 1 : 0;
      if (one.kind === 'read') {
        sweep.changed += one.changed;
        isListTrue ||= one.isShown;
      }
      sweep.singles += 1;
      await save(sweep, row.id);
    }
  }
  await save(sweep);
  return true;
}

type Enrolled = LeadRow & { enrolment: NonNullable<LeadRow['enrolment']> };

async function* enrolledRows(host: string, codes: StatusCode[], after?: LeadId): AsyncGenerator<Enrolled[]> {
  const ids = await db.leads.where('statusCode').anyOf(codes).primaryKeys();
  const wanted = ids.filter((id) => after === undefined || id > after).sort();
  for (let start = 0; start < wanted.length; start += slice) {
    const rows = await db.leads.bulkGet(wanted.slice(start, start + slice));
    yield rows.filter((row): row is Enrolled => row?.enrolment?.host === host);
  }
}
