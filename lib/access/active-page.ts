import { browser } from 'wxt/browser';
import { type PageFinds, pageFindsSchema } from '@/lib/model/page-finds';
import { injectCapture, openTabs } from './capture-script';

export interface ActiveTab {
  id: number;
  url?: string;
  /** The page that asks stands in this tab itself. */
  isAsker?: boolean;
}

export async function activeTab(): Promise<ActiveTab | undefined> {
  const [[tab], asker] = await Promise.all([
    browser.tabs.query({ active: true, lastFocusedWindow: true }),
    browser.tabs.getCurrent(),
  ]);
  if (tab?.id === undefined) return undefined;
  return { id: tab.id, ...(tab.url && { url: tab.url }), ...(asker?.id === tab.id && { isAsker: true }) };
}

/**
 * What the capture script sees on the tab's page. Where it does not run, it is started for this one visit: opening the
 * popup from the toolbar allows that (`activeTab`). Undefined where the browser keeps extensions out.
 */
export async function findsOnPage(tabId: number): Promise<PageFinds | undefined> {
  const first = await ask(tabId, 'page.capture');
  if (first) return first;
  if (!(await injectCapture(tabId))) return undefined;
  return ask(tabId, 'page.capture');
}

/** Tells a page's capture script to leave, as after "Turn off on this site". */
export async function leavePage(tabId: number): Promise<void> {
  await ask(tabId, 'page.leave');
}

/** Leads of this page were added elsewhere, or its rules have changed: its chip looks again. */
export async function lookAgain(tabId: number): Promise<void> {
  await ask(tabId, 'page.look');
}

/** The same for every open page of a host. */
export async function lookAgainOn(host: string): Promise<void> {
  await Promise.all((await openTabs([`*://${host}/*`])).map(lookAgain));
}

/** Another tab, or another page in it; returns how to stop listening. Without a right to the tab only the event is told. */
export function onPageChange(listener: () => void): () => void {
  const onUpdated = (_tabId: number, { status }: { status?: string }) => {
    if (status === 'complete') listener();
  };
  browser.tabs.onActivated.addListener(listener);
  browser.tabs.onUpdated.addListener(onUpdated);
  return () => {
    browser.tabs.onActivated.removeListener(listener);
    browser.tabs.onUpdated.removeListener(onUpdated);
  };
}

async function ask(tabId: number, name: 'page.capture' | 'page.leave' | 'page.look'): Promise<PageFinds | undefined> {
  try {
    // A page's frames answer for themselves to nobody; only to leave is said to all of them.
    const whom = name === 'page.leave' ? {} : { frameId: 0 };
    const reply: unknown = await browser.tabs.sendMessage(tabId, { name }, whom);
    const finds = pageFindsSchema.safeParse(reply);
    return finds.success ? finds.data : undefined;
  } catch {
    return undefined;
  }
}
