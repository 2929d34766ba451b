import type { Table } from 'dexie';
import { db } from '@/lib/db/database';
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
      yield some.filter((row) => row !== undefined).map((row): BackupRecord => ({ table, row }));
    }
  }
}
