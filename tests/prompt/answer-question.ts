import { execFileSync } from 'node:child_process';
import { expect, type Locator } from '@playwright/test';

/** Keys as the question has its buttons: "Deny" in focus, "Allow" beside it. */
const keys = { deny: ['Return'], allow: ['Tab', 'Return'] };
/** A question ignores every key for its first half second, against presses that were meant for the page; no event tells its end. */
const deafMs = 1000;

/**
 * Presses a button that makes the browser ask, and answers at the keyboard of the screen: no page and no test protocol can
 * reach the question. It is there once the page has lost the focus, and gone when the page has it back.
 */
export async function answerQuestion(button: Locator, answer: keyof typeof keys): Promise<void> {
  const page = button.page();
  const session = await page.context().newCDPSession(page);
  // Playwright tells pages that they always have the focus.
  await session.send('Emulation.setFocusEmulationEnabled', { enabled: false });
  const hasFocus = () => page.evaluate(() => document.hasFocus());
  await page.bringToFront();
  await expect.poll(hasFocus).toBe(true);
  await button.click();
  await expect.poll(hasFocus).toBe(false);
  await page.waitForTimeout(deafMs);
  execFileSync('xdotool', ['key', ...keys[answer]]);
  await expect.poll(hasFocus).toBe(true);
  await session.detach();
}
