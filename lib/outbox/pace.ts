import type { RateHint } from '@/lib/campaign/transport';

/**
 * How fast to send. A server either tells its limit in headers, or refuses with 429, or neither. The state is plain, so
 * that it survives the worker; times are milliseconds.
 */
export interface Pace {
  perMinute: number;
  /** Let through, as a count per second of the last minute: what a 429 is measured against. */
  passed: [second: number, count: number][];
  /** When the last slot was given out. */
  lastAt: number;
  /** The server asked for silence until then. */
  notBefore: number;
  /** 429 in a row, for a wait that grows when the server does not say how long. */
  strikes: number;
  /** Answers without a 429 since the last one. */
  calm: number;
  /** Share of 429 among the last dozen answers or so. */
  pressure: number;
  /** Pace went down so many times without calm in between. */
  lowered: number;
  loweredAt: number;
  refusedAt: number;
  /** The most that got through in a minute since the steps down began. */
  mostLetThrough?: number;
  /** Found out by a 429, or told in a header: the pace stays below it. */
  ceiling?: number;
  /** A second refusal came at about the same number. */
  isConfirmed?: boolean;
  /** Share of the headers' limit that is really free: others may use the key, or another limit may be lower. */
  trust?: number;
  /** What the headers' limit counts, as far as their reset has shown. */
  windowMs?: number;
  /** The same, while no reset tells; over when it was wrong once. */
  guessMs?: number;
  isGuessOver?: boolean;
  /** Answers in a row that left more than half of the limit. */
  unused?: number;
  grownAt: number;
  /** Left in the window by the answer before. */
  remaining?: number;
  /** Answers in a row that say that nothing is left, although the reset was waited for. */
  empty?: number;
}

const startPerMinute = 50;
const fastest = 6_000;
const margin = 0.96;
const minute = 60_000;
/** Fewer answers than this before a 429 say nothing about the pace: noise, or the rest of a window. */
const telling = 10;
/** More refusals than this are a wall, however far apart: a bucket that is refilled one by one. */
const pressing = 0.1;
const mostSteps = 6;
const mostEmpty = 3;
const fewAnswers = 20;
const toleranceMs = 5_000;
const settleMs = 40_000;
/** No server is waited for longer: `Retry-After` is cut to an hour when it is read. */
const longestWaitMs = 60 * minute;

export function newPace(now: number): Pace {
  return {
    perMinute: startPerMinute,
    passed: [],
    lastAt: 0,
    notBefore: 0,
    strikes: 0,
    calm: 0,
    pressure: 0,
    lowered: 0,
    loweredAt: 0,
    refusedAt: 0,
    grownAt: now,
  };
}

/** Times ahead of the clock mean that it was set back: what was learnt stays, waits and counts begin anew. */
export function afterClockChange(pace: Pace, now: number): Pace {
  const isAhead = Math.max(pace.lastAt, pace.refusedAt, pace.loweredAt, pace.notBefore - longestWaitMs) > now + 1_000;
  if (!isAhead) return pace;
  return { ...pace, lastAt: 0, notBefore: 0, refusedAt: 0, loweredAt: 0, grownAt: now, passed: [] };
}

/** When the next request may go. */
export function nextSlot({ lastAt, perMinute, notBefore }: Pace, now: number): number {
  return Math.max(now, lastAt + minute / perMinute, notBefore);
}

/** Takes the slot. A late timer may be made up for, but only by one second. */
export function take(pace: Pace, now: number): Pace {
  const due = Math.max(pace.lastAt + minute / pace.perMinute, pace.notBefore);
  return { ...pace, lastAt: now - due > 1_000 || due > now ? now : due };
}

function countPassed(passed: Pace['passed'], now: number): Pace['passed'] {
  const second = Math.floor(now / 1_000);
  const kept = passed.filter(([at]) => at > second - 60 && at <= second);
  const last = kept.at(-1);
  return last?.[0] === second ? [...kept.slice(0, -1), [second, last[1] + 1]] : [...kept, [second, 1]];
}

/** After an answer that was not a 429. */
export function learn(pace: Pace, rate: RateHint, now: number): Pace {
  const calmer = {
    ...pace,
    strikes: 0,
    calm: pace.calm + 1,
    pressure: pace.pressure * 0.9,
    passed: countPassed(pace.passed, now),
    lowered: pace.calm > 100 ? 0 : pace.lowered,
  };
  return rate.limit === undefined ? grow(calmer, now) : obey(calmer, rate, rate.limit, now);
}

/**
 * Without headers: twice as fast every twenty seconds until the server objects. What it lets through is then tried again,
 * a little faster each minute, until a second refusal confirms it; from then on only now and then.
 */
function grow(pace: Pace, now: number): Pace {
  const faster = (by: number): Pace => ({ ...pace, perMinute: clamp(pace.perMinute * by), grownAt: now });
  const quietMs = Math.abs(now - pace.grownAt);
  if (pace.ceiling === undefined) return pace.calm >= telling && quietMs >= 20_000 ? faster(2) : pace;
  if (!pace.isConfirmed) return quietMs >= minute ? faster(1.05) : pace;
  return pace.calm % 600 === 0 ? faster(1.05) : pace;
}

