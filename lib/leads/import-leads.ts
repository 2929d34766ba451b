import { db } from '@/lib/db/database';
import type { Verdict } from '@/lib/transfer/plan-import';
import { storeLeads } from './add-leads';
import { judge } from './judge-leads';
import { knownLeads } from './known-leads';
import { type IncomingLead, newLead } from './new-lead';

/**
 * Judges leads, lets the caller choose by the verdicts what is to be stored of them, and stores that: in one transaction, with the
 * store asked once about all their numbers, which is the longest part of it, and with the way back written into the import's own
 * row. Throws when the import has been taken back meanwhile.
 */
export async function importLeads(
  incoming: readonly IncomingLead[],
  choose: (verdicts: readonly Verdict[]) => readonly IncomingLead[],
  importId: string,
): Promise<void> {
  await db.transaction('rw', [db.leads, db.events, db.suppressed, db.undo, db.imports], async () => {
    const run = await db.imports.get(importId);
    if (!run || run.isTakenBack) throw new Error('the import has been taken back');
    const leads = incoming.map(newLead);
    const known = await knownLeads(leads);
    const chosen = choose(leads.map((lead) => judge(lead, known)));
    const { results, undo } = await storeLeads(chosen.map(newLead), known);
    const many = (outcome: 'added' | 'merged') => results.filter((result) => result.outcome === outcome).length;
    await db.imports.put({
      ...run,
      added: run.added + many('added'),
      merged: run.merged + many('merged'),
      steps: [...run.steps, undo],
    });
  });
}
