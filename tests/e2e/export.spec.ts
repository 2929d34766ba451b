import { readFile } from 'node:fs/promises';
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

test('every format is made by the worker of the built extension', async ({ extension }) => {
  const options = await extension.open('options.html#export');
  // An empty store is told as such: by then the database is there.
  await expect(options.getByRole('main').getByRole('heading').last()).toBeVisible();
  await options.waitForFunction(async () => (await indexedDB.databases()).some(({ name }) => name === 'leadclip'));
  await options.evaluate(putLead, row);
  await options.reload();
  const files: Record<string, string> = {};
  for (const name of ['CSV', /campaign/i, /Excel/, /vCard/]) {
    const button = options.getByRole('main').getByRole('button', { name, exact: true });
    const [download] = await Promise.all([options.waitForEvent('download'), button.click()]);
    files[String(name)] = await readFile(await download.path(), 'latin1');
  }
  expect(Object.values(files).map((text) => text.slice(0, 2))).toEqual(['ï»', 'ph', 'PK', 'BE']);
  expect(files.CSV).toContain("'+14155550101,'=Dana");
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
