// npm start: the product on a sandbox CRM and a sandbox campaign, in a window; without a display, a tour that reports.
import { mkdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { build } from 'wxt';
import { people } from '../sandbox/crm/records.ts';
import { startSandbox } from '../sandbox/start.ts';
import { LoadedExtension } from '../support/extension.ts';
import { connectAccount } from '../support/journey.ts';
import { tourSteps } from './steps.ts';

const root = join(import.meta.dirname, '..', '..');
const folder = join(root, '.output', 'tour');
const headed = process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
const person = people[0];
if (!person) throw new Error('The sandbox CRM is empty.');

await build({ root, mode: 'e2e' });
const sandbox = await startSandbox({ pace: { untilCallMs: 2_000, callMs: 2_000 } });
const extension = await LoadedExtension.launch({ headed });
let isEnding = false;

async function end(code: number): Promise<never> {
  isEnding = true;
  await extension.close().catch(() => undefined);
  await sandbox.close();
  process.exit(code);
}
process.once('SIGINT', () => void end(130));
process.once('SIGTERM', () => void end(143));

if (headed) await showWindow();
else await end((await runTour()) ? 0 : 1);

async function showWindow(): Promise<void> {
  extension.context.once('close', () => isEnding || void end(0));
  const options = await connectAccount(extension, sandbox.origin, sandbox.apiKey);
  await options.getByText(/^Connected to /).waitFor();
  await options.close();
  const page = extension.context.pages()[0] ?? (await extension.context.newPage());
  await page.goto(`${sandbox.crmBase}/contacts/${person?.id}`);
  await page.bringToFront();
  console.log(`
1. Click “Add as lead” on the page, then look at more contacts, companies and lists of this CRM.
2. Open Leadclip from the toolbar (puzzle piece): edit the lead, choose a campaign, push.
3. Watch its status become “Completed”, then export the leads as CSV in the settings.

Sandbox CRM: ${sandbox.crmBase} · campaign API: ${sandbox.apiBase} · Ctrl-C ends everything.`);
}

async function runTour(): Promise<boolean> {
  if (!person) return false;
  mkdirSync(folder, { recursive: true });
  console.log('\nNo display: this is the tour without a window.\n');
  for (const { what, run } of tourSteps({ extension, sandbox, person, folder })) {
    try {
      console.log(`✓ ${what}: ${await run()}`);
    } catch (error) {
      if (isEnding) return false;
      console.error(`✗ ${what}: ${error instanceof Error ? error.message.split('\n')[0] : error}`);
      return false;
    }
  }
  console.log(`\nScreenshots and the exported file are in ${relative(root, folder)}.`);
  return true;
}
