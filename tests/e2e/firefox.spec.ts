import type { Page } from 'puppeteer-core';
import { people } from '../sandbox/crm/records.ts';
import { launchFirefox } from '../support/firefox.ts';
import { expect, test } from './fixture.ts';

/** What Leadclip says on the page. */
function words(page: Page): Promise<string> {
  return page.evaluate(
    () => document.querySelector('leadclip-overlay')?.shadowRoot?.querySelector('[role=status]')?.textContent ?? '',
  );
}

test('Firefox: the extension loads, finds the person, stores the lead and knows it after a reload', async ({
  sandbox,
}) => {
  const [person] = people;
  const browser = await launchFirefox();
  try {
    const page = await browser.newPage();
    await page.goto(`${sandbox.crmBase}/contacts/${person?.id}`);
    // A fresh installation greets in a tab of its own; a page behind it is not read.
    const inFront = () => page.bringToFront().then(() => words(page));
    await expect.poll(inFront).toContain(person?.name);
    await page.locator('leadclip-overlay >>> ::-p-text(Add as lead)').click();
    await expect.poll(() => words(page)).toContain('In the queue');
    await page.reload();
    await expect.poll(() => words(page)).toContain('Already in your leads');
  } finally {
    await browser.close();
  }
});
