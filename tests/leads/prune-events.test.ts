import { beforeEach, expect, test } from 'vitest';
import { db } from '@/lib/db/database';
import { pruneEvents } from '@/lib/leads/prune-events';
import { removeLeads } from '@/lib/leads/remove-leads';
import { undo } from '@/lib/leads/undo';
import type { Epoch, LeadId } from '@/lib/model/brand';
import type { LeadEvent } from '@/lib/model/event';
import { emptyStore, leadOf, storeLeads } from '../support/push-world';

const day = 24 * 60 * 60_000;
const now = (Date.now() + day / 2) as Epoch;

beforeEach(emptyStore);

function event(leadId: LeadId, at: number, detail = ''): LeadEvent {
  return { leadId, at: at as Epoch, kind: 'edited', detail };
}

/** Calls until the whole history was looked at once. */
async function pruneAll(at = now): Promise<number> {
  let gone = 0;
  for (let call = 0; call < 50; call += 1) gone += await pruneEvents(at);
  return gone;
}

test('the newest 200 lines of a lead stay, however many there were', async () => {
  const [id = '' as LeadId] = await storeLeads([leadOf(1)]);
  await db.events.bulkAdd(Array.from({ length: 730 }, (_, n) => event(id, now - day, String(n))));
  expect(await pruneAll()).toBe(530);
  const left = (await db.events.toArray()).map(({ detail }) => Number(detail));
  expect(left).toEqual(Array.from({ length: 200 }, (_, n) => 530 + n));
});

test('lines older than 400 days go, but the newest twenty of a lead stay', async () => {
  const [busy = '' as LeadId, quiet = '' as LeadId] = await storeLeads([leadOf(1), leadOf(2)]);
  const ages = (count: number, days: number) => Array.from({ length: count }, (_, n) => now - days * day + n);
  await db.events.bulkAdd([...ages(30, 500), ...ages(15, 399)].map((at) => event(busy, at)));
  await db.events.bulkAdd(ages(3, 900).map((at) => event(quiet, at)));
  expect(await pruneAll()).toBe(25);
  expect(await db.events.where('leadId').equals(busy).count()).toBe(20);
  expect(await db.events.where('leadId').equals(quiet).count()).toBe(3);
});

test('what is within bounds is not touched, and the next look comes after a rest', async () => {
  const ids = await storeLeads(Array.from({ length: 40 }, (_, n) => leadOf(n)));
  await db.events.bulkAdd(ids.flatMap((id) => Array.from({ length: 30 }, () => event(id, now - day))));
  expect(await pruneAll()).toBe(0);
  expect(await db.events.count()).toBe(1_200);
  await db.events.bulkAdd(Array.from({ length: 201 }, () => event(ids[0] ?? ('' as LeadId), now)));
  expect(await pruneEvents((now + 60_000) as Epoch), 'still resting').toBe(0);
  expect(await pruneEvents((now + day) as Epoch)).toBe(31);
});

test('one call looks at a limited number of lines; the next goes on from there', async () => {
  const ids = await storeLeads(Array.from({ length: 60 }, (_, n) => leadOf(n)));
  await db.events.bulkAdd(ids.flatMap((id) => Array.from({ length: 201 }, () => event(id, now - day))));
  const first = await pruneEvents(now);
  expect(first).toBeGreaterThan(0);
  expect(first).toBeLessThan(60);
  expect(first + (await pruneAll())).toBe(60);
});

test('a removed lead keeps its history as long as it can be brought back, and not longer', async () => {
  const ids = await storeLeads([leadOf(1), leadOf(2)]);
  await db.events.bulkAdd(ids.map((id) => event(id, now - 30 * day)));
  const [first = '' as LeadId, second = '' as LeadId] = ids;
  const { undo: step } = await removeLeads([first]);
  expect(await pruneAll()).toBe(0);
  await undo(step);
  await removeLeads([second]);
  expect(await pruneAll((now + 2 * day) as Epoch)).toBe(1);
  expect((await db.events.toArray()).map(({ leadId }) => leadId)).toEqual([first]);
  expect(await db.undo.count(), 'nor does the undo step keep the person').toBe(0);
});

test('a clock that was set back does not stop it', async () => {
  const [id = '' as LeadId] = await storeLeads([leadOf(1)]);
  await pruneAll((now + 90 * day) as Epoch);
  await db.events.bulkAdd(Array.from({ length: 205 }, () => event(id, now - day)));
  expect(await pruneAll()).toBe(5);
});
