import { beforeEach, expect, test } from 'vitest';
import { addLeads } from '@/lib/leads/add-leads';
import { countPlaces, listLeads } from '@/lib/leads/list-leads';
import { contact, emptyStore, incoming, usPhone } from '../support/leads';

beforeEach(async () => {
  await emptyStore();
  await addLeads([
    incoming([contact(usPhone(1), { name: 'Anna Fjord', company: 'Nordlicht GmbH', email: 'anna@nordlicht.example' })]),
    incoming([contact(usPhone(2), { name: 'José Ibáñez' }), contact(usPhone(44))], { doubts: ['country'] }),
  ]);
});

test.each([
  ['fjord', 'Anna Fjord'],
  ['ANNA nord', 'Anna Fjord'],
  ['ibanez', 'José Ibáñez'],
  ['anna@nordlicht.example', 'Anna Fjord'],
  ['0144', 'José Ibáñez'],
  ['(415) 555-0101', 'Anna Fjord'],
  ['+1 415 555 0102', 'José Ibáñez'],
])('%s finds %s', async (text, name) => {
  expect((await listLeads({ text, limit: 10 })).map(({ primary }) => primary.name)).toEqual([name]);
});

test('every word must match, and the place too', async () => {
  expect(await listLeads({ text: 'anna ibanez', limit: 10 })).toEqual([]);
  expect(await listLeads({ text: 'anna', place: 'review', limit: 10 })).toEqual([]);
  expect(await listLeads({ text: 'jose', place: 'review', limit: 10 })).toHaveLength(1);
});

test('counts by place', async () => {
  expect(await countPlaces()).toMatchObject({ ready: 1, review: 1, sending: 0, enrolled: 0 });
});
