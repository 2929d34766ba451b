import Papa from 'papaparse';
import { problemHeader } from './convention';
import { guardFormula } from './formula-guard';
import type { PlannedRow } from './plan-import';

/**
 * The rows that were not imported, as they were, and before them in words why not: repaired, the file can be imported as it
 * is, because that column is skipped on import. Extra cells of a row stay where they were.
 */
export async function* writeErrorReport(
  rows: AsyncIterable<readonly PlannedRow[]>,
  header: readonly string[],
  describe: (row: PlannedRow) => string,
): AsyncGenerator<string, void, undefined> {
  yield `\uFEFF${toLines([[problemHeader, ...header]])}`;
  for await (const batch of rows) {
    const refused = batch.filter(({ outcome }) => outcome === 'skip');
    if (refused.length > 0) yield toLines(refused.map((planned) => [describe(planned), ...planned.row.cells]));
  }
}

function toLines(rows: string[][]): string {
  const guarded = rows.map((cells) => cells.map(guardFormula));
  return `${Papa.unparse(guarded, { newline: '\r\n' })}\r\n`;
}
