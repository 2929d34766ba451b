// npm run evaluate -- DIR [--region XX] [--no-recipes] [--json FILE]
// Opens every NAME.html that has a NAME.json in real Chromium and compares what the engine finds with the truth.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import puppeteer, { type Page } from 'puppeteer-core';
import { build } from 'vite';
import { chromiumFlags, findChromium } from '../support/browsers.mjs';
import type { evaluatePage } from './in-page.ts';
import { type PageFound, printReport } from './report.ts';
import { compare, type Truth } from './truth.ts';

const root = join(import.meta.dirname, '..', '..');

/** The engine and the normalisation as one script for a page. */
async function bundle(): Promise<string> {
  const built = await build({
    root,
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@': root } },
    build: {
      write: false,
      minify: false,
      lib: { entry: join(import.meta.dirname, 'in-page.ts'), formats: ['iife'], name: 'inPage' },
    },
  });
  const [output] = Array.isArray(built) ? built : [built];
  const chunk = output && 'output' in output ? output.output[0] : undefined;
  if (!chunk) throw new Error('The engine could not be built.');
  return chunk.code;
}

/** Serves one folder's pages on loopback; everything else a page asks for is not there. */
async function serve(folder: string): Promise<{ origin: string; close: () => void }> {
  const server = createServer((request, response) => {
    const name = decodeURIComponent(new URL(request.url ?? '/', 'http://127.0.0.1').pathname).slice(1);
    const isPage = /^[^/\\]+\.html$/.test(name) && existsSync(join(folder, name));
    response.writeHead(isPage ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' });
    response.end(isPage ? readFileSync(join(folder, name)) : '');
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => server.close() };
}

async function evaluateFile(
  page: Page,
  script: string,
  address: string,
  truth: Truth,
  region: string | undefined,
  withRecipes: boolean,
) {
  await page.goto(address, { waitUntil: 'domcontentloaded', timeout: 20_000 });
  await page.evaluate(script);
  return page.evaluate(
    (url, country, recipes) =>
      (globalThis as unknown as { evaluatePage: typeof evaluatePage }).evaluatePage(url, country, recipes),
    truth.url,
    region ?? truth.defaultRegion,
    withRecipes,
  );
}

function stop(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { region: { type: 'string' }, 'no-recipes': { type: 'boolean' }, json: { type: 'string' } },
});
const from = process.env.INIT_CWD ?? process.cwd();
const folder = resolve(from, positionals[0] ?? join(root, 'tests/fixtures/sites'));
if (!existsSync(folder)) stop(`There is no folder ${folder}: give one that holds NAME.html and NAME.json.`);
const names = readdirSync(folder)
  .filter((file) => file.endsWith('.html') && existsSync(join(folder, file.replace(/\.html$/, '.json'))))
  .map((file) => file.replace(/\.html$/, ''))
  .sort();
if (names.length === 0) stop(`No NAME.html with a NAME.json beside it in ${folder}.`);
const executablePath = findChromium();
if (!executablePath) stop('No Chromium was found: install one, or set CHROME_PATH to it.');

const script = await bundle();
const server = await serve(folder);
const browser = await puppeteer.launch({
  executablePath,
  args: [...chromiumFlags, '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'],
});
const pages: { page: PageFound; score: ReturnType<typeof compare> }[] = [];
try {
  const tab = await browser.newPage();
  for (const name of names) {
    const truth = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as Truth;
    const address = `${server.origin}/${encodeURIComponent(name)}.html`;
    const found = await evaluateFile(tab, script, address, truth, values.region, !values['no-recipes']);
    const page = { name, ...found };
    pages.push({ page, score: compare(page, truth) });
  }
} finally {
  await browser.close();
  server.close();
}
printReport(pages);
if (values.json)
  writeFileSync(resolve(from, values.json), `${JSON.stringify({ pages: pages.map(({ page }) => page) }, null, 2)}\n`);
