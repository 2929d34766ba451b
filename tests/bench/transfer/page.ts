import { startTransfer } from '@/components/transfer/start-transfer';
import { db } from '@/lib/db/database';
import { beginImport } from '@/lib/leads/import-runs';
import type { Region } from '@/lib/model/brand';
import { guessColumns } from '@/lib/transfer/guess-columns';
import { each, makeBatches, twelveColumns } from './made-up';

let worker: Worker | undefined;

function answer<Of>(message: unknown): Promise<Of> {
  return new Promise((resolve) => {
    worker?.addEventListener('message', ({ data }: MessageEvent<Of>) => resolve(data), { once: true });
    worker?.postMessage(message);
  });
}

/** What `transfer.ts` calls from outside. */
const bench = {
  start() {
    worker?.terminate();
    worker = new Worker(new URL('./bench-worker.ts', import.meta.url), { type: 'module' });
  },
  list: () => answer<string[]>('list'),
  ready: (name: string, count: number) => answer<string>({ ready: name, count }),
  run: () => answer<{ ms: number; done: number }>('run'),

  /** A whole export, and an import into the store, as the pages do it; answers how long the import took and the longest task of this page meanwhile. */
  async flow(count: number, format: 'csv' | 'xlsx') {
    const batches = makeBatches(count);
    const { shape, headers } = twelveColumns();
    const longest = { export: 0, import: 0 };
    let phase: keyof typeof longest = 'export';
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) longest[phase] = Math.max(longest[phase], duration);
    }).observe({ entryTypes: ['longtask'] });
    await pause();
    longest.export = 0;
    await db.delete();
    await db.open();
    const client = startTransfer();
    const file = await client.write(each(batches), { format, audience: 'campaign', shape, headers });
    await pause();
    phase = 'import';
    const { header, sample } = await client.open({ file });
    const wishes = { source: { kind: 'import' as const, at: 0 as never }, region: 'DE' as Region };
    let rows = 0;
    const importId = await beginImport('bench');
    const start = performance.now();
    for await (const batch of client.import(guessColumns(header, sample), wishes, importId)) {
      rows += batch.rows.filter(({ outcome }) => outcome === 'import').length;
    }
    const ms = performance.now() - start;
    await pause();
    client.close();
    await db.delete();
    return { rows, ms, longest };
  },
};
export type Bench = typeof bench;

/** Lets the observer report what is over. */
function pause(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 300);
  });
}

Object.assign(globalThis, { bench });
