import { readFile } from 'node:fs/promises';
import { pickFile, pressOn, tabTo } from '../support/journey.ts';
import { seedLeads } from '../support/seed-leads.ts';
import { expect, test } from './fixture.ts';

const listed = ['Name;Telefon', 'Bert Okoye;+1 415 555 0132', 'Anna Fjord;+1 415 555 0131', 'Dora Quill;12345'];

test('by keyboard, do-not-call: typed, read from a file, taken back, searched, removed with undo, saved', {
  tag: '@firefox',
}, async ({ extension }) => {
  const page = await extension.open('options.html#doNotCall');
  const phones = async () => (await extension.store.rows<{ phone: string }>('suppressed')).map(({ phone }) => phone);
  const field = page.getByLabel('Numbers that must not be called');
  await tabTo(page, field);
  await page.keyboard.type('(415) 555-0131, 12345');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('“12345” – The number is too short.');
  await expect(field).toHaveValue('12345');
  expect(await phones()).toEqual(['+14155550131']);

  const file = { name: 'numbers.csv', mimeType: 'text/csv', buffer: Buffer.from(listed.join('\r\n')) };
  await pickFile(page, 'Add from a file', file);
  const result = page.getByRole('region', { name: 'Result' });
  await expect(result).toContainText('1 new number.');
  await expect(result).toContainText('1 was on the list already.');
  await expect(result).toContainText('Row 4 The number is too short.');
  expect(await phones()).toHaveLength(1);
  await pressOn(page, page.getByRole('button', { name: 'Add 1 number' }));
  await expect.poll(phones).toEqual(['+14155550131', '+14155550132']);
  await pressOn(page, page.getByRole('button', { name: 'Take the import back' }));
  await expect.poll(phones).toEqual(['+14155550131']);

  const list = page.getByRole('region', { name: 'The do-not-call list' });
  await tabTo(page, list.getByLabel('Search a number'));
  await page.keyboard.type('999');
  await expect(list).toContainText('No number on the list matches');
  await tabTo(page, list.getByLabel('Search a number'));
  await page.keyboard.press('Control+a');
  await page.keyboard.type('555-01');
  await pressOn(page, list.getByRole('button', { name: 'Take +1 415 555 0131 off the list' }));
  await expect(page.getByRole('heading', { name: 'The list is empty' })).toBeVisible();
  await pressOn(page, page.getByRole('button', { name: 'Undo' }).last());
  await expect.poll(phones).toEqual(['+14155550131']);
  const save = () => pressOn(page, list.getByRole('button', { name: 'Save as CSV' }));
  expect(await readFile(await extension.saved(page, save), 'utf8')).toContain("'+14155550131,hand,");
});

test('by keyboard, diagnostics and backup: a report without names, everything erased after a backup, restored, taken back', async ({
  extension,
}) => {
  const page = await extension.open('options.html#diagnostics');
  await page.getByRole('heading', { name: 'Version' }).waitFor();
  const [first = ''] = await seedLeads(extension.store, 30);
  await page.reload();
  const leads = async () => (await extension.store.rows('leads')).length;
  await pressOn(page, page.getByText('Show the report'));
  const report = page.getByRole('region', { name: 'Report' }).locator('pre');
  await expect(report).toContainText('"ready": 30');
  await expect(report).not.toContainText(first.slice(1));

  await pressOn(page, page.getByRole('button', { name: 'Erase everything' }));
  const question = page.getByRole('dialog', { name: 'Erase everything' });
  const save = () => pressOn(page, question.getByRole('button', { name: 'Save a backup first' }));
  const backup = await readFile(await extension.saved(page, save));
  await pressOn(page, question.getByRole('button', { name: 'Erase now' }));
  await expect(question).toBeHidden();
  await expect.poll(leads).toBe(0);

  await pressOn(page, page.getByRole('tab', { name: 'Diagnostics' }), 'ArrowUp');
  const restore = page.getByRole('region', { name: 'Restore a backup' });
  await pickFile(page, 'Choose a backup', {
    name: 'people.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('Name,Phone'),
  });
  await expect(restore.getByRole('alert')).toContainText('This is no backup of Leadclip. Nothing was changed.');
  await pickFile(page, 'Choose a backup', { name: 'backup.json', mimeType: 'application/json', buffer: backup });
  await expect(restore.getByRole('row', { name: 'New leads 30' })).toBeVisible();
  expect(await leads()).toBe(0);
  await pressOn(page, restore.getByRole('button', { name: 'Restore', exact: true }));
  await expect(restore.getByRole('heading', { name: 'Restored' })).toBeVisible();
  expect(await leads()).toBe(30);
  await pressOn(page, restore.getByRole('button', { name: 'Take the restore back' }));
  await expect.poll(leads).toBe(0);
});
