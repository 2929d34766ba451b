import type { IncomingLead } from '@/lib/leads/new-lead';
import { type ExportRecord, exportColumns } from './export-columns';
import { openSheet } from './open-sheet';
import { applyVerdict, type PlannedRow, planner, type Verdict } from './plan-import';
import { type RecordQueue, recordQueue } from './record-queue';
import { type ReadOptions, type Sheet, SheetError } from './sheet';
import { toBlob } from './to-blob';
import type {
  ExportWishes,
  Port,
  TransferCall,
  TransferCalls,
  TransferReply,
  TransferRequest,
  TransferStore,
} from './worker-protocol';
import { writeCsv } from './write-csv';
import { writeVCards } from './write-vcard';
import { writeXlsx } from './write-xlsx';

const sampleRows = 200;
const csvType = 'text/csv;charset=utf-8';
const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

type Handlers = { [Call in TransferCall]: (ask: TransferCalls[Call]['ask']) => Promise<TransferCalls[Call]['answer']> };

/** The worker's whole program: files are read, checked and written here, so that no page stands still. */
export function serveTransfer(port: Port, store: TransferStore): void {
  const handlers = transferHandlers(store);
  port.addEventListener('message', ({ data }: MessageEvent<TransferRequest>) => {
    reply(handlers, data).then((message) => port.postMessage(message));
  });
}

async function reply(handlers: Handlers, { id, call, ask }: TransferRequest): Promise<TransferReply> {
  try {
    const handle = handlers[call] as (ask: unknown) => Promise<unknown>;
    return { id, ok: true, answer: await handle(ask) };
  } catch (error) {
    const problem = error instanceof SheetError ? error.problem : 'failed';
    return { id, ok: false, problem, message: error instanceof Error ? error.message : '' };
  }
}

interface Planned {
  sheet: Sheet;
  plan: ReturnType<typeof planner>;
  importId: string | undefined;
  isFileOnly: boolean;
}

function transferHandlers(store: TransferStore): Handlers {
  let source: { file: Blob; options: ReadOptions } | undefined;
  let planned: Planned | undefined;
  let bytes = 0;
  let queue: RecordQueue<readonly ExportRecord[]> | undefined;
  let written: Promise<Blob> | undefined;
  return {
    async open({ file, ...given }) {
      source = {
        file,
        options: {
          ...given,
          onProgress: (read) => {
            bytes = read;
          },
        },
      };
      const { rows, ...head } = await openSheet(file, source.options);
      const sample = [];
      for await (const batch of rows) {
        sample.push(...batch.slice(0, sampleRows - sample.length));
        if (sample.length >= sampleRows) break;
      }
      return { ...head, sample };
    },
    async plan({ columns, wishes, importId }) {
      if (!source) throw new Error('no file is open');
      bytes = 0;
      planned = {
        sheet: await openSheet(source.file, source.options),
        plan: planner(columns, { ...wishes, isSameName: store.isSameName }),
        importId,
        isFileOnly: wishes.isFileOnly === true,
      };
      return null;
    },
    async next() {
      const batch = await planned?.sheet.rows.next();
      if (!planned || !batch || batch.done) return null;
      const read = batch.value.map(planned.plan);
      if (planned.importId) return { rows: await imported(read, store, planned.importId), bytes };
      return { rows: planned.isFileOnly ? read : await judged(read, store), bytes };
    },
    async write(wishes) {
      queue = recordQueue();
      written = writeFile(queue, wishes);
      // Whoever brings the next records or finishes hears of a failure; nobody else has to.
      written.catch(() => queue?.end());
      return null;
    },
    async records(records) {
      await Promise.race([queue?.put(records), written?.then(() => undefined)]);
      return null;
    },
    async finish() {
      queue?.end();
      if (!written) throw new Error('nothing is being written');
      return written;
    },
  };
}

/** With what the store knows of them. */
async function judged(rows: readonly PlannedRow[], store: TransferStore): Promise<PlannedRow[]> {
  return withVerdicts(rows, await store.judge(openLeads(rows)));
}

async function imported(
  read: readonly PlannedRow[],
  store: TransferStore,
  importId: string,
): Promise<readonly PlannedRow[]> {
  let rows = read;
  const choose = (verdicts: readonly Verdict[]) => {
    rows = withVerdicts(read, verdicts);
    return openLeads(rows);
  };
  await store.import(openLeads(read), choose, importId);
  return rows;
}

/** Those that the file itself does not leave out. */
function openLeads(rows: readonly PlannedRow[]): IncomingLead[] {
  return rows.flatMap(({ outcome, lead }) => (lead && outcome !== 'skip' ? [lead] : []));
}

function withVerdicts(rows: readonly PlannedRow[], verdicts: readonly Verdict[]): PlannedRow[] {
  let at = 0;
  return rows.map((row) => {
    const verdict = row.lead && row.outcome !== 'skip' ? verdicts[at++] : undefined;
    return verdict ? applyVerdict(row, verdict) : row;
  });
}

function writeFile(records: AsyncIterable<readonly ExportRecord[]>, wishes: ExportWishes): Promise<Blob> {
  const { format, audience, shape, headers, delimiter } = wishes;
  if (format === 'vcard-3') return toBlob(writeVCards(records, '3.0'), 'text/vcard');
  if (format === 'vcard-4') return toBlob(writeVCards(records, '4.0'), 'text/vcard');
  const columns = exportColumns(shape, audience).filter(({ header }) => headers?.includes(header) ?? true);
  if (format === 'xlsx') return toBlob(writeXlsx(records, columns), xlsxType);
  return toBlob(writeCsv(records, columns, { audience, ...(delimiter && { delimiter }) }), csvType);
}
