import { fromHtml } from 'hucre';
import { readOds } from 'hucre/ods';
import { readXls, streamXlsxRows } from 'hucre/xlsx';
import { holdsNumbers } from './find-header';
import { SheetError, type SheetRow } from './sheet';

type CellValue = string | number | boolean | Date | null | undefined | object;
type Rows = AsyncGenerator<SheetRow[], void, undefined>;
const batchRows = 500;
const headRows = 20;
const mostSheets = 12;

/** The sheet of a workbook that people with numbers are in: the first that looks like it, else the first that holds anything. */
export async function openWorkbook(open: (sheet: number) => Rows): Promise<Rows> {
  let fallback: Rows | undefined;
  for (let sheet = 0; sheet < mostSheets; sheet += 1) {
    const rows = open(sheet);
    const { value: first = [], done } = await rows.next().catch((error: unknown) => {
      // Behind the last sheet there is none, which is no reason to give up the ones before it.
      if (sheet === 0) throw error;
      return { value: undefined, done: true };
    });
    if (holdsNumbers(first.slice(0, headRows))) return continued(first, rows);
    if (first.length > 0) fallback ??= continued(first, rows);
    else if (done && sheet > 0) break;
  }
  return fallback ?? continued([], undefined);
}

async function* continued(first: SheetRow[], rest: Rows | undefined): Rows {
  if (first.length > 0) yield first;
  if (rest) yield* rest;
}

/** One sheet of an `.xlsx`; rows are parsed while the zip is still being read. */
export async function* readXlsx(bytes: AsyncGenerator<Uint8Array>, sheet = 0): Rows {
  let batch: SheetRow[] = [];
  try {
    for await (const { index, values } of streamXlsxRows(toStream(bytes), { sheet })) {
      batch.push({ line: index + 1, cells: values.map(toText) });
      if (batch.length < batchRows) continue;
      yield batch;
      batch = [];
    }
  } catch (error) {
    throw toSheetError(error);
  }
  if (batch.length > 0) yield batch;
}

/** A workbook that is read at once: an `.xls` from before 2007, with at most 65,536 rows, or LibreOffice's `.ods`. */
export async function readWhole(file: Blob, kind: 'xls' | 'ods'): Promise<Rows> {
  try {
    const bytes = await file.arrayBuffer();
    const { sheets } = await (kind === 'xls' ? readXls(bytes) : readOds(bytes));
    return openWorkbook((at) => continued(rowsOf(sheets[at]?.rows ?? []), undefined));
  } catch (error) {
    throw toSheetError(error, kind === 'xls' ? 'old-excel' : 'damaged');
  }
}

function rowsOf(rows: readonly CellValue[][]): SheetRow[] {
  return rows.map((values, index) => ({ line: index + 1, cells: values.map(toText) }));
}

export function isHtml(start: string): boolean {
  return /^\s*(<!doctype html|<html|<table|<head|<meta|<body)/i.test(start);
}

/** Many a CRM's "Excel" export is a web page with one table under the name of an `.xls`. */
export async function* readHtmlTable(text: AsyncGenerator<string>): AsyncGenerator<SheetRow[], void, undefined> {
  let html = '';
  for await (const piece of text) html += piece;
  const rows = fromHtml(html, { typeInference: false }).rows;
  yield rowsOf(rows);
}

/** Numbers keep every digit that a cell can hold (15); beyond that the exponent shows that digits are gone. */
function toText(value: CellValue): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (value instanceof Date) return value.toISOString().replace('T00:00:00.000Z', '');
  if (typeof value === 'object') return 'text' in value ? String(value.text) : '';
  return String(value);
}

function toStream(bytes: AsyncGenerator<Uint8Array>): ReadableStream<Uint8Array> {
  return new ReadableStream({
    async pull(controller) {
      const { value, done } = await bytes.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    async cancel() {
      await bytes.return(undefined);
    },
  });
}

/** A cancelled read stays what it is; anything else means that the file is not what its first bytes promise. */
function toSheetError(cause: unknown, problem: 'damaged' | 'old-excel' = 'damaged'): unknown {
  const name = cause instanceof Error ? cause.name : '';
  if (name === 'AbortError' || cause instanceof SheetError) return cause;
  return new SheetError(name === 'EncryptedFileError' ? 'encrypted' : problem, { cause });
}
