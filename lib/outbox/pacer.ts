import type { Answer, Failure, Pushed, RateHint, Transport } from '@/lib/campaign/transport';
import { db } from '@/lib/db/database';
import type { Epoch } from '@/lib/model/brand';
import type { Outcome } from '@/lib/model/push';
import { type Ask, closeGate, noteAnswer, noteSilence, readGate, restMs } from './gate';
import { afterClockChange, learn, newPace, nextSlot, type Pace, slowDown, take } from './pace';

export interface Clock {
  now: () => Epoch;
  sleep: (ms: number) => Promise<void>;
}

export interface Asked {
  at: Epoch;
  by: Ask;
}

/** Hands out the moments at which a request may go, and learns from every answer; kept in `meta`. */
export interface Pacer {
  now: () => Epoch;
  nextAt: () => Epoch;
  /** Waits for the next moment; false when it would come after `until`. */
  slot: (until: Epoch) => Promise<boolean>;
  note: (rate: RateHint, outcome: Outcome | { kind: 'done' }, asked: Asked) => Promise<void>;
  /** The server has not answered for a while, and it is not time to try again. */
  isResting: () => Promise<boolean>;
}

const key = 'pace';

export async function createPacer(host: string, { now, sleep }: Clock): Promise<Pacer> {
  const row = await db.meta.get(key);
  const stored = row?.value as { host: string; pace: Pace } | undefined;
  let pace = stored?.host === host ? stored.pace : newPace(now());
  let gate = await readGate();
  let savedAt = 0;
  const current = () => {
    pace = afterClockChange(pace, now());
    return pace;
  };

  /** Every second at most: what a death loses is one second of counting. */
  async function save(isUrgent: boolean): Promise<void> {
    if (!isUrgent && Math.abs(now() - savedAt) < 1_000) return;
    savedAt = now();
    await db.meta.put({ key, value: { host, pace } });
  }

  return {
    now,

    nextAt: () => nextSlot(current(), now()) as Epoch,

    async slot(until) {
      const at = nextSlot(current(), now());
      if (at > until) return false;
      if (at > now()) await sleep(at - now());
      pace = take(current(), now());
      await save(false);
      return true;
    },

    async note(rate, outcome, asked) {
      const before = current();
      const isPutOff = outcome.kind === 'notDelivered' && (outcome.limited || outcome.retryAfterMs !== undefined);
      if (isPutOff) pace = slowDown(pace, rate, now());
      else if (outcome.kind !== 'ambiguous' && outcome.kind !== 'notDelivered') pace = learn(pace, rate, now());
      if (outcome.kind === 'gateClosed') await closeGate(outcome.reason, outcome.message, now(), asked.at);
      const isAnswer = outcome.kind !== 'notDelivered' || isPutOff;
      if (outcome.kind === 'ambiguous' && outcome.unanswered) gate = await noteSilence(now(), asked.by);
      else if (isAnswer && gate.silence) gate = await noteAnswer(asked.by);
      await save(isPutOff || before.perMinute !== pace.perMinute);
    },

    isResting: async () => restMs(await readGate(), now()) > 0,
  };
}

/** Until when the server asked for silence, as far as that was told; may be over. */
export async function readWait(): Promise<Epoch | undefined> {
  const stored = (await db.meta.get(key))?.value as { pace: Pace } | undefined;
  return stored?.pace.notBefore as Epoch | undefined;
}

/** A key that may not read a list may still send: that closes the list and not the gate. */
export function isOwnFault(failure: Failure): boolean {
  return failure.kind === 'gateClosed' && (failure.reason === 'forbidden' || failure.reason === 'credit');
}

/**
 * A transport whose requests wait for their turn and are learnt from. Past `until`, and while the server is silent, they
 * answer "not delivered" unsent.
 */
export function paced(transport: Transport, pacer: Pacer, until: Epoch): Transport {
  const putOff: Failure = { kind: 'notDelivered' };
  async function read<T>(ask: () => Promise<Answer<T>>): Promise<Answer<T>> {
    if ((await pacer.isResting()) || !(await pacer.slot(until))) return { ok: false, failure: putOff, rate: {} };
    const asked: Asked = { at: pacer.now(), by: 'read' };
    const answer = await ask();
    const outcome: Failure | { kind: 'done' } =
      answer.ok || isOwnFault(answer.failure) ? { kind: 'done' } : answer.failure;
    await pacer.note(answer.rate, outcome, asked);
    return answer;
  }
  async function push(send: () => Promise<Pushed>): Promise<Pushed> {
    if ((await pacer.isResting()) || !(await pacer.slot(until))) return { outcome: putOff, rate: {} };
    const asked: Asked = { at: pacer.now(), by: 'push' };
    const pushed = await send();
    await pacer.note(pushed.rate, pushed.outcome, asked);
    return pushed;
  }
  return {
    host: transport.host,
    createLead: (payload) => push(() => transport.createLead(payload)),
    updateLead: (payload) => push(() => transport.updateLead(payload)),
    deleteLead: (payload) => push(() => transport.deleteLead(payload)),
    startOrStop: (...of) => read(() => transport.startOrStop(...of)),
    listLeads: (query) => read(() => transport.listLeads(query)),
    listCalls: (query) => read(() => transport.listCalls(query)),
    listCampaigns: () => read(() => transport.listCampaigns()),
    listAssistants: () => read(() => transport.listAssistants()),
    readAccount: () => read(() => transport.readAccount()),
  };
}
