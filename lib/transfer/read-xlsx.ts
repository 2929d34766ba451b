import { fromHtml } from 'hucre';
import { readXls, streamXlsxRows } from 'hucre/xlsx';
import { SheetError, type SheetRow } from './sheet';

type CellValue = string | number | boolean | Date | null | undefined | object;
const batchRows = 500;

/** First sheet of an `.xlsx`; rows are parsed while the zip is still being read. */
export async function* readXlsx(bytes: AsyncGenerator<Uint8Array>): AsyncGenerator<SheetRow[], void, undefined> {
  let batch: SheetRow[] = [];
  try {
    for await (const { index, values } of streamXlsxRows(toStream(bytes))) {
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

/** First sheet of an `.xls` from before 2007: at most 65,536 rows, read at once. */
export async function* readOldXls(file: Blob): AsyncGenerator<SheetRow[], void, undefined> {
  try {
    const { sheets } = await readXls(await file.arrayBuffer());
    const rows = sheets[0]?.rows ?? [];
    yield rows.map((values, index) => ({ line: index + 1, cells: values.map(toText) }));
  } catch (error) {
    throw toSheetError(error, 'old-excel');
  }
}

export function isHtml(start: string): boolean {
  return /^\s*(<!doctype html|<html|<table|<head|<meta|<body)/i.test(start);
}

/** Many a CRM's "Excel" export is a web page with one table under the name of an `.xls`. */
export async function* readHtmlTable(text: AsyncGenerator<string>): AsyncGenerator<SheetRow[], void, undefined> {
  let html = '';
  for await (const piece of text) html += piece;
  const rows = fromHtml(html, { typeInference: false }).rows;
  yield rows.map((values, index) => ({ line: index + 1, cells: values.map(toText) }));
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
