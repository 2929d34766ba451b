// What Leadclip costs a CRM's page: the same list scrolled with and without it, interleaved: npm run bench:page [rounds]
import { join } from 'node:path';
import type { CDPSession, Page } from '@playwright/test';
import { build, preview } from 'vite';
import { LoadedExtension, launchChromium } from '../support/extension.ts';

const rounds = Number(process.argv[2] ?? 5);
const pages = 100;
/** A person who scrolls through a list looks at each part of it for at least so long. */
const lookedAtMs = 250;
/** Half an hour of reading at that pace would take as long; the same changes come as fast as the page can draw them. */
const lapsedPages = (30 * 60_000) / 3_000;
const root = join(import.meta.dirname, '..', '..');

const site = {
  root: join(import.meta.dirname, 'page'),
  configFile: false as const,
  logLevel: 'error' as const,
  build: { outDir: join(root, 'node_modules', '.cache', 'bench-page'), emptyOutDir: true, target: 'chrome120' },
  preview: { port: 0, host: '127.0.0.1' },
};
await build(site);
const server = await preview(site);
const address = server.resolvedUrls?.local[0] ?? '';

interface Cost {
  taskMs: number;
  longest: number;
}

const extension = await LoadedExtension.launch();
const plain = await launchChromium();
try {
  const costs = { with: [] as Cost[], without: [] as Cost[] };
  const browsers = { with: extension.context, without: plain };
  for (let round = -1; round < rounds; round++) {
    // Who goes first changes from round to round: a machine does not stay as fast as it was.
    for (const name of round % 2 ? (['with', 'without'] as const) : (['without', 'with'] as const)) {
      const cost = await scrolled(await browsers[name].newPage(), name === 'with');
      if (round >= 0) costs[name].push(cost);
    }
  }
  const [ours, theirs] = [costs.with, costs.without].map((list) => median(list.map(({ taskMs }) => taskMs)));
  const ratios = costs.with.map(({ taskMs }, round) => taskMs / (costs.without[round]?.taskMs ?? Number.NaN));
  const extra = (median(ratios) - 1) * 100;
  console.log(
    `500-row list, ${pages} virtual pages, medians of ${rounds}: main thread ${theirs?.toFixed(0)} ms without, ${ours?.toFixed(0)} ms with`,
  );
  console.log(`  ${extra.toFixed(1)} % more (≤ 5)`);
  console.log(
    `  longest task ${longest(costs.with)} ms with, ${longest(costs.without)} ms without (≤ 50; a browser reports none below)`,
  );
  for (const name of ['with', 'without'] as const) {
    const [before, after] = await heap(await browsers[name].newPage(), name === 'with');
    console.log(
      `  heap ${name}, after ${lapsedPages} more virtual pages: ${((after - before) / 2 ** 20).toFixed(2)} MB more (≤ 2)`,
    );
  }
} finally {
  await extension.close();
  await plain.close();
  server.httpServer.close();
}

async function scrolled(page: Page, hasChip: boolean): Promise<Cost> {
  const session = await open(page, hasChip);
  await page.evaluate(() => {
    const watch = globalThis as unknown as { longest: number };
    watch.longest = 0;
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) watch.longest = Math.max(watch.longest, duration);
    }).observe({ entryTypes: ['longtask'] });
  });
  const before = await metric(session, 'TaskDuration');
  await turn(page, pages, lookedAtMs);
  const taskMs = ((await metric(session, 'TaskDuration')) - before) * 1000;
  const longestTask = await page.evaluate(() => (globalThis as unknown as { longest: number }).longest);
  await page.close();
  return { taskMs, longest: longestTask };
}

async function heap(page: Page, hasChip: boolean): Promise<[number, number]> {
  const session = await open(page, hasChip);
  await turn(page, pages, 20);
  const before = await used(session);
  await turn(page, lapsedPages, 20);
  const after = await used(session);
  await page.close();
  return [before, after];
}

async function open(page: Page, hasChip: boolean): Promise<CDPSession> {
  await page.goto(address);
  if (hasChip) await page.locator('leadclip-overlay').waitFor({ state: 'attached' });
  await page.bringToFront();
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  return session;
}

/** The next virtual pages one after the other, each shown for so long. */
async function turn(page: Page, count: number, shownMs: number): Promise<void> {
  await page.evaluate(
    async ([many, ms]) => {
      const { showPage } = globalThis as unknown as { showPage: (page: number) => void };
      for (let next = 1; next <= many; next++) {
        showPage(next);
        await new Promise((resolve) => setTimeout(resolve, ms));
      }
    },
    [count, shownMs] as const,
  );
}

async function used(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  return metric(session, 'JSHeapUsedSize');
}

async function metric(session: CDPSession, name: string): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find((one) => one.name === name)?.value ?? Number.NaN;
}

function longest(costs: readonly Cost[]): string {
  return Math.max(...costs.map((cost) => cost.longest)).toFixed(0);
}

function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;
}
