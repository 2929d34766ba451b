import { db } from '@/lib/db/database';
import type { Epoch } from '@/lib/model/brand';
import { now as clock } from '@/lib/model/now';
import type { GateReason } from '@/lib/model/push';

/** Whether anything may be sent, for a person to read: what stands in the way and since when. */
export interface Gate {
  closed?: Closed;
  /** The user pressed pause. */
  pausedAt?: Epoch;
  silence?: Silence;
  /** When it was opened last: an answer to an earlier request says nothing about now. */
  openedAt?: Epoch;
}

export interface Closed {
  reason: GateReason;
  words?: string;
  at: Epoch;
  /** How often it was tried, in vain, whether the reason is gone. */
  tries?: number;
}

/** Requests in a row that got no answer: a few are bad luck, more are a server that is down. */
export interface Silence {
  /** A server whose lists work may still fail at every push: a list's answer ends only the silence of lists. */
  on: Ask;
  since: Epoch;
  misses: number;
  /** Nothing is sent before; then one request at a time, until one is answered. */
  until: Epoch;
}

/** A request that stores something, or one that reads. */
export type Ask = 'push' | 'read';

const unlucky = 2;
const longestSilenceMs = 2 * 60_000;
const shortestProbeMs = 30_000;
const longestProbeMs = 5 * 60_000;

const key = 'gate';

export async function readGate(): Promise<Gate> {
  const row = await db.meta.get(key);
  return (row?.value as Gate | undefined) ?? {};
}

export function isOpen(gate: Gate): boolean {
  return !gate.closed && !gate.pausedAt;
}

/** The silence of a server that seems to be down; undefined while it answers now and then. */
export function downSince({ silence }: Gate): Silence | undefined {
  return silence && silence.misses > unlucky ? silence : undefined;
}

/** How long to leave a silent server alone; a wait that was set by another clock is over. */
export function restMs(gate: Gate, now: Epoch): number {
  const ms = (downSince(gate)?.until ?? now) - now;
  return ms > longestSilenceMs ? 0 : Math.max(0, ms);
}

/** A page in place of the API (captive portal, proxy, maintenance) goes away by itself: when to see whether it has. */
export function probeAt({ closed }: Gate): Epoch | undefined {
  if (closed?.reason !== 'notAnApi') return undefined;
  return (closed.at + Math.min(longestProbeMs, shortestProbeMs * 2 ** (closed.tries ?? 0))) as Epoch;
}

async function change(how: (gate: Gate) => Gate): Promise<Gate> {
  return db.transaction('rw', db.meta, async () => {
    const value = how(await readGate());
    await db.meta.put({ key, value });
    return value;
  });
}

/** The server wants something from the user first: nothing is sent and nothing is counted as failed. */
export async function closeGate(
  reason: GateReason,
  words?: string,
  at: Epoch = clock(),
  askedAt: Epoch = at,
): Promise<Gate> {
  return change((gate) => {
    if (gate.openedAt !== undefined && askedAt < gate.openedAt && gate.openedAt <= at) return gate;
    const tries = gate.closed?.reason === reason ? (gate.closed.tries ?? 0) + 1 : 0;
    return { ...gate, closed: { reason, at, tries, ...(words && { words }) } };
  });
}

/** After a new key, a corrected host, a topped-up balance, or "try again". */
export async function openGate(at: Epoch = clock()): Promise<Gate> {
  return change(({ closed: _closed, silence: _silence, ...gate }) => ({ ...gate, openedAt: at }));
}

/** One more request without an answer; those that were under way together count once. */
export async function noteSilence(now: Epoch, by: Ask): Promise<Gate> {
  return change((gate) => {
    if (restMs(gate, now) > 0) return gate;
    const misses = (gate.silence?.misses ?? 0) + 1;
    const waitMs = misses > unlucky ? Math.min(longestSilenceMs, 5_000 * 2 ** (misses - unlucky - 1)) : 0;
    const on = gate.silence?.on === 'push' ? 'push' : by;
    return { ...gate, silence: { on, since: gate.silence?.since ?? now, misses, until: (now + waitMs) as Epoch } };
  });
}

export async function noteAnswer(by: Ask): Promise<Gate> {
  return change((gate) => {
    if (by === 'read' && gate.silence?.on === 'push') return gate;
    const { silence: _silence, ...rest } = gate;
    return rest;
  });
}

export async function pause(): Promise<Gate> {
  return change((gate) => ({ ...gate, pausedAt: gate.pausedAt ?? clock() }));
}

export async function resume(): Promise<Gate> {
  return change(({ pausedAt: _paused, ...gate }) => gate);
}
