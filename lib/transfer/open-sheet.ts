import { detectEncoding, readBytes, readText } from './encoding';
import { columnLetters, findHeader } from './find-header';
import { unguardFormula } from './formula-guard';
import { openCsv } from './read-csv';
import { isVCard, readVCards } from './read-vcard';
import { isHtml, openWorkbook, readHtmlTable, readWhole, readXlsx } from './read-xlsx';
import { type ReadOptions, type Sheet, SheetError, type SheetHead, type SheetRow } from './sheet';
import { isProse, splitLine } from './split-lines';

type Rows = AsyncGenerator<SheetRow[], void, undefined>;
type Opened = Omit<SheetHead, 'header' | 'hasHeader'> & { rows: Rows };

/** How many rows are looked at to find the header. */
const headRows = 20;

/** Small enough to be copied between threads and worked on without a pause that a person would notice. */
const batchRows = 500;

/** Any file a person may drop: what it is, its first bytes say, not its name. Pasted text comes as a `Blob`, too. */
export async function openSheet(file: Blob, options: ReadOptions = {}): Promise<Sheet> {
  const { rows, ...known } = await openRows(file, options);
  const full = withoutBlank(rows);
  let first: SheetRow[] = [];
  while (first.length < headRows) {
    const { value, done } = await full.next();
    if (done) break;
    first = first.concat(value);
  }
  if (first.length === 0) throw new SheetError('empty');
  if (known.kind === 'csv' && isProse(first)) {
    const pairs = splitAll(prepend(first, full));
    return { ...known, header: ['A', 'B'], hasHeader: false, rows: pairs };
  }
  const index = findHeader(first.slice(0, headRows));
  const hasHeader = index >= 0;
  const width = Math.max(...first.slice(0, headRows).map(({ cells }) => cells.length));
  const named = hasHeader ? trimEnd(first[index]?.cells ?? []) : [];
  const header = hasHeader ? named : Array.from({ length: width }, (_, column) => columnLetters(column));
  return { ...known, header, hasHeader, rows: prepend(first.slice(index + 1), full) };
}

async function openRows(file: Blob, options: ReadOptions): Promise<Opened> {
  const magic = new Uint8Array(await file.slice(0, 8).arrayBuffer());
  if (startsWith(magic, [0x50, 0x4b, 0x03, 0x04])) return { kind: 'xlsx', rows: await openZip(file, options) };
  if (startsWith(magic, [0xd0, 0xcf, 0x11, 0xe0])) return { kind: 'xlsx', rows: await readWhole(file, 'xls') };
  const encoding = options.encoding ?? (await detectEncoding(file));
  const start = new TextDecoder(encoding).decode(await file.slice(0, 4096).arrayBuffer());
  if (isBinary(start)) throw new SheetError('not-a-sheet');
  const text = readText(file, encoding, options);
  if (isVCard(start)) return { kind: 'vcard', encoding, rows: readVCards(text) };
  if (isHtml(start)) return { kind: 'html', encoding, rows: readHtmlTable(text) };
  if (start.startsWith('<?xml') || start.startsWith('%PDF') || /^\s*[{[]\s*"/.test(start))
    throw new SheetError('not-a-sheet');
  const { delimiter, records } = await openCsv(text, options.delimiter);
  return { kind: 'csv', encoding, delimiter, rows: numbered(records) };
}

/** An OpenDocument file says in plain letters what it is, before anything that is compressed. */
async function openZip(file: Blob, options: ReadOptions): Promise<Rows> {
  const start = await file.slice(0, 128).text();
  if (start.includes('mimetypeapplication/vnd.oasis.opendocument.spreadsheet')) return readWhole(file, 'ods');
  return openWorkbook((sheet) => readXlsx(readBytes(file, options), sheet));
}

/** A stray zero byte in a table of text does not make it something else. */
function isBinary(start: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: those are what is looked for
  return (start.match(/[\0-\x08\x0e-\x1f]/g)?.length ?? 0) > 2 + start.length / 50;
}

function startsWith(bytes: Uint8Array, magic: number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte);
}

async function* numbered(records: AsyncGenerator<string[][]>): Rows {
  let line = 0;
  for await (const batch of records) {
    yield batch.map((cells) => {
      line += 1;
      return { line, cells: cells.some(mayBeGuarded) ? cells.map(unguardFormula) : cells };
    });
  }
}

/** Cheap for the many cells that are not. */
function mayBeGuarded(cell: string): boolean {
  const first = cell.charCodeAt(0);
  return first === 0x27 || first === 0x3d;
}

/** Without blank rows, and cut small. */
async function* withoutBlank(rows: Rows): Rows {
  for await (const batch of rows) {
    for (let start = 0; start < batch.length; start += batchRows) {
      const some = batch.slice(start, start + batchRows);
      const full = some.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
      if (full.length > 0) yield full;
    }
  }
}

async function* splitAll(rows: Rows): Rows {
  for await (const batch of rows) yield batch.map(splitLine);
}

async function* prepend(first: SheetRow[], rows: Rows): Rows {
  if (first.length > 0) yield first;
  yield* rows;
}

function trimEnd(header: string[]): string[] {
  const last = header.findLastIndex((name) => name.trim() !== '');
  return header.slice(0, last + 1).map((name, index) => name.trim() || columnLetters(index));
}
