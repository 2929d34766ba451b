import { writeXlsxStream } from 'hucre/xlsx';
import type { ExportColumn, ExportRecord } from './export-columns';

/** More than this Excel does not open. */
const longestCell = 32_767;

/** Every cell is a text cell: nothing is computed, `+49…` and leading zeros stay as they are. */
export async function* writeXlsx(
  records: AsyncIterable<readonly ExportRecord[]>,
  columns: readonly ExportColumn[],
): AsyncGenerator<Uint8Array, void, undefined> {
  const widths = columns.map(({ isPhone, header }) => ({ width: isPhone ? 18 : Math.max(14, header.length + 2) }));
  const options = { name: 'Leads', columns: widths, freezePane: { rows: 1 } };
  const reader = writeXlsxStream(toRows(records, columns), options).getReader();
  try {
    for (;;) {
      const { value, done } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    await reader.cancel();
  }
}

async function* toRows(records: AsyncIterable<readonly ExportRecord[]>, columns: readonly ExportColumn[]) {
  yield columns.map(({ header }) => plainCell(header));
  for await (const batch of records) {
    for (const record of batch) yield columns.map(({ read }) => plainCell(read(record) ?? ''));
  }
}

/** `_x0041_` in a cell is Excel's way to write a character; as text it must be written by that very way. */
function plainCell(text: string): string {
  const cell = text.length > longestCell ? text.slice(0, longestCell) : text;
  return cell.replaceAll(/_(?=x[0-9A-F]{4}_)/gi, '_x005F_');
}
