import type { ExtensionStore } from './extension-store.ts';

/** Rows as the extension stores them, put there without a click: for tests that need more leads than a page has. */
export async function seedLeads(store: ExtensionStore, count: number): Promise<string[]> {
  const rows = Array.from({ length: count }, (_, at) => rowOf(at));
  const page = await store.page();
  await page.evaluate(putLeads, rows);
  return rows.map(({ phones }) => phones[0] ?? '');
}

/** Every third lead has three secondary contacts. Invented numbers under +1 415 555. */
function rowOf(index: number) {
  const phone = (n: number) => `+1415555${String(1_000_000 + n).slice(1)}`;
  const contact = (n: number) => ({ phone: phone(n), variables: {} });
  const secondary = index % 3 === 0 ? [1, 2, 3].map((n) => contact(10_000 * n + index)) : [];
  const at = 1_790_000_000_000 + index;
  return {
    id: `seed-${String(index).padStart(5, '0')}`,
    primary: { ...contact(index), name: `Person ${index}` },
    secondary,
    stage: 'ready',
    doubts: [],
    fields: {},
    source: { kind: 'hand', at },
    createdAt: at,
    updatedAt: at,
    phones: [phone(index), ...secondary.map(({ phone: number }) => number)],
    place: 'ready',
  };
}

/** Runs in the page. */
async function putLeads(rows: unknown[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('leadclip');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const transaction = opening.result.transaction('leads', 'readwrite');
      for (const row of rows) transaction.objectStore('leads').put(row);
      transaction.onerror = () => reject(transaction.error);
      transaction.oncomplete = () => {
        opening.result.close();
        resolve();
      };
    };
  });
}
