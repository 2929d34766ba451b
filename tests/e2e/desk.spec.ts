import type { Locator } from '@playwright/test';
import { chooseInMenu, pressOn, tabTo } from '../support/journey.ts';
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

  await tabTo(page, page.getByRole('searchbox'));
  await page.keyboard.type('person 12');
  await expect(grid).toHaveAttribute('aria-rowcount', `${twelves + 1}`);
  await tabTo(page, grid);

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

  await pressOn(page, page.getByRole('button', { name: 'Stage' }));
  await chooseInMenu(page, page.getByRole('menuitem', { name: 'Put aside' }));
  await expect(page.getByText(`${twelves} leads changed.`, { exact: true })).toBeVisible();
  await expect(page.getByRole('button', { name: new RegExp(`^Put aside\\s*${twelves}$`) })).toBeVisible();
  await pressOn(page, page.getByRole('button', { name: 'Undo' }));
  await expect(page.getByText(`${twelves} leads are as they were`, { exact: true })).toBeVisible();
  await expect(page.getByRole('button', { name: new RegExp(`^Ready\\s*${twelves}$`) })).toBeVisible();

  await pressOn(page, grid.getByRole('button', { name: 'Name' }));
  await expect(grid.getByRole('columnheader', { name: 'Name' })).toHaveAttribute('aria-sort', 'ascending');
  await pressOn(page, page.getByRole('button', { name: 'Views' }));
  await chooseInMenu(page, page.getByRole('menuitem', { name: 'Save this view' }));
  await expect(page.getByRole('textbox', { name: 'Name' })).toBeFocused();
  await page.keyboard.type('Twelves');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Twelves' })).toBeFocused();
  await pressOn(page, page.getByRole('button', { name: 'Columns' }));
  await chooseInMenu(page, page.getByRole('menuitemcheckbox', { name: 'Company' }), 'Space');
  await page.keyboard.press('Escape');
  await expect(grid.getByRole('columnheader', { name: 'Company' })).toHaveCount(0);

  await page.reload();
  await expect(grid).toHaveAttribute('aria-rowcount', `${everybody + 1}`);
  await expect(grid.getByRole('columnheader', { name: 'Company' })).toHaveCount(0);
  await pressOn(page, page.getByRole('button', { name: 'Views' }));
  await chooseInMenu(page, page.getByRole('menuitem', { name: 'Twelves' }));
  await expect(grid).toHaveAttribute('aria-rowcount', `${twelves + 1}`);
  await tabTo(page, grid);
  await page.keyboard.press('ArrowDown');
  await expect(await currentRow(grid)).toContainText('Person 1112');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toContainText('Person 1112');
  await page.keyboard.press('Escape');
  await expect(grid).toBeFocused();
});

test('many at once by keyboard alone: a variable, do not call, removed, each taken back', async ({ extension }) => {
  const page = await extension.open('options.html#leads');
  await expect(page.getByText('No leads yet')).toBeVisible();
  await seedLeads(extension.store, 30);
  await page.reload();
  const grid = page.getByRole('grid', { name: 'Your leads' });
  const bar = page.getByRole('toolbar', { name: 'With the selected leads' });
  const rows = () => extension.store.rows<{ primary: { variables: object }; place: string }>('leads');
  const press = async (name: string | RegExp) => {
    await tabTo(page, grid);
    await page.keyboard.press('Control+a');
    await pressOn(page, bar.getByRole('button', { name }));
  };
  const undo = page.getByRole('button', { name: 'Undo' });
  const named = async () => (await rows()).filter(({ primary }) => 'product' in primary.variables).length;

  await press('Set a variable');
  await page.keyboard.type('product');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Solar');
  await page.keyboard.press('Enter');
  await expect.poll(named).toBe(30);
  await pressOn(page, undo);
  await expect.poll(named).toBe(0);

  await press('Do not call');
  await expect.poll(async () => (await extension.store.rows('suppressed')).length).toBe(60);
  await pressOn(page, undo);
  await expect.poll(() => extension.store.rows('suppressed')).toEqual([]);

  await press('Remove');
  await expect.poll(rows).toEqual([]);
  await pressOn(page, undo);
  await expect.poll(async () => (await rows()).filter(({ place }) => place === 'ready').length).toBe(30);
});
