import { readFile } from 'node:fs/promises';
import { expect, test } from './fixture.ts';

const listed = ['Name;Telefon', 'Bert Okoye;+1 415 555 0132', 'Anna Fjord;+1 415 555 0131', 'Dora Quill;12345'];

test('do-not-call: typed by keyboard, read from a file, taken back, searched, removed with undo, saved', async ({
  extension,
}) => {
  const page = await extension.open('options.html#doNotCall');
  const phones = async () => (await extension.store.rows<{ phone: string }>('suppressed')).map(({ phone }) => phone);
  const field = page.getByLabel('Numbers that must not be called');
  await field.focus();
  await page.keyboard.type('(415) 555-0131, 12345');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('“12345” – The number is too short.');
  await expect(field).toHaveValue('12345');
  expect(await phones()).toEqual(['+14155550131']);

  const file = { name: 'numbers.csv', mimeType: 'text/csv', buffer: Buffer.from(listed.join('\r\n')) };
  await page.getByLabel('Add from a file', { exact: true }).and(page.locator('input')).setInputFiles(file);
  const result = page.getByRole('region', { name: 'Result' });
  await expect(result).toContainText('1 new number.');
  await expect(result).toContainText('1 was on the list already.');
  await expect(result).toContainText('Row 4 The number is too short.');
  expect(await phones()).toHaveLength(1);
  await page.getByRole('button', { name: 'Add 1 number' }).click();
  await expect.poll(phones).toEqual(['+14155550131', '+14155550132']);
  await page.getByRole('button', { name: 'Take the import back' }).click();
  await expect.poll(phones).toEqual(['+14155550131']);

  const list = page.getByRole('region', { name: 'The do-not-call list' });
  await list.getByLabel('Search a number').fill('999');
  await expect(list).toContainText('No number on the list matches');
  await list.getByLabel('Search a number').fill('555-01');
  await list.getByRole('button', { name: 'Take +1 415 555 0131 off the list' }).press('Enter');
  await expect(page.getByRole('heading', { name: 'The list is empty' })).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).last().click();
  await expect.poll(phones).toEqual(['+14155550131']);
  const download = page.waitForEvent('download');
  await list.getByRole('button', { name: 'Save as CSV' }).click();
  expect(await readFile(await (await download).path(), 'utf8')).toContain("'+14155550131,hand,");
});
