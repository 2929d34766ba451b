import { beforeEach, expect, test } from 'vitest';
import { toLeadRow } from '@/lib/db/lead-row';
import { newLead } from '@/lib/leads/new-lead';
import { everybody, type LeadQuery } from '@/lib/leads/query';
import { toEntry } from '@/lib/leads/query-entry';
import { LeadIndex } from '@/lib/leads/query-index';
import type { CampaignId, E164, Epoch, LeadId } from '@/lib/model/brand';
import type { Lead } from '@/lib/model/lead';
import { toRemoteStatus } from '@/lib/model/status';
import { contact, incoming, usPhone } from '../support/leads';

let index: LeadIndex;

function entry(id: string, lead: Partial<Lead>, jobState?: 'rejected') {
  const made = newLead(incoming([contact(usPhone(1))]));
  return toEntry(toLeadRow({ ...made, id: id as LeadId, updatedAt: 1 as Epoch, ...lead }, jobState));
}

function find(query: Partial<LeadQuery>): string[] {
  return index.find({ ...everybody, ...query }).matching.map(({ id }) => id);
}

const enrolment = (remoteId: string) => ({
  host: 'https://x.example/api',
  campaignId: '7' as CampaignId,
  remoteId: remoteId as never,
  acceptedAt: 1 as Epoch,
});

beforeEach(() => {
  index = new LeadIndex();
  index.put([
    entry('anna', {
      primary: contact(usPhone(1), { name: 'Anna Fjord', company: 'Nordlicht GmbH', email: 'anna@nordlicht.example' }),
      updatedAt: 30 as Epoch,
      createdAt: new Date(2026, 4, 31, 23, 59).getTime() as Epoch,
    }),
    entry('jose', {
      primary: contact('+493012345678' as E164, { name: 'José Ibáñez' }),
      secondary: [contact(usPhone(44), { company: 'Zimmer & Co' })],
      doubts: ['country'],
      stage: 'new',
      source: { kind: 'import', site: 'leads.csv', at: 1 as Epoch },
      updatedAt: 20 as Epoch,
      createdAt: new Date(2026, 5, 1).getTime() as Epoch,
    }),
    entry('zoe', {
      primary: contact('+442079460001' as E164, {
        name: 'Zoë Adler',
        company: 'Ábaco',
        remote: { id: '1' as never, status: toRemoteStatus('completed', 1 as Epoch) },
      }),
      campaignId: '7' as CampaignId,
      enrolment: enrolment('1'),
      updatedAt: 10 as Epoch,
      createdAt: new Date(2026, 5, 2).getTime() as Epoch,
    }),
    entry('refused', { primary: contact(usPhone(9)), updatedAt: 5 as Epoch, createdAt: 0 as Epoch }, 'rejected'),
  ]);
});

test.each([
  ['fjord', ['anna']],
  ['ANNA nord', ['anna']],
  ['ibanez', ['jose']],
  ['zimmer', ['jose']],
  ['anna@nordlicht.example', ['anna']],
  ['0144', ['jose']],
  ['(415) 555-0101', ['anna']],
  ['030 1234-5678', ['jose']],
  ['0044 20 7946', ['zoe']],
  ['anna ibanez', []],
  ['44', []],
  ['', ['anna', 'jose', 'zoe', 'refused']],
])('%s finds %j', (text, ids) => {
  expect(find({ text })).toEqual(ids);
});

test.each<[Partial<LeadQuery>, string[]]>([
  [{ campaignId: '7' as CampaignId }, ['zoe']],
  [{ campaignId: '' }, ['anna', 'jose', 'refused']],
  [{ stage: 'new' }, ['jose']],
  [{ place: 'enrolled' }, ['zoe']],
  [{ status: 'completed' }, ['zoe']],
  [{ site: 'leads.csv' }, ['jose']],
  [{ region: 'DE' }, ['jose']],
  [{ hasProblem: true }, ['jose', 'refused']],
  [{ hasProblem: false }, ['anna', 'zoe']],
  [{ addedFrom: '2026-06-01', addedTo: '2026-06-01' }, ['jose']],
  [{ addedTo: '2026-05-31' }, ['anna', 'refused']],
  [{ text: 'a', place: 'review' }, ['jose']],
])('%j lets %j through', (query, ids) => {
  expect(find(query)).toEqual(ids);
});

test.each<[LeadQuery['sort'], string[]]>([
  [{ by: 'name', isDown: false }, ['anna', 'jose', 'zoe', 'refused']],
  [{ by: 'name', isDown: true }, ['zoe', 'jose', 'anna', 'refused']],
  [{ by: 'company', isDown: false }, ['zoe', 'anna', 'jose', 'refused']],
  [{ by: 'number', isDown: false }, ['anna', 'refused', 'zoe', 'jose']],
  [{ by: 'standing', isDown: false }, ['jose', 'anna', 'refused', 'zoe']],
  [{ by: 'campaign', isDown: true }, ['zoe', 'anna', 'jose', 'refused']],
  [{ by: 'created', isDown: false }, ['refused', 'anna', 'jose', 'zoe']],
])('sorted by %j: empty ones last, newest change first among equals', (sort, ids) => {
  expect(find({ sort })).toEqual(ids);
});

test('campaigns sort by name, not by id', () => {
  index.put([entry('other', { campaignId: '3' as CampaignId })]);
  const names = new Map([
    ['7', 'autumn'],
    ['3', 'winter'],
  ] as [CampaignId, string][]);
  const { matching } = index.find({ ...everybody, sort: { by: 'campaign', isDown: false } }, names);
  expect(matching.slice(0, 2).map(({ id }) => id)).toEqual(['zoe', 'other']);
});

test('counts leave the choice of a standing open', () => {
  const { counts, matching } = index.find({ ...everybody, place: 'review' });
  expect(counts).toMatchObject({ review: 1, ready: 1, problem: 1, completed: 1, sending: 0 });
  expect(matching).toHaveLength(1);
  expect(index.find({ ...everybody, text: 'adler', place: 'review' }).counts).toMatchObject({
    review: 0,
    completed: 1,
  });
});

test('a changed lead moves, a deleted one goes, whatever order was asked for before', () => {
  const byName = { by: 'name', isDown: false } as const;
  expect(find({ sort: byName })[0]).toBe('anna');
  index.put([entry('anna', { primary: contact(usPhone(1), { name: 'Ulla Fjord' }) })]);
  index.delete(['zoe' as LeadId]);
  expect(find({ sort: byName })).toEqual(['jose', 'anna', 'refused']);
  expect(find({})).toEqual(['jose', 'refused', 'anna']);
});

test('what the filters can be set to', () => {
  expect(index.choices()).toEqual({ sites: ['crm.example', 'leads.csv'], regions: ['DE', 'GB', 'US'] });
});
