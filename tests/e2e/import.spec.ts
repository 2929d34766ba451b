import { readFile } from 'node:fs/promises';
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

test('by keyboard: a file is checked row by row, imported, its refused rows saved, and the import taken back', async ({
  extension,
}) => {
  const page = await extension.open('options.html#import');
  const press = async (name: string) => {
    await tabTo(page, page.getByRole('button', { name }));
    await page.keyboard.press('Enter');
  };
  const asked = page.waitForEvent('filechooser');
  await press('Choose a file');
  await (await asked).setFiles({ name: 'people.csv', mimeType: 'text/csv', buffer: Buffer.from(file) });
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

  const download = page.waitForEvent('download');
  await press('Save the rows that were left out');
  const report = await readFile(await (await download).path(), 'utf8');
  expect(report).toContain('Carla Nowak');
  expect(report).not.toContain('Bert Okoye');

  await press('Take the import back');
  await expect.poll(phones).toEqual([]);
});

/** A hundred reserved numbers in each. */
const areas =
  '212 213 214 215 216 217 218 219 224 225 228 229 231 234 239 240 248 251 252 253 254 256 260 262 267 269 270 276 281 301 302 303';

test('an import that is stopped keeps what it shows and no more; made again it adds the rest; both can be taken back', async ({
  extension,
}) => {
  const rows = areas
    .split(' ')
    .flatMap((area) => Array.from({ length: 100 }, (_, n) => `+1 ${area} 555 01${String(n).padStart(2, '0')}`));
  // It is read a megabyte at a time.
  const note = 'agreed by letter '.repeat(120);
  const csv = ['Name;Telefon;Note', ...rows.map((phone, at) => `Person ${at};${phone};${note}`)].join('\r\n');
  const page = await extension.open('options.html#import');
  const result = page.getByRole('region', { name: 'Result' });
  const stored = async () => (await extension.store.rows('leads')).length;
  const start = async () => {
    await pickFile(page, 'Choose a file', { name: 'many.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
    await pressOn(page, page.getByRole('button', { name: 'Check the rows' }));
    await result.waitFor();
    await pressOn(page, page.getByRole('button', { name: /^Import / }));
  };
  await start();
  await page.waitForFunction(() => (document.querySelector('progress')?.value ?? 0) > 0);
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByRole('alert')).toContainText('The import was stopped.');
  const kept = await stored();
  expect(kept).toBeGreaterThan(0);
  expect(kept).toBeLessThan(rows.length);
  await expect(result).toContainText(`${kept.toLocaleString('en')} imported`);

  await pressOn(page, page.getByRole('button', { name: 'Choose another file' }));
  await start();
  await expect(result).toContainText(`${(rows.length - kept).toLocaleString('en')} imported`);
  expect(await stored()).toBe(rows.length);
  await pressOn(page, page.getByRole('button', { name: 'Take the import back' }));
  await expect.poll(stored).toBe(kept);
});
