import type { BrowserContext, Page } from '@playwright/test';

/** The extension's database as it lies on disk, read from a page of its origin that runs none of its code. */
export class ExtensionStore {
  readonly #context: BrowserContext;
  readonly #address: string;
  #page: Page | undefined;

  constructor(context: BrowserContext, origin: string) {
    this.#context = context;
    this.#address = `${origin}/icon/16.png`;
  }

  /** Every row of a table; none while the database does not exist yet. */
  async rows<Row = Record<string, unknown>>(table: string): Promise<Row[]> {
    const page = await this.page();
    return (await page.evaluate(readTable, table)) as Row[];
  }

  /** The page it reads from: a resource of the extension, shown by the browser. */
  async page(): Promise<Page> {
    if (!this.#page || this.#page.isClosed()) {
      this.#page = await this.#context.newPage();
      await this.#page.goto(this.#address);
    }
    return this.#page;
  }
}

/** Runs in the page. Opening without a version never creates or upgrades what Dexie owns. */
async function readTable(table: string): Promise<unknown[]> {
  const known = await indexedDB.databases();
  if (!known.some(({ name }) => name === 'leadclip')) return [];
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('leadclip');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const rows = opening.result.transaction(table).objectStore(table).getAll();
      rows.onerror = () => reject(rows.error);
      rows.onsuccess = () => {
        opening.result.close();
        resolve(rows.result);
      };
    };
  });
}
