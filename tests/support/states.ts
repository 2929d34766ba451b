import type { Page } from '@playwright/test';
import { people } from '../sandbox/crm/records.ts';
import type { Sandbox } from '../sandbox/start.ts';
import { dialogStates } from './dialog-states.ts';
import type { LoadedExtension } from './extension.ts';
import {
  addFromPage,
  chipOn,
  chooseCampaign,
  connectAccount,
  leadLine,
  openOverOnlyFax,
  openPopupOver,
  teachContact,
} from './journey.ts';
import { redesignContacts } from './redesigned.ts';

/** One thing that a user may see, open on the screen. */
export interface State {
  /** Also the name of its picture. */
  name: string;
  page: Page;
  /** The part that is Leadclip's, where the rest is somebody else's page. */
  part?: string;
}

const leadFile = ['Name;Telefon;Firma', 'Anna Fjord;+1 415 555 0131;Nordlicht', 'Dora Quill;12345;Quill'].join('\r\n');

/** Every page of the product in every state worth a look, from the first start to a campaign that runs. */
export async function* productStates(extension: LoadedExtension, sandbox: Sandbox): AsyncGenerator<State> {
  const welcome = await extension.open('welcome.html');
  await welcome.getByRole('checkbox').first().waitFor();
  yield { name: 'welcome', page: welcome };
  await welcome.close();
  const first = await extension.open('popup.html');
  await first.setViewportSize({ width: 400, height: 580 });
  await first.getByText('No leads yet').waitFor();
  yield { name: 'popup-first', page: first };
  await first.close();
  const options = await extension.open('options.html');
  yield* rooms(options, 'empty');
  await options.close();

  const connected = await connectAccount(extension, sandbox.origin, sandbox.apiKey);
  await connected.getByText(/^Connected to /).waitFor();
  yield { name: 'account-connected', page: connected };
  await connected.close();
  yield* onThePage(extension, sandbox);
  yield* newLayout(extension, sandbox);
  yield* importing(extension);
  const panel = await extension.open('sidepanel.html');
  await panel.setViewportSize({ width: 420, height: 900 });
  yield { name: 'side-panel', page: panel };
  await panel.close();
  const full = await extension.open('options.html');
  yield* rooms(full, 'full');
  await full.getByRole('tab', { name: 'Leads' }).click();
  await full.locator('section').getByRole('button', { name: 'Export', exact: true }).click();
  await full.getByRole('dialog').getByRole('button', { name: 'CSV', exact: true }).waitFor();
  yield { name: 'export-dialog', page: full };
  await full.close();
  yield* dialogStates(extension, sandbox);
}

/** What can be reached without a word: for pictures in another language, in which everything takes more room. */
export async function* plainStates(extension: LoadedExtension, suffix: string): AsyncGenerator<State> {
  const welcome = await extension.open('welcome.html');
  await welcome.getByRole('checkbox').first().waitFor();
  yield { name: `welcome-${suffix}`, page: welcome };
  await welcome.close();
  const popup = await extension.open('popup.html');
  await popup.setViewportSize({ width: 400, height: 580 });
  await popup.locator('footer').waitFor();
  yield { name: `popup-${suffix}`, page: popup };
  const lead = popup.locator('main li button').first();
  if (await lead.isVisible()) {
    await popup.locator('main li input').first().click();
    yield { name: `popup-selected-${suffix}`, page: popup };
    await lead.click();
    await popup.getByRole('dialog').locator('footer').waitFor();
    yield { name: `lead-${suffix}`, page: popup };
    const body = popup.getByRole('dialog').locator('section').last();
    await body.scrollIntoViewIfNeeded();
    yield { name: `lead-end-${suffix}`, page: popup };
  }
  await popup.close();
  const options = await extension.open('options.html');
  yield* rooms(options, suffix);
  await options.setViewportSize({ width: 480, height: 860 });
  yield* rooms(options, `${suffix}-narrow`);
  await options.close();
}

async function* rooms(options: Page, suffix: string): AsyncGenerator<State> {
  const tabs = options.getByRole('tablist').first().getByRole('tab');
  await tabs.first().waitFor();
  for (let at = 0; at < (await tabs.count()); at++) {
    await tabs.nth(at).click();
    const id = (await tabs.nth(at).getAttribute('id'))?.split('-').at(-1) ?? String(at);
    if (id === 'leads') await options.locator('section [role="grid"] strong, section h3 + p').first().waitFor();
    yield { name: `options-${id}-${suffix}`, page: options };
  }
}

