import { browser } from 'wxt/browser';
import { within } from './within';

const longestMs = 2000;

type Script = `/content-scripts/${'page' | 'frame' | 'teach'}.js` | '/engine.js' | '/screen.js' | '/whole-engine.js';

/** The capture script in the page itself, and a reader in the frames that it cannot look into. */
const scripts = [
  { id: 'capture', js: ['/content-scripts/page.js' as const], allFrames: false },
  { id: 'frames', js: ['/content-scripts/frame.js' as const], allFrames: true },
];

/**
 * Makes the browser run the capture scripts on exactly these patterns from now on. Registration survives restarts, so it
 * is compared first; registering an id twice throws.
 */
export async function registerCapture(matches: string[], excludeMatches: string[]): Promise<void> {
  const registered = (await browser.scripting.getRegisteredContentScripts()).map(({ id }) => id);
  if (matches.length === 0) {
    if (registered.length > 0) await browser.scripting.unregisterContentScripts({ ids: registered });
    return;
  }
  const how = { matches, excludeMatches, runAt: 'document_idle' as const, persistAcrossSessions: true };
  const wanted = scripts.map((script) => ({ ...script, ...how }));
  const [known, missing] = [true, false].map((isKnown) =>
    wanted.filter(({ id }) => registered.includes(id) === isKnown),
  );
  if (known?.length) await browser.scripting.updateContentScripts(known);
  if (missing?.length) await browser.scripting.registerContentScripts(missing);
}

/** Runs the capture scripts in one tab now; false where the browser does not allow it (its own pages, the store, no grant). */
export async function injectCapture(tabId: number): Promise<boolean> {
  const isDone = await inject({ tabId }, '/content-scripts/page.js');
  // In a frame that hangs it runs when that one wakes.
  if (isDone) await within(longestMs, inject({ tabId, allFrames: true }, '/content-scripts/frame.js'), false);
  return isDone;
}

/**
 * Puts the engine into a page, or a frame of it, in which a capture script runs, with more of it where the page needs it;
 * false as above.
 */
export const injectEngine = (tabId: number, frameId: number, needsAll: boolean): Promise<boolean> =>
  inject({ tabId, frameIds: [frameId] }, needsAll ? '/whole-engine.js' : '/engine.js');

/** Puts what is drawn over a page into one, or a frame of it, in which a capture script runs; false as above. */
export const injectScreen = (tabId: number, frameId: number): Promise<boolean> =>
  inject({ tabId, frameIds: [frameId] }, '/screen.js');

/** Starts the lesson in one tab; false as above. */
export const injectTeach = (tabId: number): Promise<boolean> => inject({ tabId }, '/content-scripts/teach.js');

type Target = Parameters<typeof browser.scripting.executeScript>[0]['target'];

async function inject(target: Target, script: Script): Promise<boolean> {
  try {
    await browser.scripting.executeScript({ target, files: [script] });
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
