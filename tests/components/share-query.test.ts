import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { shareQuery } from '@/components/hooks/share-query';

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('requestIdleCallback', (run: () => void) => setTimeout(run));
  vi.stubGlobal('cancelIdleCallback', clearTimeout);
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** A question that takes 100 ms, about a value that the test changes. */
function slowQuestion() {
  const world = { value: 0, asked: 0, watchers: new Set<() => void>() };
  const shared = shareQuery(
    async () => {
      world.asked += 1;
      const { value } = world;
      await new Promise((resolve) => setTimeout(resolve, 100));
      return value;
    },
    (onChange) => {
      world.watchers.add(onChange);
      return () => world.watchers.delete(onChange);
    },
  );
  const change = () => {
    world.value += 1;
    for (const tell of world.watchers) tell();
  };
  return { world, shared, change };
}

test('everybody who asks gets the one answer', async () => {
  const { world, shared } = slowQuestion();
  const told = [vi.fn(), vi.fn()];
  for (const tell of told) shared.subscribe(tell);
  await vi.advanceTimersByTimeAsync(5_000);
  expect(world.asked).toBe(1);
  for (const tell of told) expect(tell).toHaveBeenCalledTimes(1);
  expect(shared.read()).toBe(0);
});

test('a change after a quiet time is answered at once', async () => {
  const { shared, change } = slowQuestion();
  shared.subscribe(() => undefined);
  await vi.advanceTimersByTimeAsync(5_000);
  change();
  await vi.advanceTimersByTimeAsync(100);
  expect(shared.read()).toBe(1);
});

test('many changes in a row are answered now and then, and the last of them always', async () => {
  const { world, shared, change } = slowQuestion();
  shared.subscribe(() => undefined);
  for (let turn = 0; turn < 100; turn++) {
    change();
    await vi.advanceTimersByTimeAsync(100);
  }
  expect(world.asked).toBeGreaterThan(5);
  expect(world.asked).toBeLessThan(15);
  await vi.advanceTimersByTimeAsync(2_100);
  expect(shared.read()).toBe(100);
});

test('a question that fails keeps the last answer and is asked again at the next change', async () => {
  let mayFail = false;
  let tellChange = () => {};
  const shared = shareQuery(
    async () => {
      if (mayFail) throw new Error('the store is closed');
      return 'answer';
    },
    (onChange) => {
      tellChange = onChange;
      return () => undefined;
    },
  );
  const told = vi.fn();
  shared.subscribe(told);
  await vi.advanceTimersByTimeAsync(100);
  mayFail = true;
  tellChange();
  await vi.advanceTimersByTimeAsync(100);
  expect(shared.read()).toBe('answer');
  mayFail = false;
  tellChange();
  await vi.advanceTimersByTimeAsync(100);
  expect(told).toHaveBeenCalledTimes(2);
});

test('with the last who listens the watch ends, and begins again with the next', async () => {
  const { world, shared, change } = slowQuestion();
  shared.subscribe(() => undefined)();
  expect(world.watchers.size).toBe(0);
  await vi.advanceTimersByTimeAsync(5_000);
  expect(world.asked).toBe(0);
  shared.subscribe(() => undefined);
  change();
  await vi.advanceTimersByTimeAsync(5_000);
  expect(shared.read()).toBe(1);
});
