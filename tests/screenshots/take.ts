// npm run screenshots: every page in every state, light and dark, into .output/screenshots.
import { mkdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { build } from 'wxt';
import { startSandbox } from '../sandbox/start.ts';
import { LoadedExtension } from '../support/extension.ts';
import { productStates } from '../support/states.ts';

const root = join(import.meta.dirname, '..', '..');
const folder = join(root, '.output', 'screenshots');
mkdirSync(folder, { recursive: true });
await build({ root, mode: 'e2e' });
const sandbox = await startSandbox({ pace: { untilCallMs: 2_000, callMs: 2_000 } });
const extension = await LoadedExtension.launch();
let count = 0;
try {
  for await (const { name, page } of productStates(extension, sandbox)) {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.screenshot({ path: join(folder, `${name}.${colorScheme}.png`) });
      count += 1;
    }
  }
  console.log(`${count} pictures are in ${relative(root, folder)}.`);
} finally {
  await extension.close();
  await sandbox.close();
}
