// The build that ships, and the browser's own question about sites, answered as a person does.
import { test as base, expect, type Page } from '@playwright/test';
import { people } from '../sandbox/crm/records.ts';
import { type Sandbox, startSandbox } from '../sandbox/start.ts';
import { LoadedExtension } from '../support/extension.ts';
import { openPopupOver } from '../support/journey.ts';
import { answerQuestion } from './answer-question.ts';

const test = base.extend<{ sandbox: Sandbox; extension: LoadedExtension }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the dependencies of a fixture from this pattern
  sandbox: async ({}, use) => {
    const sandbox = await startSandbox();
    await use(sandbox);
    await sandbox.close();
  },
  // biome-ignore lint/correctness/noEmptyPattern: as above
  extension: async ({}, use) => {
    const extension = await LoadedExtension.launch({ build: 'chrome-mv3', headed: true });
    await use(extension);
    await extension.close();
  },
});

/** Leadclip's element on a page; what is in it no page and no test can read in this build. */
const overlay = (page: Page) => page.locator('leadclip-overlay');

/** What the extension itself may see, and says on its icon over the tab with this address. */
interface Browser {
  permissions: { getAll(): Promise<{ origins: string[] }> };
  scripting: { getRegisteredContentScripts(): Promise<object[]> };
  tabs: { query(what: { url: string }): Promise<{ id: number }[]> };
  action: { getTitle(of: { tabId: number | undefined }): Promise<string> };
}
declare const chrome: Browser;

async function origins(page: Page): Promise<string[]> {
  return page.evaluate(async () => (await chrome.permissions.getAll()).origins);
}

async function titleOver(page: Page, url: string): Promise<string> {
  return page.evaluate(async (address) => {
    const [tab] = await chrome.tabs.query({ url: address });
    return chrome.action.getTitle({ tabId: tab?.id });
  }, url);
}

test('a site: refused, nothing happens; allowed, open pages are read without a reload; removed, they are left', async ({
  extension,
  sandbox,
}) => {
  const [dana] = people;
  const page = await extension.context.newPage();
  await page.goto(`${sandbox.crmBase}/contacts/${dana?.id}`);
  const options = await extension.open('options.html#sites');
  await options.getByLabel('Address of your CRM').fill(sandbox.origin);
  const add = options.getByRole('button', { name: 'Add site' });

  await answerQuestion(add, 'deny');
  await expect(options.getByText('The browser did not allow it. Nothing was changed.')).toBeVisible();
  expect(await origins(options)).toEqual([]);
  await expect(overlay(page)).toHaveCount(0);

  await answerQuestion(add, 'allow');
  await expect(options.getByRole('button', { name: 'Remove 127.0.0.1' })).toBeVisible();
  expect(await origins(options)).toEqual(['http://127.0.0.1/*']);
  await page.bringToFront();
  await expect(overlay(page)).toHaveCount(1);
  await expect.poll(() => titleOver(options, page.url())).toBe('Leadclip – 1 person on this page');
  await page.reload();
  await expect(overlay(page)).toHaveCount(1);

  await options.bringToFront();
  await options.getByRole('button', { name: 'Remove 127.0.0.1' }).click();
  await expect(overlay(page)).toHaveCount(0);
  await page.reload();
  await page.getByRole('heading', { name: dana?.name ?? '' }).waitFor();
  await expect(overlay(page)).toHaveCount(0);
  // No script of Leadclip's is left to run there.
  expect(await options.evaluate(() => chrome.scripting.getRegisteredContentScripts())).toEqual([]);
});

/** Runs in the page, after a press on the chip: every text and element of it that the page can get hold of. */
function spy(): { texts: string; innermost: string[] } {
  const host = document.querySelector('leadclip-overlay');
  getSelection()?.selectAllChildren(document.documentElement);
  const { pressed = [] } = window as { pressed?: EventTarget[] };
  const under = document.elementFromPoint(innerWidth - 110, innerHeight - 43);
  return {
    texts: [
      host?.shadowRoot?.textContent,
      host?.textContent,
      document.documentElement.innerText,
      getSelection()?.toString(),
    ].join(' '),
    innermost: [pressed[0], under, document.activeElement].map((one) => (one instanceof Element ? one.localName : '')),
  };
}

