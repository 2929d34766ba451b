import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { first } from '../../lib/db/migrations/0001-first.ts';
import { expect, test } from './fixture.ts';

interface OldDexie {
  version(number: number): { stores(stores: object): void };
  table(name: string): { bulkAdd(rows: object[]): Promise<unknown> };
  close(): void;
}
declare const Dexie: { new (name: string): OldDexie; delete(name: string): Promise<void> };

const library = readFileSync(createRequire(import.meta.url).resolve('dexie/dist/dexie.min.js'), 'utf8');
const count = 5_000;

/** Runs in a page of the extension: its store as the first version wrote it. */
async function writeFirstVersion([stores, many]: [object, number]): Promise<void> {
  await Dexie.delete('leadclip');
  const old = new Dexie('leadclip');
  old.version(1).stores(stores);
  for (let from = 0; from < many; from += 1_000) {
    const rows = Array.from({ length: Math.min(1_000, many - from) }, (_, at) => {
      const n = from + at;
      const phone = `+1415555${String(1_000_000 + n).slice(1)}`;
      const ends = Array.from({ length: 9 }, (_, start) => phone.slice(start + 1));
      return {
        ...{ id: crypto.randomUUID(), primary: { phone, name: `Person ${n}`, variables: {} }, secondary: [] },
        ...{ stage: 'ready', doubts: [], fields: {}, source: { kind: 'hand', at: n }, createdAt: n, updatedAt: n },
        ...{ phones: [phone], words: ['person', String(n), ...ends], place: 'ready' },
      };
    });
    await old.table('leads').bulkAdd(rows);
  }
  old.close();
}

test('a store of the first version opens with everybody in it, although its upgrade was cut off', async ({
  extension,
}) => {
  const page = await extension.store.page();
  await page.evaluate(library);
  await extension.killWorker();
  await page.evaluate(writeFirstVersion, [first.stores, count] as [object, number]);
  // Whoever comes first starts the upgrade, and is gone in the middle of it.
  const cut = await extension.context.newPage();
  await cut.goto(`${extension.origin}/popup.html`, { waitUntil: 'commit' });
  await cut.close();
  const popup = await extension.open('popup.html');
  await popup.getByRole('searchbox').fill('person 4321');
  await expect(popup.getByRole('button', { name: 'Person 4321' })).toBeVisible();
  await expect(popup.getByRole('main').getByRole('listitem')).toHaveCount(1);
  expect(await extension.store.rows('leads')).toHaveLength(count);
});
