import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { db } from '@/lib/db/database';
import { toLeadRow } from '@/lib/db/lead-row';
import { addLeads } from '@/lib/leads/add-leads';
import { editLead } from '@/lib/leads/edit-lead';
import { importLeads } from '@/lib/leads/import-leads';
import { beginImport, recentImports } from '@/lib/leads/import-runs';
import type { IncomingLead } from '@/lib/leads/new-lead';
import { removeLeads } from '@/lib/leads/remove-leads';
import { takeBackImport } from '@/lib/leads/take-back-import';
import { undoableForMs } from '@/lib/leads/undo';
import type { CampaignId, Epoch, RemoteId } from '@/lib/model/brand';
import { contact, emptyStore, incoming, usPhone } from '../support/leads';

/** Every step of a test is a second later than the one before. */
beforeEach(async () => {
  vi.useFakeTimers({ now: 1_790_000_000_000, toFake: ['Date'] });
  await emptyStore();
});
afterEach(() => vi.useRealTimers());
const later = () => vi.setSystemTime(Date.now() + 1_000);

const person = (n: number, more: object = {}) => incoming([contact(usPhone(n), { name: `Person ${n}`, ...more })]);
const leads = () => db.leads.orderBy('primary.phone').toArray();
const idOf = async (n: number) => (await db.leads.get({ 'primary.phone': usPhone(n) }))?.id ?? expect.fail();

/** Each slice as the worker stores it. */
async function importSlices(...slices: IncomingLead[][]): Promise<string> {
  const id = await beginImport('people.csv');
  for (const slice of slices) {
    later();
    await importLeads(slice, () => slice, id);
  }
  later();
  return id;
}

test('all slices go together: who was added is gone with its history, who was merged is as before', async () => {
  await addLeads([person(1), person(2)]);
  const [before, events] = [await leads(), await db.events.toArray()];
  later();
  const id = await importSlices(
    [person(1, { company: 'Nordlicht' }), person(3)],
    [person(3, { title: 'Buyer' }), person(4)],
  );
  expect(await recentImports()).toMatchObject([{ id, name: 'people.csv', added: 2, merged: 2 }]);
  expect(await takeBackImport(id)).toEqual({ taken: 3, kept: 0 });
  expect(await leads()).toEqual(before);
  expect((await db.events.toArray()).filter(({ kind }) => kind === 'captured')).toEqual(events);
  expect(await recentImports()).toEqual([]);
  expect(await db.undo.count()).toBe(1);
});

test('cut off in the middle, it goes on where it stopped', async () => {
  const id = await importSlices([person(1)], [person(2)], [person(3)]);
  const dies = () => {
    throw new Error('the page was closed');
  };
  await expect(takeBackImport(id, (share) => share > 0.5 && dies())).rejects.toThrow();
  expect(await leads()).toMatchObject([{ phones: [usPhone(1)] }]);
  expect(await recentImports()).toMatchObject([{ id, isTakenBack: true }]);
  await takeBackImport(id);
  expect(await leads()).toEqual([]);
});

test('asked for in two places at once, it is done once', async () => {
  await addLeads([person(9)]);
  const id = await importSlices([person(1)], [person(2)], [person(3)]);
  const both = await Promise.all([takeBackImport(id), takeBackImport(id)]);
  expect(both.reduce((sum, { taken }) => sum + taken, 0)).toBe(3);
  expect(await leads()).toMatchObject([{ phones: [usPhone(9)] }]);
});

test('an import that still runs stores nothing more once it is being taken back', async () => {
  const id = await importSlices([person(1)]);
  const slice = [person(2)];
  const [, next] = await Promise.allSettled([takeBackImport(id), importLeads(slice, () => slice, id)]);
  expect(next.status).toBe('rejected');
  expect(await leads()).toEqual([]);
});

test('what somebody has done since is kept: an edit of a merged lead, a removal, a push', async () => {
  await addLeads([person(1), person(2), person(3)]);
  later();
  const company = { company: 'Nordlicht' };
  const id = await importSlices([person(1, company), person(2, company), person(4), person(5)]);
  await editLead(await idOf(1), (lead) => ({ ...lead, primary: { ...lead.primary, title: 'Owner' } }));
  await removeLeads([await idOf(2)]);
  const pushed = await db.leads.get(await idOf(4));
  if (!pushed) expect.fail();
  await db.leads.put(toLeadRow(pushed, 'pending'));
  expect(await takeBackImport(id)).toEqual({ taken: 1, kept: 2 });
  expect(await leads()).toMatchObject([
    { phones: [usPhone(1)], primary: { company: 'Nordlicht', title: 'Owner' } },
    { phones: [usPhone(3)] },
    { phones: [usPhone(4)], jobState: 'pending' },
  ]);
});

test('a merged lead that was in a campaign already is as before, with the status that the server has told since', async () => {
  await addLeads([person(1)]);
  const enrolment = {
    ...{ host: 'https://api.example', campaignId: '7' as CampaignId, remoteId: '70' as RemoteId },
    acceptedAt: 1 as Epoch,
  };
  const remote = (code: 'scheduled' | 'completed') => ({
    remote: { status: { code, raw: code, seenAt: 1 as Epoch } },
  });
  const [lead] = await leads();
  if (!lead) expect.fail();
  const enrolled = toLeadRow({ ...lead, enrolment, primary: { ...lead.primary, ...remote('scheduled') } as never });
  await db.leads.put(enrolled);
  later();
  const id = await importSlices([person(1, { company: 'Nordlicht' })]);
  const [merged] = await leads();
  if (!merged) expect.fail();
  expect(merged.primary.company).toBe('Nordlicht');
  await db.leads.put(toLeadRow({ ...merged, primary: { ...merged.primary, ...remote('completed') } as never }));
  expect(await takeBackImport(id)).toEqual({ taken: 1, kept: 0 });
  const expected = { ...enrolled, statusCode: 'completed', primary: { ...enrolled.primary, ...remote('completed') } };
  expect(await leads()).toEqual([expected]);
});

test('it is offered for as long as undo steps are kept', async () => {
  await importSlices([person(1)]);
  vi.setSystemTime(Date.now() + undoableForMs);
  expect(await recentImports()).toEqual([]);
  await beginImport('other.csv');
  expect(await db.imports.toCollection().primaryKeys()).toHaveLength(1);
});