test('a page cannot read what Leadclip says on it, not even while it is pressed', async ({ extension, sandbox }) => {
  const [dana] = people;
  const options = await extension.open('options.html#sites');
  await options.getByLabel('Address of your CRM').fill(sandbox.origin);
  await answerQuestion(options.getByRole('button', { name: 'Add site' }), 'allow');
  const page = await extension.context.newPage();
  await page.addInitScript(() => {
    const attach = Element.prototype.attachShadow;
    Element.prototype.attachShadow = function open(how) {
      return attach.call(this, { ...how, mode: 'open' });
    };
    addEventListener('click', (event) => Object.assign(window, { pressed: event.composedPath() }), true);
  });
  await page.goto(`${sandbox.crmBase}/contacts/${dana?.id}`);
  await expect(overlay(page)).toHaveCount(1);
  const size = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
  // The main button, left of the one that hides the chip, in the corner of the window.
  await expect(async () => {
    await page.mouse.click(size.width - 110, size.height - 43);
    expect(await extension.store.rows('leads')).toHaveLength(1);
  }).toPass();
  const { texts, innermost } = await page.evaluate(spy);
  expect(texts).toContain(dana?.name);
  expect(texts).not.toMatch(/Add as lead|In the queue|Undo/);
  expect(new Set(innermost)).toEqual(new Set(['leadclip-overlay']));
});

test('a frame of another host is offered in the popup: refused, it stays unread; allowed, it is read at once', async ({
  extension,
  sandbox,
}) => {
  const [dana, marcus] = people;
  const options = await extension.open('options.html#sites');
  await options.getByLabel('Address of your CRM').fill(sandbox.origin);
  await answerQuestion(options.getByRole('button', { name: 'Add site' }), 'allow');
  const page = await extension.context.newPage();
  await page.goto(`${sandbox.crmBase}/contacts/${dana?.id}`);
  const address = `${sandbox.crmBase.replace('127.0.0.1', 'localhost')}/contacts/${marcus?.id}`;
  await page.evaluate((src) => {
    const frame = Object.assign(document.createElement('iframe'), { src, width: 900, height: 500 });
    document.body.prepend(frame);
  }, address);
  const popup = await openPopupOver(page, extension);
  const here = popup.getByRole('region', { name: 'This page' });
  const allow = here.getByRole('button', { name: 'Allow localhost' });
  await answerQuestion(allow, 'deny');
  await expect(here).toContainText('Part of this page comes from localhost');
  await expect(here).not.toContainText(marcus?.name ?? '');
  await answerQuestion(allow, 'allow');
  await expect(here).toContainText(marcus?.name ?? '');
  await expect(allow).toHaveCount(0);
  await page.bringToFront();
  await expect.poll(() => titleOver(popup, page.url())).toBe('Leadclip – 2 people on this page');

  await options.bringToFront();
  await options.getByRole('button', { name: 'Remove localhost' }).click();
  await page.bringToFront();
  await expect.poll(() => titleOver(popup, page.url())).toBe('Leadclip – 1 person on this page');
});

test('the first steps ask once for exactly the chosen CRMs', async ({ extension }) => {
  const welcome = await extension.open('welcome.html');
  for (const name of ['Pipedrive', 'Close']) await welcome.getByRole('checkbox', { name }).check();
  const allow = welcome.getByRole('button', { name: 'Allow 2 sites' });
  await answerQuestion(allow, 'deny');
  await expect(welcome.getByText('The browser did not allow it.', { exact: false })).toBeVisible();
  expect(await origins(welcome)).toEqual([]);
  await answerQuestion(allow, 'allow');
  await expect(welcome.getByText('Allowed. Open your CRM', { exact: false })).toBeVisible();
  expect((await origins(welcome)).sort()).toEqual([
    'https://*.pipedrive.com/*',
    'https://app.close.com/*',
    'https://app.close.io/*',
  ]);
});
