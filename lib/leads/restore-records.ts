import { db } from '@/lib/db/database';
import { type LeadRow, toLeadRow } from '@/lib/db/lead-row';
import type { Epoch, LeadId } from '@/lib/model/brand';
import type { LeadEvent } from '@/lib/model/event';
import type { Lead } from '@/lib/model/lead';
import type { BackupRecord } from '@/lib/transfer/backup-record';
import { findByPhones } from './find-leads';
import { planRestore, type RestoreOutcome } from './plan-restore';
import { type StoredTable, storedTables } from './stored-records';

/** Rows that are either there already or not; leads have a plan of their own, history follows its leads. */
export type PlainTable = Exclude<StoredTable, 'leads' | 'events'>;
export const plainTables = storedTables.filter((table) => table !== 'leads' && table !== 'events');

export interface RestoreCounts {
  leads: Record<RestoreOutcome, number>;
  plain: Record<PlainTable, { add: number; keep: number }>;
}

/** How to take back what one batch did. */
export interface RestoreStep {
  before: LeadRow[];
  addedLeads: { id: LeadId; acceptedAt: Epoch | undefined }[];
  addedEvents: number[];
  added: [PlainTable, string[]][];
}

export function noCounts(): RestoreCounts {
  const plain = Object.fromEntries(plainTables.map((table) => [table, { add: 0, keep: 0 }]));
  return { leads: { add: 0, update: 0, keep: 0, 'number-taken': 0 }, plain: plain as RestoreCounts['plain'] };
}

/** What restoring this batch would do, without doing it, added to `counts`. */
export async function surveyRestore(records: readonly BackupRecord[], counts: RestoreCounts): Promise<void> {
  for (const { outcome } of await plannedLeads(records)) counts.leads[outcome] += 1;
  for (const table of plainTables) count(counts, await plannedRows(table, records));
}

/** Takes over one batch. Of two versions of a lead the newer stays; of anything else what is stored stays. */
export async function restoreRecords(records: readonly BackupRecord[], counts: RestoreCounts): Promise<RestoreStep> {
  return db.transaction('rw', [...storedTables], async () => {
    const plan = await plannedLeads(records);
    for (const { outcome } of plan) counts.leads[outcome] += 1;
    const changed = plan.filter(({ outcome }) => outcome === 'add' || outcome === 'update');
    await db.leads.bulkPut(changed.map(({ lead, stored }) => toLeadRow(lead, stored?.jobState)));
    const step: RestoreStep = {
      before: changed.flatMap(({ stored }) => stored ?? []),
      addedLeads: changed
        .filter(({ stored }) => !stored)
        .map(({ lead }) => ({ id: lead.id, acceptedAt: lead.enrolment?.acceptedAt })),
      addedEvents: await addEvents(records.flatMap((record) => (record.table === 'events' ? [record.row] : []))),
      added: [],
    };
    for (const table of plainTables) {
      const planned = await plannedRows(table, records);
      count(counts, planned);
      await db.table(table).bulkPut([...planned.fresh.values()]);
      step.added.push([table, [...planned.fresh.keys()]]);
    }
    return step;
  });
}

/** Takes a restore back, its last batch first. A lead that has gone on its way since stays as it is. Returns how many leads changed. */
export async function takeBackRestore(steps: readonly RestoreStep[]): Promise<number> {
  let changed = 0;
  for (const { before, addedLeads, addedEvents, added } of steps.toReversed()) {
    await db.transaction('rw', [...storedTables], async () => {
      const then = [...addedLeads, ...before.map(({ id }) => ({ id, acceptedAt: undefined }))];
      const now = await db.leads.bulkGet(then.map(({ id }) => id));
      const free = new Set(then.filter(({ acceptedAt }, at) => isFree(now[at], acceptedAt)).map(({ id }) => id));
      const gone = addedLeads.filter(({ id }) => free.has(id));
      const old = before.filter(({ id }) => free.has(id));
      await db.leads.bulkDelete(gone.map(({ id }) => id));
      await db.leads.bulkPut(old);
      await db.events.bulkDelete(addedEvents);
      for (const [table, keys] of added) await db.table(table).bulkDelete(keys);
      changed += gone.length + old.length;
    });
  }
  return changed;
}

function isFree(row: LeadRow | undefined, acceptedAt: Epoch | undefined): boolean {
  return !row?.jobState && row?.enrolment?.acceptedAt === acceptedAt;
}

async function plannedLeads(
  records: readonly BackupRecord[],
): Promise<{ lead: Lead; stored: LeadRow | undefined; outcome: RestoreOutcome }[]> {
  const leads = records.flatMap((record) => (record.table === 'leads' ? [record.row] : []));
  const [byId, byPhones] = await Promise.all([
    db.leads.bulkGet(leads.map(({ id }) => id)),
    findByPhones(leads.map(({ primary }) => primary.phone)),
  ]);
  const taken = new Map<string, LeadId>();
  return leads.map((lead, index) => {
    const { phone } = lead.primary;
    const stored = byId[index];
    const byPhone = byPhones.get(phone)?.find((row) => row.primary.phone === phone)?.id ?? taken.get(phone);
    const outcome = planRestore(lead, { byId: stored, byPhone });
    if (outcome === 'add') taken.set(phone, lead.id);
    return { lead, stored, outcome };
  });
}

/** The history of leads that are there; what is known already is not told twice. Returns the new rows' keys. */
async function addEvents(events: readonly LeadEvent[]): Promise<number[]> {
  const leadIds = [...new Set(events.map(({ leadId }) => leadId))];
  const leads = await db.leads.bulkGet(leadIds);
  const present = new Set(leads.flatMap((row) => (row ? [row.id] : [])));
  const known = new Set(
    (await Promise.all(leadIds.map((leadId) => db.events.where({ leadId }).toArray()))).flat().map(eventKey),
  );
  const fresh = events.filter((event) => present.has(event.leadId) && !known.has(eventKey(event)));
  return db.events.bulkAdd(fresh, { allKeys: true });
}

function eventKey({ leadId, at, kind, detail }: LeadEvent): string {
  return JSON.stringify([leadId, at, kind, detail]);
}

interface PlannedRows {
  table: PlainTable;
  fresh: Map<string, object>;
  kept: number;
}

async function plannedRows(table: PlainTable, records: readonly BackupRecord[]): Promise<PlannedRows> {
  const stored = db.table<object, string>(table);
  const path = String(stored.schema.primKey.keyPath);
  const rows = records.flatMap((record) => (record.table === table ? [record.row as object] : []));
  const keyed = new Map(rows.map((row) => [String(Reflect.get(row, path)), row]));
  const known = await stored.bulkGet([...keyed.keys()]);
  const fresh = new Map([...keyed].filter((_, index) => !known[index]));
  return { table, fresh, kept: keyed.size - fresh.size };
}

function count({ plain }: RestoreCounts, { table, fresh, kept }: PlannedRows): void {
  plain[table].add += fresh.size;
  plain[table].keep += kept;
}
