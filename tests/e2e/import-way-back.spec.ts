import type { Page } from '@playwright/test';
import type { LoadedExtension } from '../support/extension.ts';
import { checkImport, closeUnderWay, manyNumbers, manyRows, startImport } from '../support/import-file.ts';
import { pressOn } from '../support/journey.ts';
import { expect, test } from './fixture.ts';

const undoName = 'Undo: import of many.csv';

/** A person of the file without its note, and one who is not in it. */
async function withTwoLeads(extension: LoadedExtension): Promise<{ page: Page; before: unknown[] }> {
  const page = await extension.open('options.html#import');
  await startImport(page, 'two.csv', ['Name;Telefon', `Person 0;${manyNumbers[0]}`, 'Anna Fjord;+1 415 555 0131']);
  await page.getByText('2 imported').waitFor();
  const before = await extension.store.rows('leads');
  await page.getByRole('button', { name: 'Choose another file' }).click();
  return { page, before };
}

test('an import whose page was closed in the middle is offered at the desk, and taken back by keyboard: exactly what it brought', async ({
  extension,
}) => {
  const { page, before } = await withTwoLeads(extension);
  await closeUnderWay(page, await checkImport(page, 'many.csv', manyRows));

  const desk = await extension.open('options.html#leads');
  const undo = desk.getByRole('button', { name: undoName });
  await undo.waitFor();
  const stored = await extension.store.rows<{ primary: { phone: string }; fields: object }>('leads');
  expect(stored.length).toBeGreaterThan(before.length);
  expect(stored.length).toBeLessThan(manyNumbers.length);
  const merged = stored.find(({ primary }) => primary.phone === manyNumbers[0]?.replaceAll(' ', ''));
  expect(merged?.fields).toHaveProperty('Note');
  await expect(
    desk.getByText(`${(stored.length - before.length).toLocaleString('en')} leads added · 1 merged`),
  ).toBeVisible();
  await expect(desk.getByText('The file has not been read to its end.')).toBeVisible();

  await pressOn(desk, undo);
  await expect(
    desk.getByText(`${(stored.length - 1).toLocaleString('en')} leads taken back`, { exact: true }),
  ).toBeVisible();
  expect(await extension.store.rows('leads')).toEqual(before);
  await expect(undo).toBeHidden();
  // The one before it is next, until it is put away.
  await pressOn(desk, desk.getByRole('button', { name: 'Close: import of two.csv' }));
  await expect(desk.getByRole('button', { name: 'Undo: import of two.csv' })).toBeHidden();
  await desk.getByRole('tab', { name: 'Import' }).click();
  await expect(desk.getByRole('button', { name: 'Undo: import of two.csv' })).toBeVisible();
});

test('an import that still runs and is taken back from another page stops, and says so', { tag: '@firefox' }, async ({
  extension,
}) => {
  const { page, before } = await withTwoLeads(extension);
  const desk = await extension.open('options.html#leads');
  await startImport(page, 'many.csv', manyRows);
  await desk.getByRole('button', { name: undoName }).press('Enter');
  await expect(page.getByRole('alert')).toContainText('The import was taken back while it ran.');
  await expect(desk.getByRole('button', { name: undoName })).toBeHidden();
  expect(await extension.store.rows('leads')).toEqual(before);
});

test('taking back that was cut off by closing the page can be brought to its end', async ({ extension }) => {
  const { page, before } = await withTwoLeads(extension);
  await startImport(page, 'many.csv', manyRows);
  await closeUnderWay(page, page.getByRole('button', { name: 'Take the import back' }));
  const desk = await extension.open('options.html#leads');
  await expect(desk.getByText('It has been taken back in part.')).toBeVisible();
  await pressOn(desk, desk.getByRole('button', { name: undoName }));
  await expect(desk.getByRole('button', { name: undoName })).toBeHidden();
  expect(await extension.store.rows('leads')).toEqual(before);
});
