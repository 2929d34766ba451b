import type { Epoch } from '@/lib/model/brand';

/**
 * Time that jumps: whatever sleeps is woken as soon as nothing else has anything to do. fake-indexeddb works through
 * `setImmediate`, so its open tasks are counted; real time never passes.
 */
export interface VirtualClock {
  now: () => Epoch;
  sleep: (ms: number) => Promise<void>;
  later: (ms: number, what: () => void) => void;
  /** Lets time pass until the promise is settled. */
  run: <T>(work: Promise<T>) => Promise<T>;
  /** The wall clock is set; what sleeps goes on sleeping as long as it wanted. */
  jump: (ms: number) => void;
}

const realSetImmediate = globalThis.setImmediate;
let busy = 0;

function countImmediates(): void {
  if (globalThis.setImmediate !== realSetImmediate) return;
  const counting = (run: (...of: unknown[]) => void, ...of: unknown[]) => {
    busy += 1;
    return realSetImmediate(() => {
      busy -= 1;
      run(...of);
    });
  };
  globalThis.setImmediate = counting as typeof setImmediate;
}

export function createVirtualClock(start = 1_790_000_000_000): VirtualClock {
  countImmediates();
  let elapsed = 0;
  let offset = start;
  let order = 0;
  const timers: { at: number; order: number; run: () => void }[] = [];

  function later(ms: number, run: () => void): void {
    const timer = { at: elapsed + Math.max(0, ms), order: order++, run };
    let place = timers.length;
    while (place > 0 && (timers[place - 1]?.at ?? 0) > timer.at) place -= 1;
    timers.splice(place, 0, timer);
  }

  async function quiet(): Promise<void> {
    for (let calm = 0; calm < 3; calm = busy === 0 ? calm + 1 : 0) {
      await new Promise<void>((resolve) => realSetImmediate(resolve));
    }
  }

  return {
    now: () => Math.floor(offset + elapsed) as Epoch,
    sleep: (ms) => new Promise((resolve) => later(ms, resolve)),
    later,
    jump: (ms) => {
      offset += ms;
    },
    async run(work) {
      let isDone = false;
      const ended = work.finally(() => {
        isDone = true;
      });
      ended.catch(() => {});
      while (!isDone) {
        await quiet();
        if (isDone) break;
        const next = timers.shift();
        if (!next) throw new Error('Nothing left to wait for, and the work has not ended.');
        elapsed = Math.max(elapsed, next.at);
        next.run();
      }
      return ended;
    },
  };
}
