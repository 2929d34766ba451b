import type { E164 } from '@/lib/model/brand';
import type { PlannedRow } from './plan-import';
import type { RowNote } from './row-note';

/** What a do-not-call file holds, row by row. */
export interface NumberTally {
  rows: number;
  phones: Set<E164>;
  /** Rows with a number that cannot be read, or with none; as `skip`, so that they can be saved as an error report. */
  unread: PlannedRow[];
  /** Rows that a “do not call” column does not mark. */
  unmarked: number;
}

export function emptyTally(): NumberTally {
  return { rows: 0, phones: new Set(), unread: [], unmarked: 0 };
}

/** Notes on a row that say nothing about its numbers. */
const harmless: RowNote['code'][] = [
  ...(['not-valid', 'asked-not-to-be-called', 'first-number-unusable', 'repeated', 'number-of-another'] as const),
  'country-unknown',
];

/** Counts rows in, as the planner read them. `onlyMarked`: a column says who must not be called, the others are only customers. */
export function countNumbers(tally: NumberTally, rows: readonly PlannedRow[], onlyMarked: boolean): void {
  for (const planned of rows) {
    tally.rows += 1;
    if (onlyMarked && !planned.notes.some(({ code }) => code === 'asked-not-to-be-called')) {
      tally.unmarked += 1;
      continue;
    }
    for (const { phone } of planned.lead?.contacts ?? []) tally.phones.add(phone);
    const notes = planned.notes.filter(({ code }) => !harmless.includes(code));
    if (notes.length > 0 || !planned.lead) tally.unread.push({ ...planned, outcome: 'skip', notes });
  }
}
