import { browser } from 'wxt/browser';

const id = 'capture';
const files = ['/content-scripts/page.js'] as const;

/**
 * Makes the browser run the capture script on exactly these patterns from now on. Registration survives restarts, so it
 * is compared first; registering an id twice throws.
 */
export async function registerCapture(matches: string[], excludeMatches: string[]): Promise<void> {
  const [registered] = await browser.scripting.getRegisteredContentScripts({ ids: [id] });
  if (matches.length === 0) {
    if (registered) await browser.scripting.unregisterContentScripts({ ids: [id] });
    return;
  }
  const script = {
    id,
    js: [...files],
    matches,
    excludeMatches,
    allFrames: false,
    runAt: 'document_idle' as const,
    persistAcrossSessions: true,
  };
  if (registered) await browser.scripting.updateContentScripts([script]);
  else await browser.scripting.registerContentScripts([script]);
}

/** Runs the capture script in one tab now; false where the browser does not allow it (its own pages, the store, no grant). */
export const injectCapture = (tabId: number): Promise<boolean> => inject(tabId, files);

/** Puts the engine into a page in which the capture script runs, with more of it where the page was taught; false as above. */
export const injectEngine = (tabId: number, isTaught: boolean): Promise<boolean> =>
  inject(tabId, [isTaught ? '/taught-engine.js' : '/engine.js']);

/** Starts the lesson in one tab; false as above. */
export const injectTeach = (tabId: number): Promise<boolean> => inject(tabId, ['/content-scripts/teach.js']);

async function inject(
  tabId: number,
  scripts: readonly ((typeof files)[number] | '/engine.js' | '/taught-engine.js' | '/content-scripts/teach.js')[],
): Promise<boolean> {
  try {
    await browser.scripting.executeScript({ target: { tabId }, files: [...scripts] });
    return true;
  } catch {
    return false;
  }
}

export const allTabs = (): Promise<number[]> => liveTabs({});

/** Tabs that are open on these patterns now; a new grant should not need a reload. */
export const openTabs = async (matches: string[]): Promise<number[]> =>
  matches.length === 0 ? [] : liveTabs({ url: matches });

async function liveTabs(which: { url?: string[] }): Promise<number[]> {
  const tabs = await browser.tabs.query({ ...which, discarded: false });
  return tabs.flatMap((tab) => (tab.id === undefined ? [] : [tab.id]));
}
