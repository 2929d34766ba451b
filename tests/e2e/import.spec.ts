import { readFile } from 'node:fs/promises';
import { expect, test } from './fixture.ts';

const file = [
  'Name;Telefon;Firma',
  'Anna Fjord;+1 415 555 0131;Nordlicht',
  'Bert Okoye;(415) 555-0132;Okoye & Co',
  'Anna Fjord;+1 415 555 0131;Nordlicht',
  'Carla Nowak;4.41E+11;Nowak',
  'Dora Quill;12345;Quill',
].join('\r\n');

test('a file is checked row by row, imported, its refused rows saved, and the import taken back', async ({
  extension,
}) => {
  const page = await extension.open('options.html#import');
  await page
    .getByLabel('Choose a file', { exact: true })
    .and(page.locator('input'))
    .setInputFiles({ name: 'people.csv', mimeType: 'text/csv', buffer: Buffer.from(file) });
  await expect(page.getByRole('combobox', { name: 'Meaning of the column Telefon' })).toHaveValue('phone');
  await page.getByRole('button', { name: 'Check the rows' }).click();
  const result = page.getByRole('region', { name: 'Result' });
  await expect(result).toContainText('2 will be imported');
  await expect(result).toContainText('1 will be merged');
  await expect(result).toContainText('2 will be left out');
  await expect(result).toContainText('Excel has turned the number into a power of ten');
  expect(await extension.store.rows('leads')).toEqual([]);

  await page.getByRole('button', { name: 'Import 3 rows' }).click();
  await expect(result).toContainText('2 imported');
  const phones = async () =>
    (await extension.store.rows<{ phones: string[] }>('leads')).flatMap(({ phones }) => phones);
  expect((await phones()).sort()).toEqual(['+14155550131', '+14155550132']);

  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save the rows that were left out' }).click();
  const report = await readFile(await (await download).path(), 'utf8');
  expect(report).toContain('Carla Nowak');
  expect(report).not.toContain('Bert Okoye');

  await page.getByRole('button', { name: 'Take the import back' }).click();
  await expect.poll(phones).toEqual([]);
});
