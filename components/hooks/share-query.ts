/** Of the time in which something changes all along, a tenth goes into asking; the end of a change is seen after two seconds at most. */
const restTimes = 9;
const longestRestMs = 2_000;

/**
 * A query that runs once however many components show its answer, and again after each call of what was given to `watch`, while
 * one of them is there. For a long question: it is asked when the page has asked everything else, and not again at each of many
 * changes in a row, because the store lets no change begin before the questions ahead of it are answered.
 */
export function shareQuery<T>(query: () => Promise<T>, watch: (onChange: () => void) => () => void) {
  const listeners = new Set<() => void>();
  let answer: T | undefined;
  let stopWatching: (() => void) | undefined;
  let waiting: number | undefined;
  let isResting = false;
  let isDue = false;

  async function ask(): Promise<void> {
    isDue = true;
    if (isResting) return;
    isResting = true;
    while (isDue && listeners.size > 0) {
      isDue = false;
      const start = performance.now();
      try {
        answer = await query();
        for (const tell of listeners) tell();
      } catch {
        // The last answer stays until the next change asks again.
      }
      await rest(Math.min(restTimes * (performance.now() - start), longestRestMs));
    }
    isResting = false;
  }

  return {
    read: (): T | undefined => answer,
    subscribe: (listener: () => void): (() => void) => {
      listeners.add(listener);
      stopWatching ??= watch(() => void ask());
      waiting ??= requestIdleCallback(() => void ask(), { timeout: 500 });
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0 || waiting === undefined) return;
        cancelIdleCallback(waiting);
        stopWatching?.();
        stopWatching = undefined;
        waiting = undefined;
      };
    },
  };
}

function rest(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
