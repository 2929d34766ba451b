import type { Locator } from '@playwright/test';
import { seedLeads } from '../support/seed-leads.ts';
import { expect, test } from './fixture.ts';

/** The row that the keyboard is on. */
async function currentRow(grid: Locator): Promise<Locator> {
  const cell = await grid.getAttribute('aria-activedescendant');
  return grid.getByRole('row').filter({ has: grid.page().locator(`[id="${cell}"]`) });
}

const everybody = 3_000;
const twelves = Array.from({ length: everybody }, (_, at) => `Person ${at}`).filter((name) =>
  name.includes('12'),
).length;

test('the table by keyboard alone: search, move, tick, change, take back, sort, save a view, open', async ({
  extension,
}) => {
  const page = await extension.open('options.html#leads');
  await expect(page.getByText('No leads yet')).toBeVisible();
  await seedLeads(extension.store, everybody);
  await page.reload();
  const grid = page.getByRole('grid', { name: 'Your leads' });
  await expect(grid).toHaveAttribute('aria-rowcount', `${everybody + 1}`);

  await page.getByRole('searchbox').focus();
  await page.keyboard.type('person 12');
  await expect(grid).toHaveAttribute('aria-rowcount', `${twelves + 1}`);
  await page.keyboard.press('Tab');
  while (!(await grid.evaluate((element) => element === document.activeElement))) await page.keyboard.press('Tab');

  await page.keyboard.press('Control+End');
  await expect(await currentRow(grid)).toContainText('Person 12');
  await expect(await currentRow(grid)).toHaveAttribute('aria-rowindex', `${twelves + 1}`);
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Space');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(page.getByText('3 selected')).toBeVisible();
  await page.keyboard.press('Control+a');
  await expect(page.getByText(`${twelves} selected`)).toBeVisible();

  await page.getByRole('button', { name: 'Stage' }).press('Enter');
  await page.getByRole('menuitem', { name: 'Put aside' }).press('Enter');
  await expect(page.getByText(`${twelves} leads changed.`, { exact: true })).toBeVisible();
  await expect(page.getByRole('button', { name: new RegExp(`^Put aside\\s*${twelves}$`) })).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).press('Enter');
  await expect(page.getByText(`${twelves} leads are as they were`, { exact: true })).toBeVisible();
  await expect(page.getByRole('button', { name: new RegExp(`^Ready\\s*${twelves}$`) })).toBeVisible();

  await grid.getByRole('button', { name: 'Name' }).press('Enter');
  await expect(grid.getByRole('columnheader', { name: 'Name' })).toHaveAttribute('aria-sort', 'ascending');
  await page.getByRole('button', { name: 'Views' }).press('Enter');
  await page.getByRole('menuitem', { name: 'Save this view' }).press('Enter');
  await expect(page.getByRole('textbox', { name: 'Name' })).toBeFocused();
  await page.keyboard.type('Twelves');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Twelves' })).toBeFocused();
  await page.getByRole('button', { name: 'Columns' }).press('Enter');
  await page.getByRole('menuitemcheckbox', { name: 'Company' }).press('Space');
  await page.keyboard.press('Escape');
  await expect(grid.getByRole('columnheader', { name: 'Company' })).toHaveCount(0);

  await page.reload();
  await expect(grid).toHaveAttribute('aria-rowcount', `${everybody + 1}`);
  await expect(grid.getByRole('columnheader', { name: 'Company' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Views' }).press('Enter');
  await page.getByRole('menuitem', { name: 'Twelves' }).press('Enter');
  await expect(grid).toHaveAttribute('aria-rowcount', `${twelves + 1}`);
  await grid.focus();
  await page.keyboard.press('ArrowDown');
  await expect(await currentRow(grid)).toContainText('Person 1112');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toContainText('Person 1112');
  await page.keyboard.press('Escape');
  await expect(grid).toBeFocused();
});
