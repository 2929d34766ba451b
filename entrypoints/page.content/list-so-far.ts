import type { CaptureDraft, PageCapture } from '@/lib/model/capture';
import { keyOf } from './view';

/** What one message may carry. */
const most = 500;
/** A list that was scrolled back may stop a little short of its top. */
const nearTop = 2;

export interface ListSoFar {
  /** Everybody whom the list has shown since it was opened, in that order; on other pages the finds as they are. */
  take(finds: Pick<PageCapture, 'kind' | 'drafts'>): { drafts: CaptureDraft[]; list?: number };
  has(draft: CaptureDraft): boolean;
  forget(): void;
}

/**
 * A virtual list holds no more rows than are in view. Whoever was in view while the user scrolled through one and the same
 * list stays on offer. Rows that change by themselves are another list: filtered, sorted, turned to the next page.
 */
export function createListSoFar(signal: AbortSignal): ListSoFar {
  let shown = new Map<string, CaptureDraft>();
  let first: string[] = [];
  let last = '';
  let list = 0;
  let scrolled: Element | undefined;
  addEventListener(
    'scroll',
    ({ target }) => {
      scrolled = (target instanceof Document ? target.scrollingElement : (target as Element | null)) ?? undefined;
    },
    { signal, capture: true, passive: true },
  );

  function isSameList(keys: readonly string[]): boolean {
    if (keys.join() === last) return true;
    if (!scrolled) return false;
    // Filters and sorting throw a list back to its top, which then is another one.
    return scrolled.scrollTop > nearTop || keys.every((key, at) => at >= first.length || key === first[at]);
  }

  return {
    take({ kind, drafts }) {
      if (kind !== 'list') {
        this.forget();
        return { drafts };
      }
      const keys = drafts.map((draft) => keyOf([draft]));
      if (!isSameList(keys)) {
        this.forget();
        first = keys;
        list += 1;
      }
      scrolled = undefined;
      last = keys.join();
      for (const [at, draft] of drafts.entries()) {
        const key = keys[at] ?? '';
        if (shown.size < most || shown.has(key)) shown.set(key, draft);
      }
      return { drafts: [...shown.values()], list };
    },
    has: (draft) => shown.has(keyOf([draft])),
    forget() {
      shown = new Map();
      first = [];
      last = '';
    },
  };
}
