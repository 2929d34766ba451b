// npm run screenshots: every page in every state, light and dark, into .output/screenshots.
import { mkdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { build } from 'wxt';
import { startSandbox } from '../sandbox/start.ts';
import { LoadedExtension } from '../support/extension.ts';
import { seedLeads } from '../support/seed-leads.ts';
import { plainStates, productStates, type State } from '../support/states.ts';

const root = join(import.meta.dirname, '..', '..');
const folder = join(root, '.output', 'screenshots');
mkdirSync(folder, { recursive: true });
await build({ root, mode: 'e2e' });
let count = 0;
const sandbox = await startSandbox({ pace: { untilCallMs: 2_000, callMs: 2_000 } });
const english = await LoadedExtension.launch();
const german = await LoadedExtension.launch({ language: 'de' });
try {
  await take(productStates(english, sandbox), '');
  await take(plainStates(german, 'empty'), 'de-');
  await seedLeads(german.store, 60);
  await take(plainStates(german, 'full'), 'de-');
  console.log(`${count} pictures are in ${relative(root, folder)}.`);
} finally {
  await german.close();
  await english.close();
  await sandbox.close();
}

async function take(states: AsyncGenerator<State>, prefix: string): Promise<void> {
  for await (const { name, page } of states) {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.screenshot({ path: join(folder, `${prefix}${name}.${colorScheme}.png`) });
      count += 1;
    }
  }
}
