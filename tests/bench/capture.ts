// npm run bench:capture – what a look at a page costs, as multiples of a bare walk over its texts, and what the scripts
// themselves cost it.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { build } from 'vite';
import { chromiumFlags, findChromium } from '../support/browsers.mjs';
import type { firstLook, measure } from './capture/in-page.ts';
import { pages } from './capture/pages.ts';
import type { Storm } from './capture/storm.ts';
import { weigh } from './capture/weight.ts';

const root = join(import.meta.dirname, '..', '..');
const runs = 15;
/** Most that a look may cost, in bare walks; the last column is least that the other library must cost, in looks. */
const targets: Record<string, { page: number; all?: number; other?: number }> = {
  'prose of 50,000 texts': { page: 0.5, other: 15 },
  'list of 500 × 12': { page: 6, all: 18, other: 3 },
  '50,000 texts, 2,000 numbers': { page: 3.5 },
};

const median = (values: number[]): number => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

const built = await build({
  root,
  configFile: false,
  logLevel: 'error',
  resolve: { alias: { '@': root } },
  // The other library asks for polyfills that no current browser needs.
  plugins: [
    {
      name: 'no-polyfills',
      enforce: 'pre',
      resolveId: (id) => (id.startsWith('core-js') ? '\0none' : undefined),
      load: (id) => (id === '\0none' ? '' : undefined),
    },
  ],
  define: { 'process.env.NODE_ENV': '"production"' },
  build: {
    write: false,
    minify: true,
    lib: { entry: join(import.meta.dirname, 'capture/in-page.ts'), formats: ['iife'], name: 'bench' },
  },
});
const [output] = Array.isArray(built) ? built : [built];
const code = output && 'output' in output ? output.output[0].code : '';
const executablePath = findChromium();
if (!executablePath) {
  console.error('No Chromium was found: install one, or set CHROME_PATH to it.');
  process.exit(1);
}
const shipped = {
  'every page': 'content-scripts/page.js',
  'pages with a number': 'engine.js',
  'pages with people': 'screen.js',
};
const longestEvaluationMs = 5;
const server = createServer((_, response) =>
  response.end('<!doctype html><html lang="en"><title>Contacts</title><body></body></html>'),
);
await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
const browser = await puppeteer.launch({
  executablePath,
  args: [...chromiumFlags, '--js-flags=--expose-gc'],
  protocolTimeout: 600_000,
});
try {
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  for (const [taker, path] of Object.entries(shipped)) {
    const { bytes, compressed, evaluated } = await weigh(
      browser,
      address,
      join(root, '.output/chrome-mv3', path),
      runs,
    );
    const size = `${(bytes / 1000).toFixed(1)} kB, ${(compressed / 1000).toFixed(1)} compressed`;
    console.log(
      `${path} (${taker}): ${size}, evaluated in ${median(evaluated).toFixed(1)} ms (≤ ${longestEvaluationMs})`,
    );
  }
  const fresh = async () => {
    const tab = await browser.newPage();
    await tab.goto(address);
    await tab.evaluate(code);
    return tab;
  };
  const tab = await fresh();
  for (const page of Object.keys(pages)) {
    const times = await tab.evaluate(
      (name, count) => (globalThis as unknown as { measure: typeof measure }).measure(name, count),
      page,
      runs,
    );
    const bare = median(times['bare walk'] ?? []);
    const ratio = (name: string) => median(times[name] ?? []) / bare;
    const { page: most = 0, all, other } = targets[page] ?? { page: 0 };
    console.log(`${page}: bare walk ${bare.toFixed(2)} ms`);
    console.log(`  in the page          ${ratio('in the page').toFixed(2)} (≤ ${most})`);
    console.log(`  with normalisation   ${ratio('with normalisation').toFixed(2)}${all ? ` (≤ ${all})` : ''}`);
    console.log(
      `  ringcentral-c2d      ${ratio('ringcentral-c2d').toFixed(2)}, ${(ratio('ringcentral-c2d') / ratio('in the page')).toFixed(1)} × ours${other ? ` (≥ ${other})` : ''}`,
    );
  }
  for (const page of Object.keys(pages)) {
    const longest: number[] = [];
    for (let run = 0; run < runs; run++) {
      const unseen = await fresh();
      longest.push(
        await unseen.evaluate(
          (name) => (globalThis as unknown as { firstLook: typeof firstLook }).firstLook(name),
          page,
        ),
      );
      await unseen.close();
    }
    console.log(`${page}, first look in a new page: longest task ${median(longest).toFixed(1)} ms (≤ 50)`);
  }
  const { pageMs, looks } = await tab.evaluate(() =>
    (globalThis as unknown as { storm: () => Promise<Storm> }).storm(),
  );
  const ours = looks.reduce((sum, ms) => sum + ms, 0);
  console.log(`60 rows replaced 100 times: ${looks.length} looks beside ${pageMs.toFixed(0)} ms of the page's own`);
  console.log(`  longest task         ${Math.max(...looks).toFixed(1)} ms (≤ 50)`);
  console.log(`  of the page's time   ${((100 * ours) / pageMs).toFixed(1)} % (≤ 15)`);
} finally {
  await browser.close();
  server.close();
}
