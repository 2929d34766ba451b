import { i18n } from '#i18n';
import { saveFile } from '@/components/shared/save-file';
import { storedRecords } from '@/lib/leads/stored-records';
import { now } from '@/lib/model/now';
import type { BackupRecord } from '@/lib/transfer/backup-record';
import { toBlob } from '@/lib/transfer/to-blob';
import { writeBackup } from '@/lib/transfer/write-backup';
import { readChoices } from './choices';

/** Hands everything but the key to the browser's downloads. */
export async function saveBackup(): Promise<void> {
  const file = await toBlob(writeBackup(everything(), now()), 'application/json');
  saveFile(file, i18n.t('backup.fileName', [new Date().toISOString().slice(0, 10)]));
}

async function* everything(): AsyncGenerator<BackupRecord[], void, undefined> {
  yield [{ table: 'settings', row: await readChoices() }];
  yield* storedRecords();
}
