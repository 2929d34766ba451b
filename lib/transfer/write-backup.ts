import { type BackupRecord, withoutKey } from './backup-record';

export const backupFormat = 'leadclip-backup';
export const backupVersion = 1;

/** JSON with one record per line, so that it can be read again line by line however long it is. */
export async function* writeBackup(
  records: AsyncIterable<readonly BackupRecord[]>,
  createdAt: number,
): AsyncGenerator<string, void, undefined> {
  const created = new Date(createdAt).toISOString();
  yield `{"format":"${backupFormat}","version":${backupVersion},"createdAt":"${created}","records":[\n`;
  let isFirst = true;
  for await (const batch of records) {
    if (batch.length === 0) continue;
    yield (isFirst ? '' : ',\n') + batch.map((record) => JSON.stringify(withoutKey(record))).join(',\n');
    isFirst = false;
  }
  yield '\n]}\n';
}
