import { useEffect, useState } from 'react';
import { type ActiveTab, activeTab, findsOnPage, onPageChange } from '@/lib/access/active-page';
import type { PageFinds } from '@/lib/model/page-finds';
import { isAllowedSite, readPolicy } from '@/lib/settings/policy';

interface PageState {
  tab?: ActiveTab;
  /** Undefined: still looking. `null`: the browser keeps extensions out of this page, or the administrator does. */
  finds: PageFinds | null | undefined;
  isForbidden?: boolean;
}

/** What the tab behind the popup shows; `isFollowing`, beside the page, it is asked again when another one comes to the front. */
export function usePageFinds(isFollowing: boolean): PageState & { askAgain: () => Promise<void> } {
  const [state, setState] = useState<PageState>({ finds: undefined });
  useEffect(() => {
    let asked = 0;
    const look = () => {
      const current = ++asked;
      void lookAtPage().then((next) => {
        if (current !== asked) return;
        // A popup that stands in a tab and is looked at has no other page before it than a moment ago.
        setState((before) => (next.tab?.isAsker && before.finds ? before : next));
      });
    };
    look();
    const stop = isFollowing ? onPageChange(look) : undefined;
    return () => {
      asked = -1;
      stop?.();
    };
  }, [isFollowing]);
  const { tab } = state;
  /** The same page as before, whichever is in front by now. */
  const askAgain = async () => {
    const finds = tab && (await findsOnPage(tab.id));
    if (finds) setState({ tab, finds });
  };
  return { ...state, askAgain };
}

async function lookAtPage(): Promise<PageState> {
  const tab = await activeTab();
  if (!tab) return { finds: null };
  if (tab.url && !isAllowedSite(await readPolicy(), tab.url)) return { tab, finds: null, isForbidden: true };
  return { tab, finds: (await findsOnPage(tab.id)) ?? null };
}
