import { browser } from 'wxt/browser';

const sizes = [16, 32] as const;
const mostShown = 999;

/** How many leads wait in the queue, on the icon of every tab; nothing when none does. */
export async function showQueueCount(count: number): Promise<void> {
  const text = count === 0 ? '' : count > mostShown ? `${mostShown}+` : String(count);
  await browser.action.setBadgeBackgroundColor({ color: '#0b6b61' });
  await browser.action.setBadgeText({ text });
}

/** What one tab's page came to. The browser forgets it with the page, so nothing has to be taken back. */
export async function showOnTab(tabId: number, { title, badge }: { title: string; badge?: string }): Promise<void> {
  try {
    await browser.action.setIcon({ tabId, path: Object.fromEntries(sizes.map((size) => [size, `/icon/${size}.png`])) });
    await browser.action.setTitle({ tabId, title });
    if (badge !== undefined) await browser.action.setBadgeText({ tabId, text: badge });
  } catch {
    // The tab is gone.
  }
}
