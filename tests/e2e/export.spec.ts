import { readFile } from 'node:fs/promises';
import { pressOn, tabTo } from '../support/journey.ts';
import { seedLeads } from '../support/seed-leads.ts';
import { expect, test } from './fixture.ts';

const phone = '+14155550101';
const row = {
  ...{
    id: 'a',
    stage: 'ready',
    place: 'ready',
    doubts: [],
    fields: {},
    phones: [phone],
    words: [],
    createdAt: 1,
    updatedAt: 1,
  },
  ...{ primary: { phone, name: '=Dana', variables: {} }, secondary: [], source: { kind: 'hand', at: 1 } },
};

test('every format is made by the worker of the built extension', { tag: '@firefox' }, async ({ extension }) => {
  const options = await extension.open('options.html#export');
  // An empty store is told as such: by then the database is there.
  await expect(options.getByRole('main').getByRole('heading').last()).toBeVisible();
  await options.waitForFunction(async () => (await indexedDB.databases()).some(({ name }) => name === 'leadclip'));
  await options.evaluate(putLead, row);
  await options.reload();
  const files: Record<string, string> = {};
  for (const name of ['CSV', /campaign/i, /Excel/, /vCard/]) {
    const button = options.getByRole('main').getByRole('button', { name, exact: true });
    files[String(name)] = await readFile(await extension.saved(options, () => button.click()), 'latin1');
  }
  expect(Object.values(files).map((text) => text.slice(0, 2))).toEqual(['ï»', 'ph', 'PK', 'BE']);
  expect(files.CSV).toContain("'+14155550101,'=Dana");
});

test('by keyboard: the table exports what its filter shows, in its order, with the columns that were chosen', {
  tag: '@firefox',
}, async ({ extension }) => {
  const page = await extension.open('options.html#leads');
  await expect(page.getByText('No leads yet')).toBeVisible();
  await seedLeads(extension.store, 30);
  await page.reload();
  const grid = page.getByRole('grid', { name: 'Your leads' });
  await tabTo(page, page.getByRole('searchbox'));
  await page.keyboard.type('person 2');
  await expect(grid).toHaveAttribute('aria-rowcount', '13');
  await tabTo(page, grid.getByRole('button', { name: 'Name' }));
  await page.keyboard.press('Enter');
  await expect(grid.getByRole('columnheader', { name: 'Name' })).toHaveAttribute('aria-sort', 'ascending');
  await tabTo(page, page.locator('section').getByRole('button', { name: 'Export', exact: true }));
  await page.keyboard.press('Enter');

  const dialog = page.getByRole('dialog', { name: 'Export' });
  await expect(dialog).toContainText('12 leads');
  for (const name of ['Secondary contacts', 'Where it came from', 'History']) {
    await tabTo(page, dialog.getByRole('checkbox', { name }));
    await page.keyboard.press('Space');
  }
  const save = () => pressOn(page, dialog.getByRole('button', { name: 'CSV', exact: true }));
  const [header = '', ...rows] = (await readFile(await extension.saved(page, save), 'utf8')).trim().split('\r\n');
  expect(header).toContain('phone_number,');
  expect(header).toContain('leadclip_history');
  expect(header).not.toContain('secondary_phone');
  expect(header).not.toContain('leadclip_source');
  // Number 12 has a 2 in its number.
  const names = [12, 2, ...Array.from({ length: 10 }, (_, at) => 20 + at)].map((n) => `Person ${n}`);
  expect(rows.map((line) => /Person \d+/.exec(line)?.[0])).toEqual(names);
});

/** Runs in the page. */
function putLead(lead: unknown): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('leadclip');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const transaction = opening.result.transaction('leads', 'readwrite');
      transaction.objectStore('leads').put(lead);
      transaction.onerror = () => reject(transaction.error);
      transaction.oncomplete = () => resolve(opening.result.close());
    };
  });
}
