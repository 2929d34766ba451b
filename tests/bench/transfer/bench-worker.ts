import { writeXlsxStream } from 'hucre/xlsx';
import Papa from 'papaparse';
import type { Region } from '@/lib/model/brand';
import { guessColumns } from '@/lib/transfer/guess-columns';
import { openSheet } from '@/lib/transfer/open-sheet';
import { planner } from '@/lib/transfer/plan-import';
import { toBlob } from '@/lib/transfer/to-blob';
import { writeCsv } from '@/lib/transfer/write-csv';
import { writeXlsx } from '@/lib/transfer/write-xlsx';
import { each, makeBatches, makeLead, makeMatrix, twelveColumns } from './made-up';

type Work = () => Promise<number>;

/** Each case is made ready first and answers how many rows or bytes it has dealt with. */
const cases: Record<string, (count: number) => Promise<Work>> = {
  async 'parse CSV · papaparse alone'(count) {
    const file = await csvFile(count);
    return () =>
      new Promise((resolve) => {
        let rows = 0;
        Papa.parse<string[]>(file as File, {
          chunkSize: 1 << 20,
          chunk: ({ data }) => {
            rows += data.length;
          },
          complete: () => resolve(rows),
        });
      });
  },
  async 'parse CSV · ours'(count) {
    const file = await csvFile(count);
    return async () => {
      let rows = 1;
      for await (const batch of (await openSheet(file)).rows) rows += batch.length;
      return rows;
    };
  },
  async 'parse and plan CSV · ours'(count) {
    const file = await csvFile(count);
    return () => plan(file);
  },
  async 'parse and plan XLSX · ours'(count) {
    const file = await toBlob(writeXlsx(each(makeBatches(count)), twelveColumns().columns), '');
    return () => plan(file);
  },
  async 'write CSV · papaparse alone'(count) {
    const rows = makeMatrix(count);
    return async () => new Blob([Papa.unparse(rows)]).size;
  },
  async 'write CSV · ours'(count) {
    const batches = makeBatches(count);
    const { columns } = twelveColumns();
    return async () => (await toBlob(writeCsv(each(batches), columns, { audience: 'spreadsheet' }), '')).size;
  },
  async 'write XLSX · hucre alone'(count) {
    const rows = makeMatrix(count);
    return async () => (await new Response(writeXlsxStream(rows, { name: 'Leads' })).blob()).size;
  },
  async 'write XLSX · ours'(count) {
    const batches = makeBatches(count);
    const { columns } = twelveColumns();
    return async () => (await toBlob(writeXlsx(each(batches), columns), '')).size;
  },
};

async function csvFile(count: number): Promise<Blob> {
  const batches = Array.from({ length: count / 1000 }, (_, start) =>
    Array.from({ length: 1000 }, (_, index) => ({ lead: makeLead(start * 1000 + index) })),
  );
  return toBlob(writeCsv(each(batches), twelveColumns().columns, { audience: 'campaign' }), 'text/csv');
}

async function plan(file: Blob): Promise<number> {
  const { header, rows } = await openSheet(file);
  const planRow = planner(guessColumns(header, []), {
    ...{ source: { kind: 'import', at: 0 as never }, region: 'DE' as Region },
    isSameName: (a, b) => a === b,
  });
  let imported = 0;
  for await (const batch of rows) for (const row of batch) if (planRow(row).outcome === 'import') imported += 1;
  return imported;
}

const scope = self as unknown as Worker;
let work: Work | undefined;

/** `ready` and `run` are apart, so that the heap can be measured in between. */
scope.addEventListener('message', async ({ data }: MessageEvent<{ ready: string; count: number } | 'run' | 'list'>) => {
  if (data === 'list') scope.postMessage(Object.keys(cases));
  else if (data === 'run') {
    const start = performance.now();
    const done = await work?.();
    scope.postMessage({ ms: performance.now() - start, done });
  } else {
    work = await cases[data.ready]?.(data.count);
    scope.postMessage('ready');
  }
});
