import { db } from '@/lib/db/database';
import { toLeadRow } from '@/lib/db/lead-row';
import type { LeadId } from '@/lib/model/brand';
import { maxSecondary } from '@/lib/model/contact';
import { type Lead, leadSchema } from '@/lib/model/lead';
import { now } from '@/lib/model/now';
import { rememberUndo } from './undo';

export type EditProblem = 'gone' | 'sending' | 'frozen' | 'taken' | 'twice' | 'too-many' | 'invalid';
/** `undo` takes the change back. */
export type Edited = { ok: true; lead: Lead; undo: number } | { ok: false; problem: EditProblem; leadId?: LeadId };

/**
 * Changes one lead. `taken`: another lead has the primary number (its id is returned) · `twice`: one number stands twice
 * in this lead · `frozen`: the server has the lead, and its API cannot change the contacts any more · `sending`: wait.
 */
export async function editLead(id: LeadId, change: (lead: Lead) => Lead): Promise<Edited> {
  return db.transaction('rw', [db.leads, db.events, db.undo], async () => {
    const row = await db.leads.get(id);
    if (!row) return { ok: false, problem: 'gone' };
    if (row.place === 'sending') return { ok: false, problem: 'sending' };
    const parsed = leadSchema.safeParse({ ...change(row), id, updatedAt: now() });
    if (!parsed.success) return { ok: false, problem: 'invalid' };
    const lead = parsed.data;
    const phones = numbersOf(lead);
    if (new Set(phones).size < phones.length) return { ok: false, problem: 'twice' };
    if (lead.secondary.length > maxSecondary) return { ok: false, problem: 'too-many' };
    if (row.enrolment && !row.enrolment.goneAt && phones.join() !== numbersOf(row).join()) {
      return { ok: false, problem: 'frozen' };
    }
    const other = await db.leads.where('primary.phone').equals(lead.primary.phone).first();
    if (other && other.id !== id) return { ok: false, problem: 'taken', leadId: other.id };
    await db.leads.put(toLeadRow(lead, row.jobState));
    await db.events.add({ leadId: id, at: lead.updatedAt, kind: 'edited' });
    return { ok: true, lead, undo: await rememberUndo([row], []) };
  });
}

function numbersOf(lead: Lead): string[] {
  return [lead.primary, ...lead.secondary].map(({ phone }) => phone);
}
