import type { Epoch, Region } from '@/lib/model/brand';
import { guessColumns } from '@/lib/transfer/guess-columns';
import { openSheet } from '@/lib/transfer/open-sheet';
import { type PlannedRow, type PlanOptions, planner } from '@/lib/transfer/plan-import';
import type { ReadOptions, SheetRow } from '@/lib/transfer/sheet';

export const planOptions: PlanOptions = {
  source: { kind: 'import', site: 'people.csv', at: 0 as Epoch },
  isSameName: (a, b) => !a || !b || a.toLowerCase() === b.toLowerCase(),
};

export function inRegion(region: string): PlanOptions {
  return { ...planOptions, region: region as Region };
}

/** A file as a list of all its rows. */
export async function readAll(file: Blob | string, options: ReadOptions = {}) {
  const { rows, ...head } = await openSheet(typeof file === 'string' ? new Blob([file]) : file, options);
  const all: SheetRow[] = [];
  for await (const batch of rows) all.push(...batch);
  return { ...head, rows: all };
}

/** From the bytes to the plan, as the import does it: the first rows decide what the columns mean. */
export async function planFile(file: Blob | string, options: PlanOptions = planOptions): Promise<PlannedRow[]> {
  const { header, rows } = await readAll(file);
  return rows.map(planner(guessColumns(header, rows.slice(0, 100)), options));
}

export async function* oneBatch<Of>(batch: Of[]): AsyncGenerator<Of[]> {
  yield batch;
}
