import { readFile } from 'node:fs/promises';
import { manyNumbers, manyRows, startImport, underWay } from '../support/import-file.ts';
import { pickFile, pressOn, tabTo } from '../support/journey.ts';
import { expect, test } from './fixture.ts';

const file = [
  'Name;Telefon;Firma',
  'Anna Fjord;+1 415 555 0131;Nordlicht',
  'Bert Okoye;(415) 555-0132;Okoye & Co',
  'Anna Fjord;+1 415 555 0131;Nordlicht',
  'Carla Nowak;4.41E+11;Nowak',
  'Dora Quill;12345;Quill',
].join('\r\n');

test('by keyboard: a file is checked row by row, imported, its refused rows saved, and the import taken back', {
  tag: '@firefox',
}, async ({ extension }) => {
  const page = await extension.open('options.html#import');
  const press = async (name: string) => {
    await tabTo(page, page.getByRole('button', { name }));
    await page.keyboard.press('Enter');
  };
  await pickFile(page, 'Choose a file', { name: 'people.csv', mimeType: 'text/csv', buffer: Buffer.from(file) });
  await expect(page.getByRole('combobox', { name: 'Meaning of the column Telefon' })).toHaveValue('phone');
  // A column that was guessed wrong is set right: the company's as nothing, and back.
  const company = page.getByRole('combobox', { name: 'Meaning of the column Firma' });
  await expect(company).toHaveValue('company');
  await tabTo(page, company);
  await page.keyboard.press('Home');
  await expect(company).not.toHaveValue('company');
  await page.keyboard.type('Company');
  await expect(company).toHaveValue('company');
  await press('Check the rows');
  const result = page.getByRole('region', { name: 'Result' });
  await expect(result).toContainText('2 will be imported');
  await expect(result).toContainText('1 will be merged');
  await expect(result).toContainText('2 will be left out');
  await expect(result).toContainText('Excel has turned the number into a power of ten');
  expect(await extension.store.rows('leads')).toEqual([]);

  await press('Import 3 rows');
  await expect(result).toContainText('2 imported');
  const phones = async () =>
    (await extension.store.rows<{ phones: string[] }>('leads')).flatMap(({ phones }) => phones);
  expect((await phones()).sort()).toEqual(['+14155550131', '+14155550132']);

  const report = await readFile(await extension.saved(page, () => press('Save the rows that were left out')), 'utf8');
  expect(report).toContain('Carla Nowak');
  expect(report).not.toContain('Bert Okoye');

  await press('Take the import back');
  await expect.poll(phones).toEqual([]);
});

test('by keyboard: an import that is stopped keeps what it shows and no more; made again it adds the rest; both can be taken back', async ({
  extension,
}) => {
  const page = await extension.open('options.html#import');
  const result = page.getByRole('region', { name: 'Result' });
  const stored = async () => (await extension.store.rows('leads')).length;
  await startImport(page, 'many.csv', manyRows);
  // The button that was pressed is gone; the next one is a Tab away.
  await page.getByRole('progressbar').waitFor();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Cancel' })).toBeFocused();
  await underWay(page);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('The import was stopped.');
  const kept = await stored();
  expect(kept).toBeGreaterThan(0);
  expect(kept).toBeLessThan(manyNumbers.length);
  await expect(result).toContainText(`${kept.toLocaleString('en')} imported`);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Choose another file' })).toBeFocused();
  await page.keyboard.press('Enter');

  await startImport(page, 'many.csv', manyRows);
  await expect(result).toContainText(`${(manyNumbers.length - kept).toLocaleString('en')} imported`);
  expect(await stored()).toBe(manyNumbers.length);
  await pressOn(page, page.getByRole('button', { name: 'Take the import back' }));
  await expect.poll(stored).toBe(kept);
  await pressOn(page, page.getByRole('button', { name: 'Undo: import of many.csv' }));
  await expect.poll(stored).toBe(0);
});
