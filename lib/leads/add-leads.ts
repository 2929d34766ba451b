import { db } from '@/lib/db/database';
import { type LeadRow, toLeadRow } from '@/lib/db/lead-row';
import type { LeadId } from '@/lib/model/brand';
import type { EventKind, LeadEvent } from '@/lib/model/event';
import type { Lead } from '@/lib/model/lead';
import { now } from '@/lib/model/now';
import { type KnownLeads, knownLeads, phonesOf } from './known-leads';
import { mergeLead } from './merge-lead';
import { type IncomingLead, newLead } from './new-lead';
import { isSamePerson } from './same-person';
import { rememberUndo } from './undo';

/** `known`: nothing new in it, or its number belongs to somebody else · `suppressed`: one of its numbers is on the do-not-call list. */
export interface AddedLead {
  outcome: 'added' | 'merged' | 'known' | 'suppressed';
  leadId?: LeadId;
}

interface Options {
  /** The user saw that a number is on the do-not-call list and wants it stored all the same; a push still refuses it. */
  allowSuppressed?: boolean;
  /** The page that adds them, if one does; see `rememberUndo`. */
  by?: string | undefined;
}

interface Added {
  results: AddedLead[];
  undo: number;
}

/** Stores leads in a single transaction, in their order: one lead per primary number, a known person is merged. */
export async function addLeads(incoming: readonly IncomingLead[], options: Options = {}): Promise<Added> {
  return db.transaction('rw', [db.leads, db.events, db.suppressed, db.undo], async () => {
    const leads = incoming.map(newLead);
    return storeLeads(leads, await knownLeads(leads), options);
  });
}

/** The same in the caller's transaction, which knows already what the store has of their numbers. */
export async function storeLeads(
  leads: readonly Lead[],
  known: KnownLeads,
  { allowSuppressed = false, by }: Options = {},
): Promise<Added> {
  const before = new Map<LeadId, LeadRow>();
  const added = new Set<LeadId>();
  const changed = new Map<LeadId, LeadRow>();
  const events: LeadEvent[] = [];
  const write = (lead: Lead, kind: EventKind, detail: string | undefined, jobState?: LeadRow['jobState']) => {
    const row = toLeadRow(lead, jobState);
    known.learn(row);
    changed.set(row.id, row);
    events.push({ leadId: row.id, at: now(), kind, ...(detail && { detail }) });
  };
  const results = leads.map((lead): AddedLead => {
    if (!allowSuppressed && phonesOf(lead).some(known.isSuppressed)) return { outcome: 'suppressed' };
    const stored = known.find(lead);
    if (!stored) {
      write(lead, 'captured', lead.source.site);
      added.add(lead.id);
      return { outcome: 'added', leadId: lead.id };
    }
    const merged = isSamePerson(stored, lead) ? mergeLead(stored, lead) : stored;
    if (merged === stored) return { outcome: 'known', leadId: stored.id };
    if (!added.has(stored.id) && !before.has(stored.id)) before.set(stored.id, stored);
    write(merged, 'merged', lead.source.site, stored.jobState);
    return { outcome: 'merged', leadId: stored.id };
  });
  await db.leads.bulkPut([...changed.values()]);
  await db.events.bulkAdd(events);
  return { results, undo: await rememberUndo([...before.values()], [...added], by) };
}
