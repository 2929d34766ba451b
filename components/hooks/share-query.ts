import { liveQuery, type Subscription } from 'dexie';

/** A live query that runs once however many components show its answer, and stops with the last of them. */
export function shareQuery<T>(query: () => Promise<T>) {
  const listeners = new Set<() => void>();
  let answer: T | undefined;
  let running: Subscription | undefined;
  return {
    read: (): T | undefined => answer,
    subscribe: (listener: () => void): (() => void) => {
      listeners.add(listener);
      running ??= liveQuery(query).subscribe((next) => {
        answer = next;
        for (const tell of listeners) tell();
      });
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        running?.unsubscribe();
        running = undefined;
      };
    },
  };
}
