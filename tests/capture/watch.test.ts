import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { watch } from '@/entrypoints/page.content/watch';

const step = 100;
let stop: AbortController;
let looks: number[];
let clock: number;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance', 'requestIdleCallback'] });
  stop = new AbortController();
  looks = [];
  clock = 0;
  watch({ document, signal: stop.signal, onQuiet: () => looks.push(clock), onLeave: () => undefined });
});

afterEach(() => {
  stop.abort();
  vi.useRealTimers();
});

async function pass(ms: number, isChanging: boolean): Promise<void> {
  for (const end = clock + ms; clock < end; ) {
    if (isChanging) document.body.className = `at-${clock}`;
    clock += step;
    await vi.advanceTimersByTimeAsync(step);
  }
}

test('a page that comes to rest is looked at soon, one that never does ever more rarely', async () => {
  await pass(1000, false);
  expect(looks).toHaveLength(1);
  await pass(40_000, true);
  const forced = looks.slice(1);
  const gaps = forced.map((at, index) => at - (forced[index - 1] ?? 1000));
  expect(gaps.length).toBeGreaterThan(2);
  expect(gaps).toEqual([...gaps].sort((a, b) => a - b));
  expect(gaps[0]).toBeLessThan(7000);
  expect(gaps.at(-1)).toBeGreaterThan(gaps[0] ?? 0);

  looks = [];
  await pass(5000, false);
  expect(looks).toHaveLength(1);
  const rested = clock;
  await pass(7000, true);
  expect((looks.at(-1) ?? rested) - rested).toBe(gaps[0]);
});
