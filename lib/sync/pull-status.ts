import type { Transport } from '@/lib/campaign/transport';
import { db } from '@/lib/db/database';
import type { Epoch, LeadId } from '@/lib/model/brand';
import { finalStatuses } from '@/lib/model/status';
import { pullCampaigns } from './pull-campaigns';
import { planSweep, readOn, type Sweep } from './sweep';

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
  lastAt: Epoch;
  nextAt: Epoch;
  intervalMs: number;
  campaignsAt?: Epoch | undefined;
  /** When leads with a final status were last read too. */
  fullAt: Epoch;
  /** In the middle of a reading. */
  sweep?: Sweep | undefined;
  /** The last lead that was asked for by itself; the next sweep goes on after it. */
  after?: LeadId | undefined;
}

const busyMs = 60_000;
const idleMs = 30 * 60_000;
const wantedMs = 5_000;
const campaignsMs = 5 * 60_000;
/** Once a day final leads are read too: a user may have set one back on the server. */
const fullMs = 24 * 60 * 60_000;
/** A reading that got nowhere is not tried again at once. */
const stalledMs = 30_000;

/**
 * Reads the status of every lead that may still change, campaign by campaign, and the campaigns themselves. Returns when
 * it wants to be asked again: at once when the deadline cut it short, in a minute while anything moves, up to half an
 * hour when nothing does, once a day when every status is final; undefined when no lead of this account is known.
 */
export async function pullStatus({ transport, now, deadline, isWanted = false }: PullDeps): Promise<Epoch | undefined> {
  const { host } = transport;
  const startedAt = now();
  const before = await readTimetable(host);
  if (before && !(await isDue(before, startedAt, isWanted))) return before.nextAt;
  const table = before ?? { host, lastAt: startedAt, nextAt: startedAt, intervalMs: 0, fullAt: startedAt };
  table.campaignsAt = await refreshCampaigns(transport, table.campaignsAt, startedAt);

  const isFull = Math.abs(startedAt - table.fullAt) >= fullMs;
  const sweep = table.sweep ?? (await planSweep(host, isFull, startedAt));
  if (!sweep) return rest(table, isFull, startedAt);
  const progress = progressOf(sweep);
  const save = (current: Sweep, after?: LeadId) => writeTimetable(Object.assign(table, { sweep: current, after }));
  const isDone = await readOn(sweep, { transport, now, deadline, save }, table.after);
  if (isDone) return settle(table, sweep, now());
  table.nextAt = progressOf(sweep) > progress ? now() : later(now(), stalledMs);
  await writeTimetable({ ...table, sweep });
  return table.nextAt;
}

function progressOf({ at, pagesRead, singles }: Sweep): number {
  return at + pagesRead + singles;
}

async function settle(table: Timetable, sweep: Sweep, now: Epoch): Promise<Epoch> {
  const isMoving = sweep.changed > 0 || sweep.isMoving;
  const calmer = Math.min(idleMs, Math.max(busyMs, table.intervalMs * 2));
  // Reading a large account takes long: the longer, the rarer.
  const tookMs = Math.min(idleMs, 10 * Math.max(0, now - sweep.startedAt));
  const intervalMs = Math.max(isMoving ? busyMs : calmer, tookMs);
  const nextAt = later(now, intervalMs);
  const fullAt = sweep.isFull ? now : table.fullAt;
  await writeTimetable({ ...table, sweep: undefined, lastAt: now, nextAt, intervalMs, fullAt });
  return nextAt;
}

/** Nothing may have changed but by hand, on the server. */
async function rest(table: Timetable, isFull: boolean, now: Epoch): Promise<Epoch | undefined> {
  const fullAt = isFull ? now : table.fullAt;
  const nextAt = later(fullAt, fullMs);
  const hasFinal = (await db.leads.where('statusCode').anyOf(finalStatuses).count()) > 0;
  await writeTimetable({ ...table, lastAt: now, nextAt, intervalMs: 0, fullAt });
  return hasFinal ? nextAt : undefined;
}

/** By the timetable; at once after a push, when a page was opened, or when the clock was set back. */
async function isDue(table: Timetable, now: Epoch, isWanted: boolean): Promise<boolean> {
  const { nextAt, lastAt, intervalMs, sweep } = table;
  const isResting = intervalMs === 0 && !sweep; // Whether anything can change by now, a glance at the rows tells.
  if (isResting || nextAt <= now || lastAt > now || (isWanted && now - lastAt > wantedMs)) return true;
  const pushed = (await db.meta.get('lastBatch'))?.value as { at: Epoch } | undefined;
  return pushed !== undefined && pushed.at > lastAt && pushed.at <= now;
}

async function refreshCampaigns(transport: Transport, before: Epoch | undefined, now: Epoch) {
  if (before && now - before < campaignsMs && before <= now) return before;
  const pulled = await pullCampaigns(transport);
  return pulled.ok ? now : before;
}

async function readTimetable(host: string): Promise<Timetable | undefined> {
  const stored = (await db.meta.get('sync'))?.value as Timetable | undefined;
  return stored?.host === host && stored.fullAt !== undefined ? stored : undefined;
}

async function writeTimetable(value: Timetable): Promise<void> {
  await db.meta.put({ key: 'sync', value });
}

function later(now: Epoch, ms: number): Epoch {
  return (now + ms) as Epoch;
}
