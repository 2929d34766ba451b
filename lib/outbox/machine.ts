import type { Epoch } from '@/lib/model/brand';
import type { Job, Outcome, Payload, Refusal } from '@/lib/model/push';

/*
 *               claim                 2xx + id
 *  pending ─────────────► sending ─────────────────────► accepted ■
 *   ▲ ▲ ▲  │               │  │ └─ refused ─────────────► rejected ── user retry ──► pending
 *   │ │ │  └ found, refuse │  └─── timeout, 5xx, "already there", lease over
 *   │ │ └─ 429, offline, ──┘              │
 *   │ │    gate closed       update, delete ──► pending (safe to repeat)
 *   │ │                      create ──► unknown ── look up ── found ──► accepted ■
 *   │ └──── absent ────────────────────────┘  │└── absent after a refusal ──► rejected
 *   │                             stuck ◄─────┘ the list cannot be trusted; a retry looks it up again
 *   └── user retry ── stuck ◄── 8 attempts on the way back to pending
 *  pending · rejected · stuck ── user ──► cancelled ■
 */

/** Longer than a slow server may take to apply a request that was given up on: a look-up before that proves nothing. */
export const quarantineMs = 60_000;
/** Longer than a request's own timeout. With the quarantine after it, a dead claimer's job is looked up after 90 s. */
export const leaseMs = 30_000;
/** A server that says "already there" is believed to be done with the request. */
const refusedQuarantineMs = 5_000;
export const mostAttempts = 8;
/** An absence that nothing proves is believed after this: a list may lag behind what was stored. */
const unprovenMs = 2 * quarantineMs;
/** Looked up so often, a list that does not show what it should is not waited for any more. */
const mostLooks = 8;
const longestBackoffMs = 15 * 60_000;
const putOffMs = 5_000;

export type JobEvent =
  | { kind: 'claim'; payload: Payload }
  | { kind: 'refuse'; refusal: Refusal }
  | { kind: 'settle'; outcome: Outcome }
  | { kind: 'expire' }
  | { kind: 'found' }
  /** `isProven`: the list is known to show what was stored at that time. */
  | { kind: 'absent'; isProven: boolean }
  /** The list does not show what it should, or cannot be read with this key. */
  | { kind: 'unclear' }
  | { kind: 'lookAgain'; afterMs?: number }
  | { kind: 'retry' }
  | { kind: 'cancel' };

export function backoffMs(tries: number, rand: number): number {
  return Math.min(longestBackoffMs, 2_000 * 2 ** tries) * (0.5 + rand / 2);
}

/** The whole life of a job. Pure; an event that the table does not know returns the job itself. */
export function step(job: Job, event: JobEvent, now: Epoch, rand: number): Job {
  switch (event.kind) {
    case 'claim':
      return job.state === 'pending' ? claim(job, event.payload, now) : job;
    case 'refuse':
      return job.state === 'pending' ? reject(job, event.refusal, now) : job;
    case 'settle':
      return settle(job, event.outcome, now, rand);
    case 'expire':
      if (job.state !== 'sending') return job;
      // The lease may only seem to be over because the clock was set forward: the quarantine runs in any case.
      return job.kind === 'create' ? doubt(job, later(now, quarantineMs)) : comeBack(job, now, rand);
    case 'found':
      return job.state === 'unknown' || job.state === 'pending' ? close(job, 'accepted', now) : job;
    case 'absent':
      return job.state === 'unknown' ? absent(job, event.isProven, now, rand) : job;
    case 'unclear':
      return job.state === 'unknown' ? unclear(job, now, rand) : job;
    case 'lookAgain': {
      if (job.state !== 'unknown') return job;
      const looks = (job.looks ?? 0) + 1;
      return { ...job, looks, dueAt: later(now, Math.max(event.afterMs ?? 0, backoffMs(looks, rand))) };
    }
    case 'retry':
      if (job.state !== 'rejected' && job.state !== 'stuck') return job;
      if (job.refusal?.own === 'unclear') return { ...doubt(job, now), attempts: 0 };
      return { ...without(job), state: 'pending', attempts: 0, dueAt: now };
    case 'cancel':
      return job.state === 'pending' || job.state === 'rejected' || job.state === 'stuck'
        ? close(job, 'cancelled', now)
        : job;
  }
}

