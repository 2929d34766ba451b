import { test as base } from '@playwright/test';
import { type Sandbox, startSandbox } from '../sandbox/start.ts';
import { LoadedExtension } from '../support/extension.ts';
import { LoadedFirefox } from '../support/firefox.ts';

interface Fixtures {
  sandbox: Sandbox;
  launch: (options?: { profile?: string }) => Promise<LoadedExtension>;
  extension: LoadedExtension;
}

export interface Options {
  product: 'chromium' | 'firefox';
}

interface Kept {
  /** A Firefox takes longer to start than most tests run: one per worker, in which the extension is installed anew. */
  firefox: () => Promise<LoadedFirefox>;
}

/** Every test gets its own sandbox, and a browser in which nobody was before; `product` is said by the project. */
export const test = base.extend<Fixtures & Options, Kept>({
  product: ['chromium', { option: true }],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the dependencies of a fixture from this pattern
  sandbox: async ({}, use) => {
    const sandbox = await startSandbox();
    await use(sandbox);
    await sandbox.close();
  },
  firefox: [
    // biome-ignore lint/correctness/noEmptyPattern: as above
    async ({}, use) => {
      let kept: LoadedFirefox | undefined;
      await use(async () => {
        if (kept) await kept.startAnew();
        else kept = await LoadedFirefox.launch();
        return kept;
      });
      await kept?.close();
    },
    { scope: 'worker' },
  ],
  launch: ({ product }, use) => use(product === 'firefox' ? LoadedFirefox.launch : LoadedExtension.launch),
  extension: async ({ product, firefox }, use) => {
    if (product === 'firefox') return use(await firefox());
    const extension = await LoadedExtension.launch();
    await use(extension);
    await extension.close();
  },
});

export { expect } from '@playwright/test';
