// Import and export of 100,000 rows × 12 columns in real Chromium, beside the libraries alone, interleaved: npm run bench:transfer [rounds]
import { join } from 'node:path';
import puppeteer, { type CDPSession } from 'puppeteer-core';
import { build, preview } from 'vite';
import { chromiumFlags, findChromium } from '../support/browsers.mjs';
import type { Bench } from './transfer/page.ts';

declare const bench: Bench;
const count = 100_000;
const rounds = Number(process.argv[2] ?? 10);
const root = join(import.meta.dirname, '..', '..');
const pairs: [string, string, string][] = [
  ['parse CSV', 'parse CSV · ours', 'parse CSV · papaparse alone'],
  ['write CSV', 'write CSV · ours', 'write CSV · papaparse alone'],
  ['write XLSX', 'write XLSX · ours', 'write XLSX · hucre alone'],
];

const site = {
  root: join(root, 'tests', 'bench', 'transfer'),
  configFile: false as const,
  logLevel: 'error' as const,
  resolve: { alias: { '@': root } },
  worker: { format: 'es' as const },
  build: { outDir: join(root, 'node_modules', '.cache', 'bench-transfer'), emptyOutDir: true, target: 'chrome120' },
  preview: { port: 0, host: '127.0.0.1' },
};
await build(site);
const server = await preview(site);
const executablePath = findChromium();
if (!executablePath) throw new Error('No Chromium found: run "npm test" once, or set CHROME_PATH.');
const browser = await puppeteer.launch({ executablePath, args: chromiumFlags, protocolTimeout: 600_000 });
try {
  const page = await browser.newPage();
  await page.goto(server.resolvedUrls?.local[0] ?? '');
  const results = new Map<string, { ms: number[]; peak: number[] }>();
  await page.evaluate(() => bench.start());
  const names = await page.evaluate(() => bench.list());
  for (let round = 0; round < rounds; round += 1) {
    for (const name of round % 2 === 0 ? names : names.toReversed()) {
      const seen = results.get(name) ?? { ms: [], peak: [] };
      results.set(name, seen);
      const { ms, peak } = await measure(name);
      seen.ms.push(ms);
      seen.peak.push(peak);
    }
    console.error(`round ${round + 1} of ${rounds}`);
  }
  print(results);
  for (const format of ['csv', 'xlsx'] as const) {
    const { longest, rows, ms } = await page.evaluate((rowCount, kind) => bench.flow(rowCount, kind), count, format);
    const tasks = `longest task of the page: export ${longest.export.toFixed(0)} ms, import ${longest.import.toFixed(0)} ms`;
    console.log(
      `${format}: ${rows} leads planned, judged and stored in ${(ms / 1000).toFixed(0)} s; ${tasks} (target ≤ 100)`,
    );
  }

  /** A worker of its own per run; the heap that it needs beyond its input. */
  async function measure(name: string): Promise<{ ms: number; peak: number }> {
    const created = new Promise<CDPSession>((resolve) => {
      page.once('workercreated', (worker) => resolve(worker.client));
    });
    await page.evaluate(() => bench.start());
    const session = await created;
    await page.evaluate((one, rowCount) => bench.ready(one, rowCount), name, count);
    await session.send('HeapProfiler.collectGarbage');
    const before = await usedHeap(session);
    let peak = before;
    let isOver = false;
    const watch = (async () => {
      while (!isOver) peak = Math.max(peak, await usedHeap(session));
    })();
    const { ms, done } = await page.evaluate(() => bench.run());
    isOver = true;
    await watch;
    if (!done) throw new Error(`${name} did nothing`);
    return { ms, peak: (peak - before) / 2 ** 20 };
  }
} finally {
  await browser.close();
  await server.close();
}

async function usedHeap(session: CDPSession): Promise<number> {
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize;
}

function print(results: Map<string, { ms: number[]; peak: number[] }>): void {
  const told = [...results].map(([name, { ms, peak }]) => ({ name, ms: median(ms), peak: median(peak) }));
  console.log(`\n${count} rows × 12 columns, medians of ${rounds}, in a worker`);
  for (const { name, ms, peak } of told) {
    console.log(
      `${name.padEnd(32)} ${ms.toFixed(0).padStart(6)} ms  ${peak.toFixed(0).padStart(5)} MB heap at its peak beyond the input`,
    );
  }
  const of = (name: string) => told.find((one) => one.name === name) ?? { ms: Number.NaN, peak: Number.NaN };
  for (const [what, ours, alone] of pairs) {
    const heap = Math.max(1, of(ours).peak) / Math.max(1, of(alone).peak);
    console.log(`${what}: time × ${(of(ours).ms / of(alone).ms).toFixed(2)} (target ≤ 2), heap × ${heap.toFixed(2)}`);
  }
}

function median(numbers: number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;
}
