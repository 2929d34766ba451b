import { db } from '@/lib/db/database';
import { toLeadRow } from '@/lib/db/lead-row';
import { forgetLeads } from '@/lib/db/recipe-memory';
import type { LeadId } from '@/lib/model/brand';
import type { Contact } from '@/lib/model/contact';
import { now } from '@/lib/model/now';
import { mergeLead } from './merge-lead';
import { rememberUndo } from './undo';

export const mergeTexts = ['name', 'company', 'title', 'email'] as const;
export type MergeText = (typeof mergeTexts)[number];

/** `enrolled`: a campaign has one of them, and its API cannot change numbers · `sending`: wait for the answer. */
export type MergeProblem = 'gone' | 'sending' | 'enrolled';
export type Merged =
  /** `left`: numbers that found no room among ten secondary contacts. */
  { ok: true; undo: number; left: number } | { ok: false; problem: MergeProblem };

/**
 * Makes two leads one: `kept` stays with its id, its primary number and its history, joined by the numbers, fields and
 * history of the other. `fromOther` names the texts that are taken from the other one.
 */
export async function mergeLeads(kept: LeadId, other: LeadId, fromOther: readonly MergeText[]): Promise<Merged> {
  return db.transaction('rw', [db.leads, db.events, db.undo, db.meta], async () => {
    const [first, second] = await db.leads.bulkGet([kept, other]);
    if (!first || !second) return { ok: false, problem: 'gone' };
    if (first.place === 'sending' || second.place === 'sending') return { ok: false, problem: 'sending' };
    if (first.enrolment || second.enrolment) return { ok: false, problem: 'enrolled' };
    const joined = mergeLead(first, second);
    const chosen = Object.fromEntries(
      fromOther.flatMap((key) => (second.primary[key] ? [[key, second.primary[key]]] : [])),
    ) as Partial<Contact>;
    const lead = { ...joined, primary: { ...joined.primary, ...chosen }, updatedAt: now() };
    await db.leads.delete(other);
    await forgetLeads([other]);
    await db.leads.put(toLeadRow(lead, first.jobState));
    await db.events.where('leadId').equals(other).modify({ leadId: kept });
    await db.events.add({ leadId: kept, at: now(), kind: 'merged' });
    const numbers = new Set([...first.phones, ...second.phones]).size;
    return { ok: true, undo: await rememberUndo([first, second], []), left: numbers - 1 - lead.secondary.length };
  });
}
