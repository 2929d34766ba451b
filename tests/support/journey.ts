// What a user does, in the words of the product; shared by the end-to-end tests and the tour.
import { expect, type Locator, type Page } from '@playwright/test';
import type { LoadedExtension } from './extension.ts';

/** Leadclip's control on a page. Its shadow root is open in the `e2e` build only. */
export function chipOn(page: Page): Locator {
  return page.locator('leadclip-overlay');
}

/** Opens a CRM page and adds the person on it by a real click on the chip. */
export async function addFromPage(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await chipOn(page).getByRole('button', { name: 'Add as lead' }).click();
  await expect(chipOn(page)).toContainText('In the queue');
}

/** Connects the campaign account on the options page, as a user does. */
export async function connectAccount(extension: LoadedExtension, host: string, key: string): Promise<Page> {
  const options = await extension.open('options.html#account');
  const address = options.getByLabel('Campaign host');
  await expect(address).not.toHaveValue('');
  await address.fill(host);
  await options.getByLabel('API key').fill(key);
  await options.getByRole('button', { name: 'Test and save' }).click();
  return options;
}

/**
 * The popup as it opens over a page. It stands in a tab of its own here, behind the page while it asks which one is in
 * front.
 */
export async function openPopupOver(page: Page, extension: LoadedExtension): Promise<Page> {
  const popup = await extension.open('popup.html');
  await popup.setViewportSize({ width: 400, height: 580 });
  await page.bringToFront();
  await popup.reload();
  await popup.getByRole('region', { name: 'This page' }).waitFor();
  await popup.bringToFront();
  return popup;
}

/** The popup over a page of the sandbox whose only number is a fax. */
export async function openOverOnlyFax(page: Page, extension: LoadedExtension, crmBase: string): Promise<Page> {
  const body = '<main><h1>Nora Feld</h1><dl><dt>Fax</dt><dd>+1 415 555 0150</dd></dl></main>';
  await page.route('**/contacts/only-fax', (route) => route.fulfill({ contentType: 'text/html', body }));
  await page.goto(`${crmBase}/contacts/only-fax`);
  return openPopupOver(page, extension);
}

export function leadLine(page: Page, name: string): Locator {
  return page.getByRole('region', { name: 'Your leads' }).getByRole('listitem').filter({ hasText: name });
}

export async function chooseCampaign(page: Page, name: string): Promise<void> {
  const picker = page.getByRole('combobox', { name: 'Campaign' });
  const option = picker.getByRole('option', { name });
  await expect(option).toBeAttached();
  await picker.selectOption({ label: (await option.textContent()) ?? name });
}

/** Waits for a status from the server by looking again and again, as people do; whoever opens the popup gets the newest. */
export async function expectStatus(
  popup: Page,
  name: string,
  words: string | RegExp,
  timeoutMs = 90_000,
): Promise<void> {
  await expect(async () => {
    await popup.reload();
    await expect(leadLine(popup, name)).toContainText(words, { timeout: 6_000 });
  }).toPass({ timeout: timeoutMs });
}

/**
 * Goes to a control as a person without a mouse does; fails when the way round the page does not pass it. In Firefox that
 * way leads through the browser's own bars, where a test cannot go: there it goes back to what lies behind.
 */
export async function tabTo(page: Page, control: Locator): Promise<void> {
  for (let steps = 0; steps < 120; steps++) {
    const where = await control.evaluate((element) => {
      const { activeElement } = document;
      if (element === activeElement) return 'here';
      const place = activeElement?.compareDocumentPosition(element) ?? 0;
      return place & Node.DOCUMENT_POSITION_PRECEDING ? 'behind' : 'ahead';
    });
    if (where === 'here') return;
    const isBack = where === 'behind' && page.url().startsWith('moz-extension:');
    await page.keyboard.press(isBack ? 'Shift+Tab' : 'Tab');
  }
  throw new Error('The control cannot be reached with the Tab key.');
}

/** Teaches the sandbox's contact page with the mouse: the name, the numbers under these labels, and the customer number as a variable. */
export async function teachContact(
  page: Page,
  extension: LoadedExtension,
  { name, phones }: { name: string; phones: readonly { label: string }[] },
): Promise<void> {
  const popup = await openPopupOver(page, extension);
  await popup.getByRole('button', { name: 'Teach this page' }).click();
  await page.bringToFront();
  const lesson = page.locator('leadclip-teach');
  const field = (label: string) => page.locator('.field').filter({ hasText: label }).locator('dd').first();
  await expect(lesson.getByRole('status')).toContainText('Click on the person’s name');
  await page.getByRole('heading', { name }).click();
  for (const [at, { label }] of phones.entries()) {
    if (at > 0) await lesson.getByRole('button', { name: 'Point at it: Numbers' }).click();
    await field(label).click();
  }
  await lesson.getByRole('button', { name: 'Another field as a variable' }).click();
  await field('Customer no.').click();
  await lesson.getByRole('button', { name: 'Right – remember it for this site' }).click();
  await expect(lesson).toContainText('Leadclip knows this page now');
  await popup.close();
}

/** Goes to a control without a mouse and presses a key on it. */
export async function pressOn(page: Page, control: Locator, key = 'Enter'): Promise<void> {
  await tabTo(page, control);
  await page.keyboard.press(key);
}

/** Chooses from the menu that is open. */
export async function chooseInMenu(page: Page, choice: Locator, key = 'Enter'): Promise<void> {
  await choice.waitFor();
  // The library moves the focus a moment after the key.
  await expect(async () => {
    if (await choice.evaluate((element) => element !== document.activeElement)) await page.keyboard.press('ArrowDown');
    await expect(choice).toBeFocused({ timeout: 200 });
  }).toPass();
  await page.keyboard.press(key);
}

interface ChosenFile {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

/** Chooses a file through the button that asks for one, without a mouse. */
export async function pickFile(page: Page, button: string, file: ChosenFile): Promise<void> {
  const press = () => pressOn(page, page.getByRole('button', { name: button, exact: true }));
  if (!page.url().startsWith('moz-extension:')) {
    const asked = page.waitForEvent('filechooser');
    await press();
    return (await asked).setFiles(file);
  }
  // Firefox does not tell the protocol when a page of an extension asks for a file: the field says that it was asked to.
  const field = page.locator(`input[type=file][aria-label="${button}"]`);
  await field.evaluate((input) => {
    const wait = (event: Event) => {
      event.preventDefault();
      input.setAttribute('data-asked', '');
    };
    input.addEventListener('click', wait, { once: true });
  });
  await press();
  await expect(field).toHaveAttribute('data-asked');
  await field.evaluate((input) => input.removeAttribute('data-asked'));
  await field.setInputFiles(file);
}
