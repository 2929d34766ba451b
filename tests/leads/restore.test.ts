import { beforeEach, expect, test } from 'vitest';
import { db } from '@/lib/db/database';
import { addLeads } from '@/lib/leads/add-leads';
import { clearStored, judgeRestore, mayReplace, restoreRecords } from '@/lib/leads/restore-records';
import { storedRecords } from '@/lib/leads/stored-records';
import type { Epoch, VariableKey } from '@/lib/model/brand';
import type { BackupRecord } from '@/lib/transfer/backup-record';
import { readBackup } from '@/lib/transfer/read-backup';
import { toBlob } from '@/lib/transfer/to-blob';
import { writeBackup } from '@/lib/transfer/write-backup';
import { contact, emptyStore, incoming, usPhone } from '../support/leads';

beforeEach(async () => {
  await emptyStore();
  await addLeads([incoming([contact(usPhone(1), { name: 'Anna Fjord' })]), incoming([contact(usPhone(2))])]);
  await db.suppressed.add({ phone: usPhone(8), reason: 'hand', at: 1 as Epoch });
  await db.variables.put({ key: 'budget' as VariableKey, defaultValue: '10k' });
});

async function backup(): Promise<BackupRecord[]> {
  const file = await toBlob(writeBackup(storedRecords(), 0), 'application/json');
  const all: BackupRecord[] = [];
  for await (const { records } of readBackup(file)) all.push(...records);
  return all;
}

async function contents() {
  const [leads, events, suppressed, variables] = await Promise.all([
    ...[db.leads.orderBy('id').toArray(), db.events.orderBy('at').toArray()],
    ...[db.suppressed.toArray(), db.variables.toArray()],
  ]);
  return { leads, events: (events as { seq?: number }[]).map(({ seq: _, ...event }) => event), suppressed, variables };
}

test('replacing brings back exactly what was there', async () => {
  const before = await contents();
  const saved = await backup();
  await clearStored();
  expect(await db.leads.count()).toBe(0);
  expect(await restoreRecords(saved)).toMatchObject({ add: 2 });
  expect(await contents()).toEqual(before);
});

test('merging a backup into the store it came from changes nothing, twice told is told once', async () => {
  const before = await contents();
  const saved = await backup();
  expect(await restoreRecords(saved)).toEqual({ add: 0, update: 0, keep: 2, 'number-taken': 0 });
  expect(await contents()).toEqual(before);
});

test('merging: the newer version stays, one number stays one lead, the plan says so before', async () => {
  const saved = await backup();
  const leads = saved.flatMap((record) => (record.table === 'leads' ? [record.row] : []));
  const [first, second] = leads;
  if (!first || !second) throw new Error('two leads are stored');
  await db.leads.update(first.id, { updatedAt: (first.updatedAt - 1) as Epoch, stage: 'excluded' });
  await db.leads.delete(second.id);
  await addLeads([incoming([contact(second.primary.phone, { name: 'Somebody new' })])]);
  expect(await judgeRestore(leads)).toEqual(['update', 'number-taken']);
  expect(await restoreRecords(saved)).toEqual({ add: 0, update: 1, keep: 0, 'number-taken': 1 });
  expect(await db.leads.get(first.id)).toMatchObject({ stage: 'ready' });
  expect(await db.leads.get(second.id)).toBeUndefined();
});

test('nothing is replaced while something is on its way', async () => {
  expect(await mayReplace()).toBe(true);
  await db.jobs.add({ id: 'j', state: 'sending', openKey: 'l' } as never);
  expect(await mayReplace()).toBe(false);
});
