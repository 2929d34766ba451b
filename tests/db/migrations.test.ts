import { Dexie } from 'dexie';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { db, migrations } from '@/lib/db/database';
import { first } from '@/lib/db/migrations/0001-first';
import { changeLeads } from '@/lib/leads/bulk';
import { listLeads } from '@/lib/leads/list-leads';
import { everybody } from '@/lib/leads/query';
import { type LeadAnswer, leadView } from '@/lib/leads/query-view';
import { storedRecords } from '@/lib/leads/stored-records';
import { undo } from '@/lib/leads/undo';
import type { LeadId } from '@/lib/model/brand';
import old from '../fixtures/db/0001.json' with { type: 'json' };

const [anna, jose] = old.leads.map(({ id }) => id as LeadId) as [LeadId, LeadId];

/** The store as version 1 wrote it. */
beforeEach(async () => {
  db.close();
  await Dexie.delete(db.name);
  const store = new Dexie(db.name);
  store.version(1).stores(first.stores);
  for (const [table, rows] of Object.entries(old)) await store.table(table).bulkAdd(structuredClone(rows));
  store.close();
});
afterEach(() => vi.restoreAllMocks());

test('versions count up by one, and none is left out', () => {
  expect(migrations.map(({ version }) => version)).toEqual(migrations.map((_, at) => at + 1));
});

test('of version 1: everybody is there, found, changed and taken back', async () => {
  await db.open();
  expect(await listLeads(undefined, 10)).toMatchObject([{ id: anna, statusCode: 'completed' }, { id: jose }]);
  const answers: LeadAnswer[] = [];
  const view = leadView((answer) => answers.push(answer));
  view.show({ query: { ...everybody, text: 'ibanez 0001' }, from: 0, to: 10 });
  await vi.waitFor(() => expect(answers.at(-1)).toMatchObject({ isLoading: false, matching: 1, rows: [{ id: jose }] }));
  view.stop();
  const [before] = await db.undo.toCollection().primaryKeys();
  expect(await undo(before ?? 0)).toBe(1);
  expect(await db.leads.get(jose)).toMatchObject({ stage: 'ready', primary: { variables: { product: 'Roof' } } });
  await changeLeads([jose], { kind: 'stage', stage: 'excluded' });
  expect(await listLeads('excluded', 10)).toMatchObject([{ id: jose }]);
});

test('of version 1: what rows carried for the old search is gone once they are written, and never in a backup', async () => {
  await db.open();
  await changeLeads([jose], { kind: 'stage', stage: 'ready' });
  expect(await db.leads.get(jose)).not.toHaveProperty('words');
  for await (const records of storedRecords()) {
    for (const { table, row } of records) if (table === 'leads') expect(row).not.toHaveProperty('words');
  }
});

test('an upgrade that is cut off leaves the old version whole, and the next one brings it to its end', async () => {
  const cut = vi.spyOn(IDBObjectStore.prototype, 'deleteIndex').mockImplementationOnce(function (this: IDBObjectStore) {
    this.transaction.abort();
  });
  await expect(db.open()).rejects.toThrow();
  expect(cut).toHaveBeenCalled();
  db.close();
  const still = await new Dexie(db.name).open();
  expect(still.verno).toBe(1);
  expect(await still.table('leads').where('words').equals('ibanez').primaryKeys()).toEqual([jose]);
  still.close();
  await db.open();
  expect(db.verno).toBe(migrations.length);
  expect(await db.leads.count()).toBe(old.leads.length);
});
