import { db } from '@/lib/db/database';
import { now } from '@/lib/model/now';
import type { ImportRun } from '@/lib/model/undo';
import { undoableForMs } from './undo';

/** Every import starts with this; what it stores is written to the row that this number names. */
export async function beginImport(name: string): Promise<string> {
  const id = crypto.randomUUID();
  const at = now();
  // Its first slice's undo step may be gone by then.
  await db.imports
    .where('at')
    .below(at - undoableForMs)
    .delete();
  await db.imports.add({ id, at, name, added: 0, merged: 0, steps: [] });
  return id;
}

/** The file was read to its end. */
export async function endImport(id: string): Promise<void> {
  await db.imports.update(id, { isWhole: true });
}

/** Somewhere else, perhaps, while it ran. */
export async function isTakenBack(id: string): Promise<boolean> {
  const run = await db.imports.get(id);
  return !run || run.isTakenBack === true;
}

/** The reminder of it goes; it can be taken back as before. */
export async function dismissImport(id: string): Promise<void> {
  await db.imports.update(id, { isDismissed: true });
}

/** What can be taken back, newest first. */
export async function recentImports(): Promise<ImportRun[]> {
  const runs = await db.imports
    .where('at')
    .above(now() - undoableForMs)
    .reverse()
    .toArray();
  return runs.filter(({ steps, added, merged }) => steps.length > 0 && added + merged > 0);
}
