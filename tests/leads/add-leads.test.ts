import { beforeEach, expect, test } from 'vitest';
import { db } from '@/lib/db/database';
import { addLeads } from '@/lib/leads/add-leads';
import { undo } from '@/lib/leads/undo';
import type { Epoch } from '@/lib/model/brand';
import { contact, emptyStore, incoming, usPhone } from '../support/leads';

beforeEach(emptyStore);

const anna = contact(usPhone(1), { name: 'Anna Fjord' });

test('a new person is stored with an event and may be pushed at once', async () => {
  const { results } = await addLeads([incoming([anna])]);
  const [lead] = await db.leads.toArray();
  expect(results).toEqual([{ outcome: 'added', leadId: lead?.id }]);
  expect(lead).toMatchObject({ stage: 'ready', place: 'ready', phones: [usPhone(1)] });
  expect(await db.events.toArray()).toMatchObject([{ leadId: lead?.id, kind: 'captured' }]);
});

test('a doubtful person waits for a look', async () => {
  await addLeads([incoming([anna], { doubts: ['country'] })]);
  expect(await db.leads.toArray()).toMatchObject([{ stage: 'new', place: 'review' }]);
});

test('the same person again adds what was missing and nothing else', async () => {
  await addLeads([incoming([anna])]);
  const again = contact(usPhone(1), { name: 'Fjord, Anna', company: 'Nordlicht' });
  const { results } = await addLeads([incoming([again, contact(usPhone(2))])]);
  expect(results).toMatchObject([{ outcome: 'merged' }]);
  expect(await db.leads.toArray()).toMatchObject([
    { primary: { name: 'Anna Fjord', company: 'Nordlicht' }, phones: [usPhone(1), usPhone(2)] },
  ]);
  expect((await addLeads([incoming([anna])])).results).toMatchObject([{ outcome: 'known' }]);
});

test('a variable that the site was taught later is filled in, one that the user typed stays', async () => {
  const withVariables = (variables: Record<string, string>) =>
    incoming([{ ...anna, variables: variables as typeof anna.variables }]);
  await addLeads([withVariables({ plan: 'typed' })]);
  const { results } = await addLeads([withVariables({ plan: 'Basic', renewal: 'May' })]);
  expect(results).toMatchObject([{ outcome: 'merged' }]);
  expect(await db.leads.toArray()).toMatchObject([{ primary: { variables: { plan: 'typed', renewal: 'May' } } }]);
});

test('a person is known by a secondary number, in either direction', async () => {
  await addLeads([incoming([anna, contact(usPhone(2), { name: 'Anna Fjord' })])]);
  const other = contact(usPhone(2), { name: 'Anna Fjord' });
  expect((await addLeads([incoming([other])])).results).toMatchObject([{ outcome: 'known' }]);
  const third = contact(usPhone(3), { name: 'Anna Fjord' });
  expect((await addLeads([incoming([third, contact(usPhone(2))])])).results).toMatchObject([{ outcome: 'merged' }]);
  expect(await db.leads.count()).toBe(1);
});

test('two people behind one switchboard stay two people', async () => {
  const [desk, bert] = [usPhone(9), contact(usPhone(3), { name: 'Bert Okoye' })];
  await addLeads([incoming([anna, contact(desk)]), incoming([bert, contact(desk)])]);
  expect((await db.leads.toArray()).map(({ primary }) => primary.name).sort()).toEqual(['Anna Fjord', 'Bert Okoye']);
});

test('one click on a list with the same person twice makes one lead', async () => {
  const { results } = await addLeads([incoming([anna]), incoming([anna])]);
  expect(results.map(({ outcome }) => outcome)).toEqual(['added', 'known']);
});

test('a number on the do-not-call list is not stored unless the user says so', async () => {
  await db.suppressed.add({ phone: usPhone(1), reason: 'hand', at: 1 as Epoch });
  expect((await addLeads([incoming([anna])])).results).toEqual([{ outcome: 'suppressed' }]);
  expect(await db.leads.count()).toBe(0);
  expect((await addLeads([incoming([anna])], { allowSuppressed: true })).results).toMatchObject([{ outcome: 'added' }]);
});

test('undo takes back the added and restores the merged', async () => {
  await addLeads([incoming([anna])]);
  const [before] = await db.leads.toArray();
  const more = incoming([contact(usPhone(1), { company: 'Nordlicht' })]);
  const { undo: step } = await addLeads([more, incoming([contact(usPhone(5), { name: 'Bert Okoye' })])]);
  expect(await db.leads.count()).toBe(2);
  expect(await undo(step)).toBe(2);
  expect(await db.leads.toArray()).toEqual([before]);
  expect(await undo(step)).toBe(0);
});

test('undo leaves alone what is on its way to the server', async () => {
  const { undo: step } = await addLeads([incoming([anna])]);
  await db.leads.toCollection().modify({ jobState: 'sending' });
  expect(await undo(step)).toBe(0);
  expect(await db.leads.count()).toBe(1);
});
