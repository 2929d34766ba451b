import type { Locator, Page } from '@playwright/test';
import { pickFile, pressOn } from './journey.ts';

/** A hundred reserved numbers in each. */
const areas =
  '212 213 214 215 216 217 218 219 224 225 228 229 231 234 239 240 248 251 252 253 254 256 260 262 267 269 270 276 281 301 302 303';

export const manyNumbers = areas
  .split(' ')
  .flatMap((area) => Array.from({ length: 100 }, (_, n) => `+1 ${area} 555 01${String(n).padStart(2, '0')}`));

/** So long that it is read, and stored, in several parts: it is read a megabyte at a time. */
export const manyRows = [
  'Name;Telefon;Note',
  ...manyNumbers.map((phone, at) => `Person ${at};${phone};${'agreed by letter '.repeat(120)}`),
];

/** Up to the button that imports. */
export async function checkImport(page: Page, name: string, rows: readonly string[]): Promise<Locator> {
  await pickFile(page, 'Choose a file', { name, mimeType: 'text/csv', buffer: Buffer.from(rows.join('\r\n')) });
  await pressOn(page, page.getByRole('button', { name: 'Check the rows' }));
  await page.getByRole('region', { name: 'Result' }).waitFor();
  return page.getByRole('button', { name: /^Import / });
}

/** Up to the press on the button that imports. */
export async function startImport(page: Page, name: string, rows: readonly string[]): Promise<void> {
  await pressOn(page, await checkImport(page, name, rows));
}

/** Until something of it is stored. */
export async function underWay(page: Page): Promise<void> {
  await page.waitForFunction(() => (document.querySelector('progress')?.value ?? 0) > 0);
}

/**
 * Presses the button, and closes the page in the middle of what begins: the page itself tells the browser to, at the first sign of
 * progress. From outside the end of it can come first.
 */
export async function closeUnderWay(page: Page, button: Locator): Promise<void> {
  await button.waitFor();
  const closed = page.waitForEvent('close');
  await page.evaluate(`new MutationObserver(async (changes, observer) => {
    if (!(document.querySelector('progress')?.value > 0)) return;
    observer.disconnect();
    chrome.tabs.remove((await chrome.tabs.getCurrent()).id);
  }).observe(document, { subtree: true, childList: true, attributes: true }), undefined`);
  // The page may be gone before the press is answered; without a press it never closes, and the wait for that fails.
  await button.press('Enter', { noWaitAfter: true }).catch(() => undefined);
  await closed;
}
