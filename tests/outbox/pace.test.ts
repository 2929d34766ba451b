import { describe, expect, test } from 'vitest';
import { afterClockChange, learn, newPace, nextSlot, type Pace, slowDown, take } from '@/lib/outbox/pace';
import { seeded } from '../sandbox/api/faults';
import { createLimiter, type Limit } from '../sandbox/api/rate-limit';

const minute = 60_000;

interface Run {
  perMinute: number;
  refusedShare: number;
  refused: number;
}

/** Sends as fast as the pace allows for so many minutes, against a limiter, in simulated time. */
function simulate(
  limit: Limit | undefined,
  minutes: number,
  { latencyMs = 40, noise = 0, seed = 1 } = {},
): Run & { since: (from: number) => Run } {
  const ask = limit && createLimiter(limit);
  const rand = seeded(seed);
  let now = 1_790_000_012_345;
  const start = now;
  let pace: Pace = newPace(now);
  const answers: { at: number; ok: boolean }[] = [];
  while (now - start < minutes * minute) {
    now = Math.max(now, nextSlot(pace, now)) + rand() * 4;
    pace = take(pace, now);
    const answeredAt = now + latencyMs;
    const verdict = ask?.(now);
    const isNoise = rand() < noise;
    const rate = {
      ...(limit?.headers && { limit: limit.perWindow, remaining: Number(verdict?.headers['x-ratelimit-remaining']) }),
      ...(isNoise && { retryAfterMs: 1_000 }),
      ...(verdict &&
        !verdict.allowed &&
        limit?.says !== 'nothing' && { retryAfterMs: verdict.retryAfterSeconds * 1_000 }),
    };
    const ok = (verdict?.allowed ?? true) && !isNoise;
    pace = ok ? learn(pace, rate, answeredAt) : slowDown(pace, rate, answeredAt);
    answers.push({ at: now, ok });
  }
  const since = (from: number): Run => {
    const counted = answers.filter(({ at }) => at - start >= from * minute);
    const refused = counted.filter(({ ok }) => !ok).length;
    return {
      perMinute: (counted.length - refused) / (minutes - from),
      refused,
      refusedShare: refused / Math.max(1, counted.length),
    };
  };
  return { ...since(0), since };
}

const kinds = ['fixed', 'sliding', 'bucket'] as const;
const rates = [30, 60, 600];
const says = ['header', 'body', 'nothing'] as const;

describe('since it has learnt a limit, the pace uses it and is not refused', () => {
  const cases = kinds.flatMap((kind) =>
    rates.flatMap((perWindow) =>
      [true, false].flatMap((headers) => says.map((word) => ({ kind, perWindow, headers, word }))),
    ),
  );
  test.each(cases)('$perWindow a minute, $kind, rate headers $headers, wait told by $word', ({ word, ...limit }) => {
    const { since } = simulate({ ...limit, windowMs: minute, says: word }, 40);
    const learnt = since(10);
    expect(learnt.perMinute / limit.perWindow).toBeGreaterThan(0.9);
    expect(learnt.refusedShare).toBeLessThan(0.01);
  });
});

describe('refusals that have nothing to do with the pace', () => {
  test.each([1, 2, 3])('do not slow it down for good (seed %s)', (seed) => {
    const { since } = simulate(undefined, 30, { noise: 0.15, seed });
    expect(since(10).perMinute).toBeGreaterThan(20);
  });
});

test('headers that count a shorter window than a minute are obeyed by their reset', () => {
  const before = newPace(0);
  const told = learn({ ...before, calm: 1 }, { limit: 10, remaining: 9, resetInMs: 1_000 }, 1_000);
  expect(told.perMinute).toBeGreaterThan(500);
});

test('a limit that others share is shared: the pace follows what is left of the window', () => {
  const told = learn(newPace(0), { limit: 60, remaining: 10, resetInMs: 30_000 }, 1_000);
  expect(told.perMinute).toBeCloseTo(19.2, 1);
  const used = learn(newPace(0), { limit: 60, remaining: 0, resetInMs: 30_000 }, 1_000);
  expect(nextSlot(used, 1_000)).toBeGreaterThanOrEqual(31_000);
});

test('a clock that was set back does not silence it', () => {
  const ahead = { ...newPace(0), lastAt: 5_000_000, notBefore: 5_060_000, refusedAt: 5_000_000 };
  expect(nextSlot(afterClockChange(ahead, 1_000_000), 1_000_000)).toBeLessThan(1_060_000);
});

test('headers that promise more than is given are believed less with every refusal, and more again in calm', () => {
  let pace = { ...newPace(0), calm: 20, passed: [[0, 30]] as [number, number][] };
  pace = learn(
    slowDown(pace, { limit: 60, remaining: 0, retryAfterMs: 5_000 }, 100_000),
    { limit: 60, remaining: 40 },
    106_000,
  );
  expect(pace.perMinute).toBeCloseTo(46, 0);
  for (let n = 0; n < 2_000; n += 1) pace = learn(pace, { limit: 60, remaining: 40 }, 200_000 + n);
  expect(pace.perMinute).toBeCloseTo(57.6, 0);
});

describe('headers that count a second, and do not say so', () => {
  test.each([5, 10, 20])('%s a second', (perWindow) => {
    const { since } = simulate({ kind: 'fixed', perWindow, windowMs: 1_000, headers: true, says: 'header' }, 30);
    const learnt = since(10);
    expect(learnt.perMinute / (60 * perWindow)).toBeGreaterThan(0.4);
    expect(learnt.refusedShare).toBeLessThan(0.01);
  });
});

test('a count that is at its end whatever is done is not believed for long', () => {
  let pace = newPace(0);
  let now = 0;
  let sent = 0;
  for (; now < 10 * minute; sent += 1) {
    now = nextSlot(pace, now);
    pace = learn(take(pace, now), { limit: 600, remaining: 0, resetInMs: minute }, now + 40);
  }
  expect(sent).toBeGreaterThan(1_000);
});
