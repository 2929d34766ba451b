import { liveQuery, type Subscription } from 'dexie';

/**
 * A live query that runs once however many components show its answer, and stops with the last of them. It is asked when the
 * page has asked everything else: the store answers one question after the other, and this is a long one.
 */
export function shareQuery<T>(query: () => Promise<T>) {
  const listeners = new Set<() => void>();
  let answer: T | undefined;
  let waiting: number | undefined;
  let running: Subscription | undefined;
  function ask(): void {
    running = liveQuery(query).subscribe((next) => {
      answer = next;
      for (const tell of listeners) tell();
    });
  }
  return {
    read: (): T | undefined => answer,
    subscribe: (listener: () => void): (() => void) => {
      listeners.add(listener);
      waiting ??= requestIdleCallback(ask, { timeout: 500 });
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0 || waiting === undefined) return;
        cancelIdleCallback(waiting);
        running?.unsubscribe();
        running = undefined;
        waiting = undefined;
      };
    },
  };
}
