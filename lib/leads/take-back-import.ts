import { db } from '@/lib/db/database';
import { type LeadRow, toLeadRow } from '@/lib/db/lead-row';
import type { Epoch, LeadId } from '@/lib/model/brand';
import type { Contact } from '@/lib/model/contact';
import { removeAdded, rowsOf } from './undo';

/** `kept`: have gone on their way since, or were there before and somebody has changed them since. */
export interface TakenBack {
  taken: number;
  kept: number;
}

/**
 * Takes an import back, its last slice first, each in a transaction of its own: where it is cut off, it goes on when it is asked
 * again. An import that still runs stores nothing more.
 */
export async function takeBackImport(id: string, onShare: (share: number) => void = () => {}): Promise<TakenBack> {
  await db.imports.update(id, { isTakenBack: true });
  const all = (await db.imports.get(id))?.steps.length ?? 0;
  const taken = new Set<LeadId>();
  const kept = new Set<LeadId>();
  for (let left: number | undefined = all; left; ) {
    onShare((all - left) / all);
    left = await takeBackLast(id, taken, kept);
  }
  await db.imports.delete(id);
  return { taken: taken.size, kept: [...kept].filter((leadId) => !taken.has(leadId)).length };
}

/** Returns how many slices are left. */
async function takeBackLast(id: string, taken: Set<LeadId>, kept: Set<LeadId>): Promise<number | undefined> {
  return db.transaction('rw', [db.leads, db.undo, db.events, db.meta, db.imports], async () => {
    const run = await db.imports.get(id);
    const last = run?.steps.at(-1);
    if (!run || last === undefined) return undefined;
    const steps = run.steps.slice(0, -1);
    await db.imports.put({ ...run, steps });
    const step = await db.undo.get(last);
    if (!step) return steps.length;
    await db.undo.delete(last);
    const current = await rowsOf(step);
    const removed = await removeAdded(step.added, current);
    const restored = step.before.flatMap((before) => {
      const row = current.get(before.id);
      return row && isAsMerged(row, before, step.at) ? [restoredRow(before, row)] : [];
    });
    await db.leads.bulkPut(restored);
    for (const leadId of current.keys()) kept.add(leadId);
    for (const leadId of [...removed, ...restored.map((row) => row.id)]) taken.add(leadId);
    return steps.length;
  });
}

/** Nobody has changed it since, and it is where it was on its way. */
function isAsMerged(row: LeadRow, before: LeadRow, mergedAt: Epoch): boolean {
  return (
    row.updatedAt <= mergedAt &&
    row.place !== 'sending' &&
    row.jobState === before.jobState &&
    row.enrolment?.acceptedAt === before.enrolment?.acceptedAt
  );
}

/** What is the server's stays as it is now: a lead that was enrolled before the import may have been called since. */
function restoredRow(before: LeadRow, { enrolment, primary, secondary, jobState }: LeadRow): LeadRow {
  if (!enrolment) return toLeadRow(before, jobState);
  const remotes = new Map([primary, ...secondary].map(({ phone, remote }) => [phone, remote]));
  const withRemote = (contact: Contact): Contact => {
    const remote = remotes.get(contact.phone);
    return remote ? { ...contact, remote } : contact;
  };
  const server = { enrolment, primary: withRemote(before.primary), secondary: before.secondary.map(withRemote) };
  return toLeadRow({ ...before, ...server }, jobState);
}
