import { db } from '@/lib/db/database';
import type { Epoch } from '@/lib/model/brand';
import { now as clock } from '@/lib/model/now';
import type { GateReason } from '@/lib/model/push';

/** Whether anything may be sent, for a person to read: what stands in the way and since when. */
export interface Gate {
  closed?: { reason: GateReason; words?: string; at: Epoch };
  /** The user pressed pause. */
  pausedAt?: Epoch;
}

const key = 'gate';

export async function readGate(): Promise<Gate> {
  const row = await db.meta.get(key);
  return (row?.value as Gate | undefined) ?? {};
}

export function isOpen(gate: Gate): boolean {
  return !gate.closed && !gate.pausedAt;
}

async function change(how: (gate: Gate) => Gate): Promise<Gate> {
  return db.transaction('rw', db.meta, async () => {
    const value = how(await readGate());
    await db.meta.put({ key, value });
    return value;
  });
}

/** The server wants something from the user first: nothing is sent and nothing is counted as failed. */
export async function closeGate(reason: GateReason, words?: string, at: Epoch = clock()): Promise<Gate> {
  return change((gate) => ({ ...gate, closed: { reason, at, ...(words && { words }) } }));
}

/** After a new key, a corrected host, a topped-up balance, or "try again". */
export async function openGate(): Promise<Gate> {
  return change(({ closed: _closed, ...gate }) => gate);
}

export async function pause(): Promise<Gate> {
  return change((gate) => ({ ...gate, pausedAt: gate.pausedAt ?? clock() }));
}

export async function resume(): Promise<Gate> {
  return change(({ pausedAt: _paused, ...gate }) => gate);
}
