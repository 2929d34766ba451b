import { test as base } from '@playwright/test';
import { type Sandbox, startSandbox } from '../sandbox/start.ts';
import { LoadedExtension } from '../support/extension.ts';

/** Every test gets its own sandbox and its own browser with a fresh profile. */
export const test = base.extend<{ sandbox: Sandbox; extension: LoadedExtension }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the dependencies of a fixture from this pattern
  sandbox: async ({}, use) => {
    const sandbox = await startSandbox();
    await use(sandbox);
    await sandbox.close();
  },
  // biome-ignore lint/correctness/noEmptyPattern: as above
  extension: async ({}, use) => {
    const extension = await LoadedExtension.launch();
    await use(extension);
    await extension.close();
  },
});

export { expect } from '@playwright/test';
