import { db } from '@/lib/db/database';
import { type LeadRow, toLeadRow } from '@/lib/db/lead-row';
import type { LeadId } from '@/lib/model/brand';
import type { EventKind, LeadEvent } from '@/lib/model/event';
import type { Lead } from '@/lib/model/lead';
import { now } from '@/lib/model/now';
import { mergeLead } from './merge-lead';
import { type IncomingLead, newLead } from './new-lead';
import { isSamePerson } from './same-person';
import { rememberUndo } from './undo';

/** `known`: nothing new in it, or its number belongs to somebody else · `suppressed`: on the do-not-call list. */
export interface AddedLead {
  outcome: 'added' | 'merged' | 'known' | 'suppressed';
  leadId?: LeadId;
}

interface Options {
  /** The user saw that the number is on the do-not-call list and wants it stored all the same; a push still refuses it. */
  allowSuppressed?: boolean;
}

/** Stores leads one by one in a single transaction: one lead per primary number, a known person is merged. */
export async function addLeads(
  incoming: readonly IncomingLead[],
  { allowSuppressed = false }: Options = {},
): Promise<{ results: AddedLead[]; undo: number }> {
  return db.transaction('rw', [db.leads, db.events, db.suppressed, db.undo], async () => {
    const before = new Map<LeadId, LeadRow>();
    const added: LeadId[] = [];
    const results: AddedLead[] = [];
    for (const one of incoming) {
      const lead = newLead(one);
      if (!allowSuppressed && (await db.suppressed.get(lead.primary.phone))) {
        results.push({ outcome: 'suppressed' });
        continue;
      }
      const stored = await findStored(lead);
      if (!stored) {
        await write(lead, 'captured', sourceWords(lead));
        added.push(lead.id);
        results.push({ outcome: 'added', leadId: lead.id });
        continue;
      }
      const merged = isSamePerson(stored, lead) ? mergeLead(stored, lead) : stored;
      if (merged !== stored) {
        if (!added.includes(stored.id) && !before.has(stored.id)) before.set(stored.id, stored);
        await write(merged, 'merged', sourceWords(lead), stored.jobState);
      }
      results.push({ outcome: merged === stored ? 'known' : 'merged', leadId: stored.id });
    }
    return { results, undo: await rememberUndo([...before.values()], added) };
  });
}

/** By the primary number anywhere, or by any other number if the name agrees. */
async function findStored(lead: Lead): Promise<LeadRow | undefined> {
  const byPrimary = await db.leads.where('phones').equals(lead.primary.phone).toArray();
  const own = byPrimary.find((row) => row.primary.phone === lead.primary.phone);
  if (own) return own;
  const shared = byPrimary.find((row) => isSamePerson(row, lead));
  if (shared) return shared;
  for (const { phone } of lead.secondary) {
    const rows = await db.leads.where('phones').equals(phone).toArray();
    const same = rows.find((row) => row.primary.name && lead.primary.name && isSamePerson(row, lead));
    if (same) return same;
  }
  return undefined;
}

async function write(lead: Lead, kind: EventKind, detail: string, jobState?: LeadRow['jobState']): Promise<void> {
  await db.leads.put(toLeadRow(lead, jobState));
  const event: LeadEvent = { leadId: lead.id, at: now(), kind, ...(detail && { detail }) };
  await db.events.add(event);
}

function sourceWords({ source }: Lead): string {
  return source.site ?? '';
}