function claim(job: Job, payload: Payload, now: Epoch): Job {
  const { refusal: _old, ...rest } = job;
  return {
    ...rest,
    state: 'sending',
    attempts: job.attempts + 1,
    payload,
    sentAt: now,
    leaseUntil: later(now, leaseMs),
  };
}

function settle(job: Job, outcome: Outcome, now: Epoch, rand: number): Job {
  // An answer that comes after its lease is still an answer.
  if (outcome.kind === 'accepted') return isOnTheWire(job) ? close(job, 'accepted', now) : job;
  if (job.state !== 'sending') return job;
  switch (outcome.kind) {
    case 'rejected': {
      const { kind: _kind, ...refusal } = outcome;
      return reject(job, refusal, now);
    }
    case 'notDelivered':
      return putOff(job, later(now, outcome.retryAfterMs ?? putOffMs));
    case 'gateClosed':
      // A proxy may answer with its own page after the server has stored the lead.
      return outcome.reason === 'notAnApi' && job.kind === 'create'
        ? doubt(job, later(now, quarantineMs))
        : putOff(job, now);
    case 'ambiguous': {
      if (job.kind !== 'create') return comeBack(job, now, rand);
      const { refusal } = outcome;
      const doubtful = doubt(job, later(now, refusal ? refusedQuarantineMs : quarantineMs));
      return refusal ? { ...doubtful, refusal } : doubtful;
    }
  }
}

function isOnTheWire(job: Job): boolean {
  return job.state === 'sending' || job.state === 'unknown';
}

/** Nothing has happened on the server: the try does not count. */
function putOff(job: Job, dueAt: Epoch): Job {
  return { ...without(job), state: 'pending', attempts: Math.max(0, job.attempts - 1), dueAt };
}

function comeBack(job: Job, now: Epoch, rand: number): Job {
  if (job.attempts >= mostAttempts) return { ...without(job), state: 'stuck', settledAt: now };
  return { ...without(job), state: 'pending', dueAt: later(now, backoffMs(job.attempts, rand)) };
}

function doubt(job: Job, dueAt: Epoch): Job {
  return { ...without(job), state: 'unknown', dueAt, looks: 0 };
}

/** Refused as a duplicate and yet not there: looked for twice, then the server's word stands. */
function absent(job: Job, isProven: boolean, now: Epoch, rand: number): Job {
  if (!isProven && Math.abs(now - (job.sentAt ?? 0)) < unprovenMs) return { ...job, dueAt: later(now, quarantineMs) };
  if (!job.refusal) return comeBack(job, now, rand);
  if (!job.looks) return { ...job, looks: 1, dueAt: later(now, quarantineMs) };
  return reject(job, job.refusal, now);
}

function unclear(job: Job, now: Epoch, rand: number): Job {
  const looks = (job.looks ?? 0) + 1;
  if (looks < mostLooks) return { ...job, looks, dueAt: later(now, Math.max(quarantineMs, backoffMs(looks, rand))) };
  return { ...without(job), state: 'stuck', refusal: { code: 0, message: '', own: 'unclear' }, settledAt: now };
}

function reject(job: Job, refusal: Refusal, now: Epoch): Job {
  return { ...without(job), state: 'rejected', refusal, settledAt: now };
}

function close(job: Job, state: 'accepted' | 'cancelled', now: Epoch): Job {
  const { openKey: _open, ...rest } = without(job);
  return { ...rest, state, settledAt: now };
}

/** The fields that belong to the state that is left. */
function without(job: Job): Job {
  const { leaseUntil: _lease, refusal: _refusal, looks: _looks, settledAt: _settled, ...rest } = job;
  return rest;
}

function later(now: Epoch, ms: number): Epoch {
  return (now + ms) as Epoch;
}