/** With headers: evenly over the window; what is left of it when others use the same key. */
function obey(pace: Pace, { remaining: told, resetInMs }: RateHint, limit: number, now: number): Pace {
  const empty = told === 0 && resetInMs !== undefined ? (pace.empty ?? 0) + 1 : 0;
  // A count that is at its end whatever is done does not count: a refusal will tell.
  const remaining = empty > mostEmpty ? undefined : told;
  const window = { ...pace, ...windowOf(pace, remaining, resetInMs, limit) };
  const windowMs = window.windowMs ?? window.guessMs ?? minute;
  const trust = pace.calm % 200 === 0 ? Math.min(1, (pace.trust ?? 1) * 1.05) : (pace.trust ?? 1);
  const even = (trust * margin * limit * minute) / windowMs;
  const rest =
    remaining !== undefined && resetInMs !== undefined && resetInMs > 0
      ? (Math.max(remaining, 0.5) * margin * minute) / resetInMs
      : Number.POSITIVE_INFINITY;
  const isUsedUp = remaining === 0 && resetInMs !== undefined;
  return {
    ...window,
    trust,
    empty,
    ...(told !== undefined && { remaining: told }),
    ceiling: limit,
    perMinute: clamp(Math.min(even, Math.max(rest, 1))),
    ...(isUsedUp && { notBefore: now + resetInMs, refusedAt: now }),
  };
}

/**
 * A reset that comes with the first request of a window tells its length. Without one it is a minute, unless hardly
 * anything of the limit is ever used: then it is shorter, until a refusal says otherwise.
 */
function windowOf(
  pace: Pace,
  remaining: number | undefined,
  resetInMs: number | undefined,
  limit: number,
): Partial<Pace> {
  if (remaining === limit - 1 && resetInMs !== undefined) return { windowMs: Math.max(1_000, resetInMs) };
  const { guessMs = minute, windowMs, isGuessOver, unused = 0 } = pace;
  if (windowMs !== undefined || isGuessOver || remaining === undefined || limit < 2) return {};
  const isFullAgain = remaining === limit - 1 && pace.remaining === remaining;
  const isUnused = isFullAgain || unused >= Math.max(limit, fewAnswers);
  if (isUnused) return { guessMs: Math.max(1_000, guessMs / 2), unused: 0 };
  return { unused: remaining >= limit / 2 ? unused + 1 : 0 };
}

/** After a 429: wait as long as the server says, and if it means the pace, go below what was let through. */
export function slowDown(pace: Pace, rate: RateHint, now: number): Pace {
  const strikes = pace.strikes + 1;
  // A server that says "at once" again and again does not mean it.
  const leastMs = strikes > 3 ? Math.min(minute, 1_000 * 2 ** (strikes - 4)) : 0;
  const waitMs = Math.max(leastMs, rate.retryAfterMs ?? Math.min(minute, 5_000 * 2 ** (strikes - 1)));
  const pressure = pace.pressure * 0.9 + 0.1;
  const notBefore = Math.max(pace.notBefore, now + waitMs);
  const grownAt = pace.ceiling === undefined ? now : pace.grownAt;
  const waiting = { ...pace, strikes, calm: 0, pressure, notBefore, grownAt, refusedAt: now };
  const isTelling = pace.calm >= telling || (pressure > pressing && count(pace, now - minute) >= telling);
  // What got through in the last minute has to show the pace that is judged.
  const isTooSoon = now >= pace.loweredAt && now - pace.loweredAt < settleMs;
  if (!isTelling || isTooSoon) return waiting;
  if (rate.limit !== undefined) return distrust(waiting, now);

  // `Retry-After` is rounded up to the second: the window began up to a second earlier.
  const toldMs = rate.retryAfterMs !== undefined && waitMs <= minute ? waitMs - 1_000 : 0;
  const windowStart = now + toldMs - minute;
  // Sending began later than the window that the server seems to count, and not because of a refusal: too little is known.
  const oldest = (pace.passed[0]?.[0] ?? Number.POSITIVE_INFINITY) * 1_000;
  const isAfterWall = pace.refusedAt < oldest && oldest - pace.refusedAt < minute;
  if (oldest > windowStart + toleranceMs && !isAfterWall) return waiting;
  if (pace.lowered >= mostSteps) return { ...waiting, perMinute: Math.max(pace.perMinute, startPerMinute) };
  const letThrough = count(pace, windowStart);
  if (letThrough < telling) return waiting;
  const isConfirmed = pace.ceiling !== undefined && letThrough >= 0.85 * pace.ceiling;
  const stepDown = pace.lowered === 0 ? 1 : isConfirmed ? 0.97 : 0.93;
  const perMinute = clamp(Math.min(margin * letThrough, stepDown * pace.perMinute));
  // At a wall as much gets through as before. If less does each time, the refusals have another cause than the pace.
  const most = Math.max(letThrough, pace.lowered > 0 ? (pace.mostLetThrough ?? 0) : 0);
  const isWall = pace.lowered > 0 && letThrough >= 0.9 * most;
  const lowered = pace.lowered + (isWall ? 0 : 1);
  const learnt = { perMinute, ceiling: perMinute / margin, isConfirmed, mostLetThrough: most };
  return { ...waiting, ...learnt, lowered, pressure: 0, loweredAt: now, grownAt: now };
}

/** The window may be longer than it was guessed; if not, less of the limit is free than the headers say. */
function distrust(pace: Pace, now: number): Pace {
  const { windowMs, guessMs = minute } = pace;
  if (windowMs === undefined && guessMs < minute)
    return { ...pace, guessMs: 2 * guessMs, isGuessOver: true, loweredAt: now };
  return { ...pace, isGuessOver: true, trust: Math.max(0.2, 0.8 * (pace.trust ?? 1)), loweredAt: now };
}

function count(pace: Pace, since: number): number {
  return pace.passed.reduce((sum, [second, n]) => (second * 1_000 >= since - 999 ? sum + n : sum), 0);
}

function clamp(perMinute: number): number {
  return Math.max(1, Math.min(fastest, perMinute));
}
