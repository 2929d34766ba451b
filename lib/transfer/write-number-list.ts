import Papa from 'papaparse';
import type { Suppressed } from '@/lib/model/campaign';
import { guardFormula } from './formula-guard';

const header = ['phone_number', 'reason', 'note', 'added_at'];

/** The do-not-call list as CSV in pieces: UTF-8 with its mark, no cell a formula, dates in ISO 8601. */
export async function* writeNumberList(
  batches: AsyncIterable<readonly Suppressed[]>,
): AsyncGenerator<string, void, undefined> {
  yield `\uFEFF${toLines([header])}`;
  for await (const batch of batches) {
    const rows = batch.map(({ phone, reason, note = '', at }) => [phone, reason, note, new Date(at).toISOString()]);
    if (rows.length > 0) yield toLines(rows);
  }
}

function toLines(rows: string[][]): string {
  return `${Papa.unparse(
    rows.map((cells) => cells.map(guardFormula)),
    { newline: '\r\n' },
  )}\r\n`;
}
