import type { Transport } from '@/lib/campaign/transport';
import type { Epoch } from '@/lib/model/brand';
import { type DrainDeps, drain } from './drain';
import { nextDueAt } from './due';
import { closeGate, isOpen, openGate, probeAt, readGate, restMs } from './gate';
import { createPacer, paced } from './pacer';
import { expireLeases } from './reconcile';

/** Reads statuses back; returns when it wants to be asked again. Lives in `lib/sync`, which the outbox does not know. */
export type PullStatus = (transport: Transport, deadline: Epoch) => Promise<Epoch | undefined>;

export interface WakeDeps extends Omit<DrainDeps, 'transport' | 'pacer'> {
  /** Absent while there is no key. */
  transport: Transport | undefined;
  pullStatus: PullStatus;
}

/** A long batch is sent in slices, so that statuses are read in between. */
const sliceMs = 60_000;
/** Reading a large account takes long; while leads wait, they come first. */
const glimpseMs = 4_000;

/**
 * One round of everything that is due, from rows alone: leases, look-ups, pushes, statuses. Returns the instant of the
 * next alarm, or undefined when nothing waits. Callers hold the lock `leadclip-outbox`: two rounds never overlap.
 */
export async function wake(deps: WakeDeps): Promise<Epoch | undefined> {
  const { transport, now } = deps;
  await expireLeases({ now: now(), rand: deps.rand() });
  if (!transport) {
    if (await nextDueAt()) await closeGate('noKey', undefined, now());
    return undefined;
  }
  if ((await readGate()).closed?.reason === 'noKey') await openGate(now());
  if (!deps.isOnline()) return later(now(), 60_000);
  await probe(transport, deps);
  const pacer = await createPacer(transport.host, deps);
  await drain({ ...deps, transport, pacer, deadline: earlier(deps.deadline, later(now(), sliceMs)) });
  const isUsable = isUsableForReading(await readGate());
  const readUntil = earlier(
    deps.deadline,
    later(now(), (await isPushWaiting(transport.host, now())) ? glimpseMs : sliceMs),
  );
  const syncAt = isUsable ? await deps.pullStatus(paced(transport, pacer, readUntil), readUntil) : undefined;
  const gate = await readGate();
  const dueAt = isOpen(gate) ? await nextDueAt(transport.host) : undefined;
  const answersAt = later(now(), restMs(gate, now()));
  const times = [
    dueAt === undefined ? undefined : Math.max(dueAt, pacer.nextAt(), answersAt),
    syncAt === undefined ? undefined : Math.max(syncAt, pacer.nextAt(), answersAt),
    probeAt(gate),
  ].filter((at) => at !== undefined);
  return times.length > 0 ? (Math.max(now(), Math.min(...times)) as Epoch) : undefined;
}

/** A user's pause stops pushes, not reading; a closed gate stops both. */
function isUsableForReading({ closed }: { closed?: unknown }): boolean {
  return !closed;
}

/** While the gate is closed because "this is no API", asks from time to time whether it is one again. */
async function probe(transport: Transport, { now }: WakeDeps): Promise<void> {
  const gate = await readGate();
  const dueAt = probeAt(gate);
  const isClockBack = (gate.closed?.at ?? 0) > now();
  if (dueAt === undefined || (now() < dueAt && !isClockBack)) return;
  const answer = await transport.readAccount();
  if (answer.ok) await openGate(now());
  else await closeGate('notAnApi', undefined, now());
}

async function isPushWaiting(host: string, now: Epoch): Promise<boolean> {
  const dueAt = isOpen(await readGate()) ? await nextDueAt(host) : undefined;
  return dueAt !== undefined && dueAt <= now;
}

function later(now: Epoch, ms: number): Epoch {
  return (now + ms) as Epoch;
}

function earlier(a: Epoch, b: Epoch): Epoch {
  return a < b ? a : b;
}
