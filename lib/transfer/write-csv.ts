import Papa from 'papaparse';
import type { Audience, ExportColumn, ExportRecord } from './export-columns';
import { guardFormula } from './formula-guard';
import type { Delimiter } from './sheet';

const newline = '\r\n';
const bareNumber = /^\+[1-9]\d{6,14}$/;

export interface CsvOptions {
  audience: Audience;
  /** The campaign product reads commas only; Excel in most of Europe expects semicolons. */
  delimiter?: Delimiter;
}

/**
 * In pieces as the records come. No cell can start a formula. For a spreadsheet program a byte order mark says that it is
 * UTF-8; the campaign product would take the mark for a part of the first column's name.
 */
export async function* writeCsv(
  records: AsyncIterable<readonly ExportRecord[]>,
  columns: readonly ExportColumn[],
  { audience, delimiter = ',' }: CsvOptions,
): AsyncGenerator<string, void, undefined> {
  const line = (rows: readonly string[][]) => Papa.unparse(rows as string[][], { delimiter, newline }) + newline;
  const isBare = columns.map(({ isPhone }) => isPhone === true && audience === 'campaign');
  yield (audience === 'spreadsheet' ? '\uFEFF' : '') + line([columns.map(({ header }) => guardFormula(header))]);
  for await (const batch of records) {
    if (batch.length === 0) continue;
    const rows = batch.map((record) =>
      columns.map(({ read }, index) => {
        const cell = read(record) ?? '';
        return isBare[index] && bareNumber.test(cell) ? cell : guardFormula(cell);
      }),
    );
    yield line(rows);
  }
}
