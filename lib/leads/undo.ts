import { db } from '@/lib/db/database';
import { type LeadRow, toLeadRow } from '@/lib/db/lead-row';
import { forgetLeads } from '@/lib/db/recipe-memory';
import type { LeadId } from '@/lib/model/brand';
import { now } from '@/lib/model/now';
import type { UndoStep } from '@/lib/model/undo';

/** An action can be taken back for a day. */
export const undoableForMs = 24 * 60 * 60 * 1000;

/**
 * Writes down, inside the caller's transaction, how to take its action back; the returned number is the way to ask for it.
 * `by` names the page that acted, as the background sees it: no other page may take it back, our own pages always may.
 */
export async function rememberUndo(before: LeadRow[], added: LeadId[], by?: string): Promise<number> {
  const at = now();
  await db.undo
    .where('at')
    .below(at - undoableForMs)
    .delete();
  return db.undo.add({ at, before, added, ...(by !== undefined && { by }) });
}

/**
 * Takes one action back. What has gone on its way since stays as it is: a lead that is being sent or is on the server is
 * neither removed nor rolled back. Returns how many leads changed; zero for an unknown or used number,
 * or when `by` is not who did it.
 */
export async function undo(id: number, by?: string): Promise<number> {
  return db.transaction('rw', [db.leads, db.undo, db.events, db.meta], async () => {
    const step = await db.undo.get(id);
    if (!step || (by !== undefined && step.by !== by)) return 0;
    await db.undo.delete(id);
    const current = await rowsOf(step);
    const removed = await removeAdded(step.added, current);
    const restored = step.before
      .filter((row) => isUnsent(current.get(row.id)) || isStillRefused(row, current.get(row.id)))
      .map((row) => toLeadRow(row, current.get(row.id)?.jobState));
    await db.leads.bulkPut(restored);
    return removed.length + restored.length;
  });
}

/** As they are now; those that are gone are missing. */
export async function rowsOf({ added, before }: UndoStep<LeadRow>): Promise<Map<LeadId, LeadRow>> {
  const rows = await db.leads.bulkGet([...added, ...before.map(({ id }) => id)]);
  return new Map(rows.flatMap((row) => (row ? [[row.id, row]] : [])));
}

/** Of the leads that an action made, takes away what has not gone on its way, with its history. */
export async function removeAdded(added: readonly LeadId[], current: ReadonlyMap<LeadId, LeadRow>): Promise<LeadId[]> {
  const removed = added.filter((leadId) => current.has(leadId) && isUnsent(current.get(leadId)));
  await db.leads.bulkDelete(removed);
  await forgetLeads(removed);
  // `anyOf` over a thousand leads takes longer than all the rest.
  const histories = removed.map((leadId) => db.events.where('leadId').equals(leadId).primaryKeys());
  await db.events.bulkDelete((await Promise.all(histories)).flat());
  return removed;
}

function isUnsent(row: LeadRow | undefined): boolean {
  return !row?.jobState && !row?.enrolment;
}

/** A refused lead that is still as it was after the action may go back too; its job stays open. */
function isStillRefused(before: LeadRow, row: LeadRow | undefined): boolean {
  return row?.jobState === before.jobState && row?.place === 'problem' && !row.enrolment;
}
