import { db } from '@/lib/db/database';
import type { Verdict } from '@/lib/transfer/plan-import';
import { storeLeads } from './add-leads';
import { judge } from './judge-leads';
import { knownLeads } from './known-leads';
import { type IncomingLead, newLead } from './new-lead';

/**
 * Judges leads, lets the caller choose by the verdicts what is to be stored of them, and stores that: in one transaction, with the
 * store asked once about all their numbers, which is the longest part of it. Returns the number that takes it back.
 */
export async function importLeads(
  incoming: readonly IncomingLead[],
  choose: (verdicts: readonly Verdict[]) => readonly IncomingLead[],
): Promise<number> {
  return db.transaction('rw', [db.leads, db.events, db.suppressed, db.undo], async () => {
    const leads = incoming.map(newLead);
    const known = await knownLeads(leads);
    const chosen = choose(leads.map((lead) => judge(lead, known)));
    const { undo } = await storeLeads(chosen.map(newLead), known);
    return undo;
  });
}
