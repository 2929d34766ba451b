import { useEffect, useState } from 'react';
import { type ActiveTab, activeTab, findsOnPage } from '@/lib/access/active-page';
import type { PageFinds } from '@/lib/model/page-finds';

interface PageState {
  tab?: ActiveTab;
  /** Undefined: still looking. `null`: the browser keeps extensions out of this page. */
  finds: PageFinds | null | undefined;
}

/** What the tab behind the popup shows, asked once when the popup opens. */
export function usePageFinds(): PageState {
  const [state, setState] = useState<PageState>({ finds: undefined });
  useEffect(() => {
    let isCurrent = true;
    void lookAtPage().then((next) => isCurrent && setState(next));
    return () => {
      isCurrent = false;
    };
  }, []);
  return state;
}

async function lookAtPage(): Promise<PageState> {
  const tab = await activeTab();
  if (!tab) return { finds: null };
  return { tab, finds: (await findsOnPage(tab.id)) ?? null };
}
