import { db } from '@/lib/db/database';
import { type LeadRow, toLeadRow } from '@/lib/db/lead-row';
import type { LeadEvent } from '@/lib/model/event';
import type { Lead } from '@/lib/model/lead';
import type { BackupRecord } from '@/lib/transfer/backup-record';
import { findByPhones } from './find-leads';
import { planRestore, type RestoreOutcome } from './plan-restore';
import { type StoredTable, storedTables } from './stored-records';

export type RestoreCounts = Record<RestoreOutcome, number>;

/** False while something is on its way to the server: what comes back for it would find its lead gone. */
export async function mayReplace(): Promise<boolean> {
  return (await db.jobs.orderBy('openKey').count()) === 0;
}

/** Empties what a backup is to replace. The caller has read the whole backup once before and found it sound. */
export async function clearStored(): Promise<void> {
  await db.transaction('rw', [...storedTables, 'jobs', 'undo'], async () => {
    for (const table of [...storedTables, 'jobs', 'undo']) await db.table(table).clear();
  });
}

/** What restoring these leads would do, without doing it. */
export async function judgeRestore(leads: readonly Lead[]): Promise<RestoreOutcome[]> {
  return (await planned(leads)).map(({ outcome }) => outcome);
}

/** Takes over one batch. Of two versions of a lead the newer stays; of anything else what is stored stays. */
export async function restoreRecords(records: readonly BackupRecord[]): Promise<RestoreCounts> {
  const counts: RestoreCounts = { add: 0, update: 0, keep: 0, 'number-taken': 0 };
  await db.transaction('rw', [...storedTables], async () => {
    const leads = records.flatMap((record) => (record.table === 'leads' ? [record.row] : []));
    const plan = await planned(leads);
    for (const { outcome } of plan) counts[outcome] += 1;
    const changed = plan.filter(({ outcome }) => outcome === 'add' || outcome === 'update');
    await db.leads.bulkPut(changed.map(({ lead, stored }) => toLeadRow(lead, stored?.jobState)));
    await addEvents(records.flatMap((record) => (record.table === 'events' ? [record.row] : [])));
    for (const table of storedTables) await addMissing(table, records);
  });
  return counts;
}

async function planned(
  leads: readonly Lead[],
): Promise<{ lead: Lead; stored: LeadRow | undefined; outcome: RestoreOutcome }[]> {
  const [byId, byPhones] = await Promise.all([
    db.leads.bulkGet(leads.map(({ id }) => id)),
    findByPhones(leads.map(({ primary }) => primary.phone)),
  ]);
  return leads.map((lead, index) => {
    const stored = byId[index];
    const byPhone = byPhones.get(lead.primary.phone)?.find((row) => row.primary.phone === lead.primary.phone);
    return { lead, stored, outcome: planRestore(lead, { byId: stored, byPhone }) };
  });
}

/** The history of leads that are there; what is known already is not told twice. */
async function addEvents(events: readonly LeadEvent[]): Promise<void> {
  const leadIds = [...new Set(events.map(({ leadId }) => leadId))];
  const leads = await db.leads.bulkGet(leadIds);
  const present = new Set(leads.flatMap((row) => (row ? [row.id] : [])));
  const known = new Set(
    (await Promise.all(leadIds.map((leadId) => db.events.where({ leadId }).toArray()))).flat().map(eventKey),
  );
  await db.events.bulkAdd(events.filter((event) => present.has(event.leadId) && !known.has(eventKey(event))));
}

function eventKey({ leadId, at, kind, detail }: LeadEvent): string {
  return JSON.stringify([leadId, at, kind, detail]);
}

async function addMissing(name: StoredTable, records: readonly BackupRecord[]): Promise<void> {
  if (name === 'leads' || name === 'events') return;
  const table = db.table<object, string>(name);
  const path = String(table.schema.primKey.keyPath);
  const rows = records.flatMap((record) => (record.table === name ? [record.row as object] : []));
  const stored = await table.bulkGet(rows.map((row) => String(Reflect.get(row, path))));
  await table.bulkPut(rows.filter((_, index) => !stored[index]));
}
