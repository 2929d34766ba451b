import { people } from '../sandbox/crm/records.ts';
import { chipOn, openPopupOver } from '../support/journey.ts';
import { expect, test } from './fixture.ts';

const [dana] = people;

test('one row pointed at by keyboard teaches the whole list, and the taught site can be shared and removed', {
  tag: '@firefox',
}, async ({ extension, sandbox }) => {
  const page = await extension.context.newPage();
  await page.goto(`${sandbox.crmBase}/contacts`);
  const popup = await openPopupOver(page, extension);
  await popup.getByRole('button', { name: 'Teach this page' }).click();
  await page.bringToFront();
  const lesson = page.locator('leadclip-teach');
  await expect(lesson.getByRole('status')).toContainText('Click on the person’s name');
  const body = await page.evaluate(() => document.body.outerHTML);

  await page.getByRole('link', { name: dana?.name ?? '' }).focus();
  await page.keyboard.press('Enter');
  await expect(lesson.getByRole('status')).toContainText('phone numbers');
  for (const key of ['ArrowUp', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'Enter']) await page.keyboard.press(key);
  await expect(lesson).toContainText(dana?.phones[0]?.text ?? '');
  await expect(lesson).toContainText('20 people found');

  await lesson.getByRole('button', { name: 'Another field as a variable' }).press('Enter');
  for (const key of ['ArrowRight', 'ArrowRight', 'ArrowRight', 'Enter']) await page.keyboard.press(key);
  const variable = lesson.getByRole('textbox', { name: /Name of the variable/ });
  await expect(variable).toBeFocused();
  await expect(variable).toHaveValue('last_order');
  await page.keyboard.type('order id');
  await expect(lesson.getByRole('alert')).toContainText('letters, digits and _ only');
  await lesson.getByRole('button', { name: 'Right – remember it for this site' }).press('Enter');
  await expect(variable).toBeFocused();
  await page.keyboard.type('order_id');
  await expect(lesson.getByRole('alert')).toHaveCount(0);
  expect(page.url()).toBe(`${sandbox.crmBase}/contacts`);
  expect(await page.evaluate(() => document.body.outerHTML)).toBe(body);

  await lesson.getByRole('button', { name: 'Right – remember it for this site' }).press('Enter');
  await expect(lesson).toContainText('Leadclip knows this page now');
  await page.goto(`${sandbox.crmBase}/contacts?page=2`);
  await chipOn(page)
    .getByRole('button', { name: /Add \d+ leads/ })
    .click();
  await expect(chipOn(page)).toContainText('in the queue');
  const leads = await extension.store.rows<{
    source: { foundBy: string };
    fields: Record<string, string>;
    primary: { variables: Record<string, string> };
  }>('leads');
  for (const { fields, primary } of leads) {
    expect(primary.variables.order_id).toBeTruthy();
    expect(primary.variables.order_id).toBe(fields['Last order']);
  }
  expect(new Set(leads.map(({ source }) => source.foundBy))).toEqual(new Set(['own-127-0-0-1:list']));

  const options = await extension.open('options.html#sites');
  await options.getByRole('textbox', { name: 'Name', exact: true }).fill('Fernwell');
  await options.keyboard.press('Tab');
  const save = options.getByRole('button', { name: 'Save Fernwell as a file' });
  const file = await extension.saved(options, () => save.click());
  await options.getByRole('button', { name: 'Remove Fernwell' }).click();
  await expect(options.getByText('Nothing taught yet', { exact: false })).toBeVisible();
  await options.getByLabel('Take a file from a colleague').setInputFiles(file);
  await expect(options.getByText('Fernwell was added', { exact: true })).toBeVisible();
  expect(await extension.store.rows('recipes')).toMatchObject([{ label: 'Fernwell', pages: [{ kind: 'list' }] }]);
});
