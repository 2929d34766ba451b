import { db } from '@/lib/db/database';
import { forgetLeads } from '@/lib/db/recipe-memory';
import type { LeadId } from '@/lib/model/brand';
import { rememberUndo } from './undo';

/**
 * Removes leads from this browser, never from the campaign. A lead on its way to the server is left alone: its answer
 * would have nowhere to go. Returns how many went, how many stayed, and the number that takes it back.
 */
export async function removeLeads(ids: readonly LeadId[]): Promise<{ removed: number; kept: number; undo: number }> {
  return db.transaction('rw', [db.leads, db.jobs, db.undo, db.meta], async () => {
    const rows = (await db.leads.bulkGet([...ids])).filter((row) => row !== undefined);
    const free = rows.filter((row) => row.place !== 'sending');
    const gone = free.map((row) => row.id);
    await db.leads.bulkDelete(gone);
    await forgetLeads(gone);
    await db.jobs.where('openKey').anyOf(gone).delete();
    return { removed: gone.length, kept: rows.length - gone.length, undo: await rememberUndo(free, []) };
  });
}
