import { beforeEach, expect, test } from 'vitest';
import type { Place } from '@/lib/db/lead-row';
import { addLeads } from '@/lib/leads/add-leads';
import { editLead } from '@/lib/leads/edit-lead';
import { countPlaces, idsInPlace, listLeads } from '@/lib/leads/list-leads';
import type { LeadId } from '@/lib/model/brand';
import { contact, emptyStore, incoming, usPhone } from '../support/leads';

beforeEach(async () => {
  await emptyStore();
  await addLeads([
    incoming([contact(usPhone(1), { name: 'Anna Fjord', company: 'Nordlicht GmbH', email: 'anna@nordlicht.example' })]),
    incoming([contact(usPhone(2), { name: 'José Ibáñez' }), contact(usPhone(44))], { doubts: ['country'] }),
  ]);
});

test('of everybody or of one place, the newest change first and no more than asked for', async () => {
  const names = async (place: Place | undefined, limit: number) =>
    (await listLeads(place, limit)).map(({ primary }) => primary.name);
  await editLead((await idsInPlace('ready'))[0] as LeadId, (lead) => ({ ...lead, fields: { Segment: 'A' } }));
  expect(await names(undefined, 10)).toEqual(['Anna Fjord', 'José Ibáñez']);
  expect(await names(undefined, 1)).toEqual(['Anna Fjord']);
  expect(await names('review', 10)).toEqual(['José Ibáñez']);
});

test('counts by place', async () => {
  expect(await countPlaces()).toMatchObject({ ready: 1, review: 1, sending: 0, enrolled: 0 });
});
