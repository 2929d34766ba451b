// Functions that run in a page: each stands alone.

/** Notes when the first element that matches was painted, in ms since the navigation began. */
export function untilPainted(selector: string): void {
  const look = () => {
    if (!document.querySelector(selector)) return requestAnimationFrame(look);
    // The frame after the one that found it has painted it.
    return requestAnimationFrame(() => Reflect.set(globalThis, 'paintedAt', performance.now()));
  };
  requestAnimationFrame(look);
}

/** The longest task since it was asked last; the first call starts the watch. A browser reports none under 50 ms. */
export async function longestTask(): Promise<number> {
  await new Promise((resolve) => setTimeout(resolve, 300));
  const watch = globalThis as { longest?: number };
  if (watch.longest === undefined) {
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) watch.longest = Math.max(watch.longest ?? 0, duration);
    }).observe({ entryTypes: ['longtask'] });
  }
  const longest = watch.longest ?? 0;
  watch.longest = 0;
  return longest;
}

/** Types into the search field; until the worker's answer to it is painted. */
export async function keystroke(text: string): Promise<{ ms: number; longest: number }> {
  let longest = 0;
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
  });
  observer.observe({ entryTypes: ['longtask'] });
  const field = document.querySelector<HTMLInputElement>('section[aria-busy] input[type="search"]');
  const desk = field?.closest<HTMLElement>('section[aria-busy]');
  if (!field || !desk) throw new Error('no search field');
  const answered = new Promise<void>((resolve) => {
    const changes = new MutationObserver(() => {
      if (desk.ariaBusy !== 'false') return;
      changes.disconnect();
      resolve();
    });
    changes.observe(desk, { attributeFilter: ['aria-busy'] });
  });
  const start = performance.now();
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, text);
  field.dispatchEvent(new Event('input', { bubbles: true }));
  await answered;
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  const ms = performance.now() - start;
  await new Promise((resolve) => setTimeout(resolve, 60));
  observer.disconnect();
  return { ms, longest };
}

/** What a table without an index would do at each keystroke: read all, filter, take the first fifty. */
export async function naiveSearch(text: string): Promise<{ ms: number; longest: number }> {
  let longest = 0;
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
  });
  observer.observe({ entryTypes: ['longtask'] });
  const start = performance.now();
  const rows = await new Promise<{ primary: { name: string; company: string; email: string; phone: string } }[]>(
    (resolve, reject) => {
      const opening = indexedDB.open('leadclip');
      opening.onerror = () => reject(opening.error);
      opening.onsuccess = () => {
        const all = opening.result.transaction('leads').objectStore('leads').getAll();
        all.onsuccess = () => {
          opening.result.close();
          resolve(all.result);
        };
        all.onerror = () => reject(all.error);
      };
    },
  );
  const isFound = ({ primary }: (typeof rows)[number]) =>
    `${primary.name} ${primary.company} ${primary.email} ${primary.phone}`.toLowerCase().includes(text);
  const found = rows.filter(isFound).slice(0, 50);
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  const ms = performance.now() - start;
  await new Promise((resolve) => setTimeout(resolve, 60));
  observer.disconnect();
  return { ms: found.length > 50 ? Number.NaN : ms, longest };
}
