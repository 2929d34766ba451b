import { db } from '@/lib/db/database';
import type { Lead } from '@/lib/model/lead';
import type { Verdict } from '@/lib/transfer/plan-import';
import { type KnownLeads, knownLeads, phonesOf } from './known-leads';
import { mergeLead } from './merge-lead';
import { type IncomingLead, newLead } from './new-lead';
import { isSamePerson } from './same-person';

/** What `addLeads` would do with each of these, without doing it: the store's half of an import's plan. */
export async function judgeLeads(incoming: readonly IncomingLead[]): Promise<Verdict[]> {
  const leads = incoming.map(newLead);
  const known = await db.transaction('r', [db.leads, db.suppressed], () => knownLeads(leads));
  return leads.map((lead) => judge(lead, known));
}

export function judge(lead: Lead, known: KnownLeads): Verdict {
  const blocked = phonesOf(lead).filter(known.isSuppressed);
  const stored = known.find(lead);
  if (!stored) return { kind: 'new', blocked };
  if (!isSamePerson(stored, lead)) return { kind: 'number-of-another', blocked };
  return { kind: mergeLead(stored, lead) === stored ? 'nothing-new' : 'merge', blocked };
}
