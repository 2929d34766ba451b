import type { Table } from 'dexie';
import { db } from '@/lib/db/database';
import { toLead } from '@/lib/db/lead-row';
import type { BackupRecord, BackupTable } from '@/lib/transfer/backup-record';

/** What of a backup lives in tables; settings are the caller's, who keeps the key out. */
export type StoredTable = Exclude<BackupTable, 'settings'>;
export const storedTables: readonly StoredTable[] = [
  ...(['leads', 'events', 'variables', 'campaigns', 'assistants', 'suppressed', 'recipes'] as const),
];

const chunk = 1_000;

/** Everything stored, in pieces, table by table: a lead comes before its events. */
export async function* storedRecords(): AsyncGenerator<BackupRecord[], void, undefined> {
  for (const table of storedTables) {
    const rows: Table = db.table(table);
    const keys = await rows.toCollection().primaryKeys();
    for (let start = 0; start < keys.length; start += chunk) {
      const some = await rows.bulkGet(keys.slice(start, start + chunk));
      const there = some.filter((row) => row !== undefined);
      yield there.map((row): BackupRecord => ({ table, row: table === 'leads' ? toLead(row) : row }));
    }
  }
}
