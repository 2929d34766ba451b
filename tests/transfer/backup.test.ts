import { expect, test } from 'vitest';
import type { E164, Epoch, LeadId } from '@/lib/model/brand';
import type { Lead } from '@/lib/model/lead';
import type { BackupRecord } from '@/lib/transfer/backup-record';
import { BackupError, readBackup } from '@/lib/transfer/read-backup';
import { toBlob } from '@/lib/transfer/to-blob';
import { writeBackup } from '@/lib/transfer/write-backup';
import { oneBatch } from './sheets';

const at = 5 as Epoch;
const lead: Lead = {
  ...{
    id: 'a' as LeadId,
    stage: 'new',
    doubts: ['country'],
    fields: { 'Größe\n"': '=1' },
    source: { kind: 'page', at },
    createdAt: at,
    updatedAt: at,
  },
  primary: { phone: '+14155550101' as E164, name: 'Ada\u2028😀', variables: {} },
  secondary: [{ phone: '+14155550102' as E164, variables: {} }],
};
const records: BackupRecord[] = [
  { table: 'leads', row: lead },
  { table: 'events', row: { leadId: lead.id, at, kind: 'captured', detail: 'crm.example' } },
  { table: 'suppressed', row: { phone: '+14155550109' as E164, reason: 'hand', at } },
  { table: 'settings', row: { defaultRegion: 'DE' } },
];

function written(of: BackupRecord[]): Promise<Blob> {
  return toBlob(writeBackup(oneBatch(of), at), 'application/json');
}

async function readAll(file: Blob) {
  const all: BackupRecord[] = [];
  const refused: number[] = [];
  for await (const batch of readBackup(file)) {
    all.push(...batch.records);
    refused.push(...batch.refusedLines);
  }
  return { all, refused };
}

test('what was backed up comes back, also from a file laid out anew', async () => {
  const file = await written(records);
  const whole = JSON.parse(await file.text()) as unknown;
  expect(await readAll(file)).toEqual({ all: records, refused: [] });
  expect(await readAll(new Blob([JSON.stringify(whole, null, 2)]))).toEqual({ all: records, refused: [] });
  expect(await readAll(new Blob([JSON.stringify(whole)]))).toEqual({ all: records, refused: [] });
});

test('an empty store makes a backup that can be read', async () => {
  expect(await readAll(await written([]))).toEqual({ all: [], refused: [] });
});

test('the key is never in it, whoever puts it in', async () => {
  const file = await written([{ table: 'settings', row: { apiKey: 'secret', defaultRegion: 'DE' } }]);
  expect(await file.text()).not.toContain('secret');
  const forged = (await file.text()).replace('"defaultRegion"', '"apiKey":"secret","defaultRegion"');
  expect((await readAll(new Blob([forged]))).all).toEqual([{ table: 'settings', row: { defaultRegion: 'DE' } }]);
});

test('a line that is not what it says is told, the others are read', async () => {
  const text = (await (await written(records)).text()).replace('+14155550101', 'no number');
  expect(await readAll(new Blob([text]))).toEqual({ all: records.slice(1), refused: [2] });
});

test.each([
  ['not-a-backup', '{"format":"other"}'],
  ['not-a-backup', 'Name,Phone\n'],
  ['newer-version', '{"format":"leadclip-backup","version":99,"createdAt":"2026-11-23","records":[\n]}\n'],
  ['cut-off', '{"format":"leadclip-backup","version":1,"createdAt":"2026-11-23","records":[\n'],
])('%s: %s', async (problem, text) => {
  await expect(readAll(new Blob([text]))).rejects.toMatchObject({ problem });
  await expect(readAll(new Blob([text]))).rejects.toBeInstanceOf(BackupError);
});
