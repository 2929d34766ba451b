import { beforeEach, describe, expect, test } from 'vitest';
import { db } from '@/lib/db/database';
import { toLeadRow } from '@/lib/db/lead-row';
import { addLeads } from '@/lib/leads/add-leads';
import { eraseEverything } from '@/lib/leads/erase-everything';
import { noCounts, restoreRecords, surveyRestore, takeBackRestore } from '@/lib/leads/restore-records';
import { storedRecords } from '@/lib/leads/stored-records';
import type { AssistantId, CampaignId, Epoch, RemoteId, VariableKey } from '@/lib/model/brand';
import type { Campaign } from '@/lib/model/campaign';
import type { BackupRecord } from '@/lib/transfer/backup-record';
import { readBackup } from '@/lib/transfer/read-backup';
import { toBlob } from '@/lib/transfer/to-blob';
import { writeBackup } from '@/lib/transfer/write-backup';
import { contact, emptyStore, incoming, usPhone } from '../support/leads';

const at = 1 as Epoch;
const campaign: Campaign = {
  ...{ id: '7' as CampaignId, name: 'Spring', status: 'draft', host: 'http://calls.example/api', seenAt: at },
  ...{ assistantId: '3' as AssistantId, assistantFrom: 'keys', leadKeys: ['budget'] },
};

beforeEach(async () => {
  await emptyStore();
  await addLeads([incoming([contact(usPhone(1), { name: 'Anna Fjord' })]), incoming([contact(usPhone(2))])]);
  await db.suppressed.add({ phone: usPhone(8), reason: 'lead', at });
  await db.variables.put({ key: 'budget' as VariableKey, defaultValue: '10k' });
  await db.campaigns.put(campaign);
});

async function backup(): Promise<BackupRecord[]> {
  const file = await toBlob(writeBackup(storedRecords(), 0), 'application/json');
  const all: BackupRecord[] = [];
  for await (const { records, refusedLines } of readBackup(file)) {
    expect(refusedLines).toEqual([]);
    all.push(...records);
  }
  return all;
}

async function contents() {
  const [leads, events, ...rest] = await Promise.all([
    ...[db.leads.orderBy('id').toArray(), db.events.orderBy('at').toArray()],
    ...[db.suppressed.toArray(), db.variables.toArray(), db.campaigns.toArray()],
  ]);
  return { leads, events: (events as { seq?: number }[]).map(({ seq: _, ...event }) => event), rest };
}

async function restore(records: BackupRecord[]) {
  const survey = noCounts();
  await surveyRestore(records, survey);
  const counts = noCounts();
  const step = await restoreRecords(records, counts);
  expect(survey, 'what was promised is what was done').toEqual(counts);
  return { counts, step };
}

async function leadsOf(records: BackupRecord[]) {
  const [first, second] = records.flatMap((record) => (record.table === 'leads' ? [record.row] : []));
  if (!first || !second) throw new Error('two leads are stored');
  return { first, second };
}

test('after everything was erased, a restore brings back exactly what was there', async () => {
  const before = await contents();
  const saved = await backup();
  await db.meta.put({ key: 'settings', value: { apiKey: 'secret' } });
  await eraseEverything();
  expect(await Promise.all(db.tables.map((table) => table.count()))).toEqual(db.tables.map(() => 0));
  const { counts } = await restore(saved);
  expect(counts).toMatchObject({ leads: { add: 2 }, plain: { suppressed: { add: 1 }, campaigns: { add: 1 } } });
  expect(await contents()).toEqual(before);
});

test('a backup in the store it came from changes nothing, twice told is told once', async () => {
  const before = await contents();
  const { counts } = await restore(await backup());
  expect(counts).toMatchObject({ leads: { add: 0, update: 0, keep: 2 }, plain: { suppressed: { add: 0, keep: 1 } } });
  expect(await contents()).toEqual(before);
});

describe('of two versions of a lead', () => {
  test('the newer stays; one number stays one lead', async () => {
    const saved = await backup();
    const { first, second } = await leadsOf(saved);
    await db.leads.update(first.id, { updatedAt: (first.updatedAt - 1) as Epoch, stage: 'excluded' });
    await db.leads.delete(second.id);
    await addLeads([incoming([contact(second.primary.phone, { name: 'Somebody new' })])]);
    const { counts } = await restore(saved);
    expect(counts.leads).toEqual({ add: 0, update: 1, keep: 0, 'number-taken': 1 });
    expect(await db.leads.get(first.id)).toMatchObject({ stage: 'ready' });
    expect(await db.leads.get(second.id)).toBeUndefined();
  });

  test('the one that the server has stays, so that nobody is pushed twice', async () => {
    const saved = await backup();
    const { first } = await leadsOf(saved);
    const enrolment = { host: campaign.host, campaignId: campaign.id, remoteId: '5' as RemoteId, acceptedAt: at };
    await db.leads.put(toLeadRow({ ...first, enrolment, updatedAt: at }));
    expect((await restore(saved)).counts.leads).toMatchObject({ update: 0, keep: 2 });
    expect((await db.leads.get(first.id))?.enrolment).toEqual(enrolment);
  });
});

test('two leads of one file with the same number: the first comes, the second is told', async () => {
  const saved = await backup();
  const { first } = await leadsOf(saved);
  await eraseEverything();
  const twin: BackupRecord = { table: 'leads', row: { ...first, id: 'twin' as typeof first.id } };
  expect((await restore([...saved, twin])).counts.leads).toMatchObject({ add: 2, 'number-taken': 1 });
});

describe('taken back, a restore leaves', () => {
  test('what was there before, old versions and history too', async () => {
    const saved = await backup();
    const { first, second } = await leadsOf(saved);
    await eraseEverything();
    await db.leads.put(toLeadRow({ ...first, updatedAt: 0 as Epoch, stage: 'excluded' }));
    await db.suppressed.add({ phone: usPhone(9), reason: 'hand', at });
    const before = await contents();
    const { step } = await restore(saved);
    expect(await db.leads.get(second.id)).toBeDefined();
    expect(await takeBackRestore([step])).toBe(2);
    expect(await contents()).toEqual(before);
  });

  test('a lead that has been pushed since', async () => {
    const saved = await backup();
    const { first } = await leadsOf(saved);
    await eraseEverything();
    const { step } = await restore(saved);
    await db.leads.put(toLeadRow(first, 'sending'));
    expect(await takeBackRestore([step])).toBe(1);
    expect((await db.leads.toArray()).map(({ id }) => id)).toEqual([first.id]);
  });
});
