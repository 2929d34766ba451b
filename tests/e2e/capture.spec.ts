import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { people } from '../sandbox/crm/records.ts';
import { addFromPage, chipOn, openPopupOver } from '../support/journey.ts';
import { expect, test } from './fixture.ts';

const [dana, marcus] = people;

test('a page without a phone shows nothing, and no page is changed', { tag: '@firefox' }, async ({
  extension,
  sandbox,
}) => {
  const page = await extension.context.newPage();
  await page.goto(`${sandbox.crmBase}/contacts/${dana?.id}`);
  await expect(chipOn(page).getByText('Add as lead')).toBeVisible();
  const served = await (await fetch(page.url())).text();
  const bodyOf = (text: string) => new DOMParser().parseFromString(text, 'text/html').body.outerHTML;
  expect(await page.evaluate(() => document.body.outerHTML)).toBe(await page.evaluate(bodyOf, served));

  for (const path of ['reports', 'orders']) {
    await page.goto(`${sandbox.crmBase}/${path}`);
    const popup = await openPopupOver(page, extension);
    await expect(popup.getByText('No person with a phone number was found here.')).toBeVisible();
    await expect(chipOn(page)).toHaveCount(0);
    await popup.close();
  }
});

test('a product that is known by what stands on its pages is read by its recipe', { tag: '@firefox' }, async ({
  extension,
  sandbox,
}) => {
  const body = readFileSync(join(import.meta.dirname, '../fixtures/sites/espocrm.detail.html'), 'utf8');
  const page = await extension.context.newPage();
  await page.route('**/espo/', (route) => route.fulfill({ contentType: 'text/html', body }));
  await addFromPage(page, `${sandbox.crmBase}/espo/#Contact/view/6b02b480a97934316`);
  expect(await extension.store.rows('leads')).toMatchObject([
    { primary: { name: 'Ines Calder' }, source: { foundBy: 'espocrm:detail' } },
  ]);
});

test('the chip follows a client-side CRM from person to person', { tag: '@firefox' }, async ({
  extension,
  sandbox,
}) => {
  const page = await extension.context.newPage();
  await page.goto(`${sandbox.crmBase}/app/contacts`);
  await expect(chipOn(page)).toContainText('10 people on this page');
  for (const person of [marcus, people[4]]) {
    await page.getByRole('link', { name: person?.name ?? '' }).click();
    await expect(chipOn(page).getByRole('status')).toContainText(person?.name ?? '');
    await page.goBack();
    await expect(chipOn(page)).toContainText('10 people on this page');
  }
});

test('undo takes the lead back; a click that the page makes itself adds nothing', { tag: '@firefox' }, async ({
  extension,
  sandbox,
}) => {
  const page = await extension.context.newPage();
  await page.goto(`${sandbox.crmBase}/contacts/${dana?.id}`);
  const add = chipOn(page).getByRole('button', { name: 'Add as lead' });
  await add.evaluate((button: HTMLElement) => button.click());
  await add.click();
  await expect(chipOn(page)).toContainText('In the queue');
  expect(await extension.store.rows('leads')).toMatchObject([
    { primary: { phone: dana?.phones[0]?.phone, name: dana?.name }, secondary: [{ phone: dana?.phones[1]?.phone }] },
  ]);
  await chipOn(page).getByRole('button', { name: 'Undo' }).click();
  await expect(add).toBeVisible();
  expect(await extension.store.rows('leads')).toEqual([]);
});

test('ticks and the keyboard stay where they are while the page goes on changing', { tag: '@firefox' }, async ({
  extension,
  sandbox,
}) => {
  const page = await extension.context.newPage();
  await page.goto(`${sandbox.crmBase}/app/contacts`);
  const chip = chipOn(page);
  await chip.getByRole('button', { name: 'Show what was found' }).click();
  const first = chip.getByRole('checkbox').first();
  await first.focus();
  await page.keyboard.press('Space');
  await expect(first).not.toBeChecked();
  await expect(first).toBeFocused();
  await expect(chip).toContainText('Add 9 leads');

  // Somebody else's record is added meanwhile, and the page changes: the list says so, and the rest stays.
  await addFromPage(await extension.context.newPage(), `${sandbox.crmBase}/contacts/${marcus?.id}`);
  await page.bringToFront();
  await page.evaluate(() => document.querySelector('h1')?.append(' (2)'));
  await expect(chip.getByText('In the queue')).toBeVisible();
  await expect(first).not.toBeChecked();
  await chip.getByRole('button', { name: 'Add 8 leads' }).press('Enter');
  await expect(chip).toContainText('8 leads are in the queue');
  await expect(chip.getByRole('button', { name: 'Undo' })).toBeFocused();
});

test('a chip that was put away stays away, and the popup still knows who is on the page', { tag: '@firefox' }, async ({
  extension,
  sandbox,
}) => {
  const page = await extension.context.newPage();
  await page.goto(`${sandbox.crmBase}/contacts/${dana?.id}`);
  await chipOn(page).getByRole('button', { name: 'Hide Leadclip on this page' }).click();
  await expect(chipOn(page).getByRole('button')).toHaveCount(0);
  const popup = await openPopupOver(page, extension);
  await expect(popup.getByRole('button', { name: `Add ${dana?.name} as lead` })).toBeVisible();
  await expect(chipOn(page).getByRole('button')).toHaveCount(0);
});