async function* onThePage(extension: LoadedExtension, sandbox: Sandbox): AsyncGenerator<State> {
  const [dana, marcus] = people;
  const page = await extension.context.newPage();
  await page.goto(`${sandbox.crmBase}/contacts`);
  await chipOn(page).getByRole('button', { name: 'Show what was found' }).click();
  yield { name: 'chip-list', page, part: 'leadclip-overlay' };
  for (const person of [dana, marcus]) await addFromPage(page, `${sandbox.crmBase}/contacts/${person?.id}`);
  yield { name: 'chip-added', page, part: 'leadclip-overlay' };
  await page.goto(`${sandbox.crmBase}/contacts`);
  await chipOn(page).getByRole('img').nth(1).waitFor();
  yield { name: 'marks-in-list', page, part: 'leadclip-overlay' };

  await page.goto(`${sandbox.crmBase}/contacts/${people[2]?.id}`);
  const popup = await openPopupOver(page, extension);
  yield { name: 'popup', page: popup };
  await leadLine(popup, dana?.name ?? '')
    .getByRole('button')
    .click();
  await popup.getByRole('dialog').waitFor();
  yield { name: 'lead', page: popup };
  await popup.getByRole('dialog').getByRole('button', { name: 'Done' }).click();
  await chooseCampaign(popup, 'Spring outreach');
  await popup.getByRole('button', { name: /^Push \d+ leads?$/ }).click();
  await leadLine(popup, dana?.name ?? '')
    .getByText(/Ready to call|Being called|Completed/)
    .waitFor();
  yield { name: 'popup-pushed', page: popup };
  await leadLine(popup, dana?.name ?? '')
    .getByRole('button')
    .click();
  await popup.getByRole('dialog').waitFor();
  yield { name: 'lead-enrolled', page: popup };
  await popup.close();
  const refused = await openOverOnlyFax(page, extension, sandbox.crmBase);
  await refused.getByText('Why?').click();
  yield { name: 'popup-left-out', page: refused };
  await refused.close();
  await page.close();
}

async function* newLayout(extension: LoadedExtension, sandbox: Sandbox): AsyncGenerator<State> {
  const [dana, , third] = people;
  if (!dana || !third) return;
  const page = await extension.context.newPage();
  const open = (id: string) => page.goto(`${sandbox.crmBase}/contacts/${id}`);
  const repair = chipOn(page).getByRole('button', { name: 'Repair' });
  const lesson = page.locator('leadclip-teach');
  await open(dana.id);
  await teachContact(page, extension, dana);
  await redesignContacts(page);
  await open(third.id);
  await repair.waitFor();
  yield { name: 'chip-layout-changed', page, part: 'leadclip-overlay' };
  await repair.click();
  await lesson.getByRole('link', { name: dana.name }).waitFor();
  yield { name: 'repair-nobody-known', page, part: 'leadclip-teach' };
  await open(dana.id);
  await repair.click();
  await lesson.getByRole('button', { name: 'Right – remember it for this site' }).waitFor();
  yield { name: 'repair-found', page, part: 'leadclip-teach' };
  await page.close();
}

async function* importing(extension: LoadedExtension): AsyncGenerator<State> {
  const page = await extension.open('options.html#import');
  const buffer = Buffer.from(leadFile);
  const field = page.getByLabel('Choose a file', { exact: true }).and(page.locator('input'));
  await field.setInputFiles({ name: 'people.csv', mimeType: 'text/csv', buffer });
  await page.getByRole('combobox', { name: 'Meaning of the column Telefon' }).waitFor();
  yield { name: 'import-columns', page };
  await page.getByRole('button', { name: 'Check the rows' }).click();
  await page.getByRole('region', { name: 'Result' }).waitFor();
  yield { name: 'import-plan', page };
  await page.getByRole('button', { name: /^Import \d+ rows?$/ }).click();
  await page.getByText('1 imported').waitFor();
  yield { name: 'import-done', page };
  await page.close();
}
