import type { Page } from '@playwright/test';
import { people } from '../sandbox/crm/records.ts';
import type { LoadedExtension } from '../support/extension.ts';
import { chipOn, leadLine } from '../support/journey.ts';
import { expect, test } from './fixture.ts';

const [dana, marcus, lena] = people;

/** Runs in the worker: the browser's own event, as a click in its menu or a key sends it; a test can press neither. */
interface Browser {
  tabs: { query(what: object): Promise<{ id: number; url?: string }[]> };
  action: Record<'getBadgeText' | 'getTitle', (of: object) => Promise<string>>;
  contextMenus: {
    onClicked: { dispatch(clicked: object, tab: object): void };
    update(id: string, to: object): Promise<void>;
  };
  commands: { onCommand: { dispatch(command: string, tab: object): void } };
}
declare const chrome: Browser;

async function worker(extension: LoadedExtension) {
  const { context } = extension;
  return context.serviceWorkers()[0] ?? context.waitForEvent('serviceworker');
}

async function choose(
  extension: LoadedExtension,
  clicked: { menuItemId: string; selectionText?: string; linkUrl?: string },
) {
  await (await worker(extension)).evaluate(async (one) => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    if (tab) chrome.contextMenus.onClicked.dispatch(one, tab);
  }, clicked);
}

async function toolbar(extension: LoadedExtension) {
  return (await worker(extension)).evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    const of = { tabId: tab?.id };
    return {
      badge: await chrome.action.getBadgeText(of),
      queue: await chrome.action.getBadgeText({}),
      title: await chrome.action.getTitle(of),
    };
  });
}

const phonesOf = async (extension: LoadedExtension) =>
  (await extension.store.rows<{ primary: { phone: string; name?: string } }>('leads')).map(({ primary }) => primary);

async function openContact(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.bringToFront();
  await chipOn(page).getByRole('button', { name: 'Add as lead' }).waitFor();
}

/** The browser has no list of an extension's menus, but refuses to change one that is not there. */
test("the four menus are really the browser's", async ({ extension }) => {
  const refusals = await (await worker(extension)).evaluate(async () => {
    const change = (id: string) => chrome.contextMenus.update(id, { enabled: true }).then(() => 'there', String);
    return Promise.all(['selection', 'link', 'page', 'off', 'other'].map(change));
  });
  expect(refusals.slice(0, 4)).toEqual(['there', 'there', 'there', 'there']);
  expect(refusals[4]).toContain('other');
});

test('menu and keys add what the page shows or what was marked; the toolbar says what is here and what waits', async ({
  extension,
  sandbox,
}) => {
  const page = await extension.context.newPage();
  await openContact(page, `${sandbox.crmBase}/contacts/${dana?.id}`);
  await expect.poll(async () => (await toolbar(extension)).title).toBe('Leadclip – 1 person on this page');
  await choose(extension, { menuItemId: 'page' });
  await expect(chipOn(page)).toContainText('Already in your leads');
  expect(await toolbar(extension)).toEqual({ badge: '+1', queue: '1', title: 'Leadclip – 1 lead added' });

  // A number that the page knows is added as the page describes it; any other with the words beside it.
  await openContact(page, `${sandbox.crmBase}/contacts/${marcus?.id}`);
  const number = marcus?.phones[0];
  await choose(extension, { menuItemId: 'link', linkUrl: `tel:${encodeURIComponent(number?.text ?? '')}` });
  await choose(extension, { menuItemId: 'link', linkUrl: 'tel:%zz' });
  await choose(extension, { menuItemId: 'selection', selectionText: 'Ada Fjord\n+44 20 7946 0777' });
  await expect.poll(async () => (await toolbar(extension)).queue).toBe('3');
  expect(await phonesOf(extension)).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ phone: number?.phone, name: marcus?.name }),
      expect.objectContaining({ phone: '+442079460777', name: 'Ada Fjord' }),
    ]),
  );

  await openContact(page, `${sandbox.crmBase}/contacts/${lena?.id}`);
  await (await worker(extension)).evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    if (tab) chrome.commands.onCommand.dispatch('add-page', tab);
  });
  await expect.poll(async () => (await toolbar(extension)).queue).toBe('4');
  await choose(extension, { menuItemId: 'off' });
  await expect(chipOn(page)).toHaveCount(0);
  await page.reload();
  await page.getByRole('heading', { name: lena?.name ?? '' }).waitFor();
  await expect(chipOn(page)).toHaveCount(0);
});

test('the side panel is the desk beside the page and follows from tab to tab', async ({ extension, sandbox }) => {
  const panel = await extension.open('sidepanel.html');
  const page = await extension.context.newPage();
  await openContact(page, `${sandbox.crmBase}/contacts/${dana?.id}`);
  await expect(panel.getByRole('button', { name: `Add ${dana?.name} as lead` })).toBeVisible();
  await openContact(page, `${sandbox.crmBase}/contacts/${marcus?.id}`);
  await panel.getByRole('button', { name: `Add ${marcus?.name} as lead` }).click();
  await expect(leadLine(panel, marcus?.name ?? '')).toBeVisible();
});

test('the first steps: country and account by keyboard, then the sample page, where the chip works as on a CRM', async ({
  extension,
  sandbox,
}) => {
  const page = await extension.open('welcome.html');
  await expect(page.getByRole('checkbox', { name: 'HubSpot' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Choose your CRM' })).toBeDisabled();
  await page.getByRole('checkbox', { name: 'HubSpot' }).press('Space');
  await expect(page.getByRole('button', { name: 'Allow 1 site' })).toBeEnabled();
  await page.getByLabel('Default country').selectOption('GB');
  await page.getByLabel('Campaign host').fill(sandbox.origin);
  await page.getByLabel('API key').fill(sandbox.apiKey);
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^Connected to /)).toBeVisible();
  expect(await extension.store.rows('meta')).toContainEqual(
    expect.objectContaining({ key: 'settings', value: expect.objectContaining({ defaultRegion: 'GB' }) }),
  );

  const opening = extension.context.waitForEvent('page');
  await page.getByRole('button', { name: 'Try it on a sample page' }).press('Enter');
  const sample = await opening;
  await chipOn(sample).getByRole('button', { name: 'Add as lead' }).click();
  await expect(chipOn(sample)).toContainText('In the queue');
  expect(await phonesOf(extension)).toMatchObject([{ name: dana?.name, phone: '+14155550121' }]);
});
