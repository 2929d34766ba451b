import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { db } from '@/lib/db/database';
import { addLeads } from '@/lib/leads/add-leads';
import { editLead } from '@/lib/leads/edit-lead';
import { everybody } from '@/lib/leads/query';
import { type LeadAnswer, type LeadView, leadView } from '@/lib/leads/query-view';
import { removeLeads } from '@/lib/leads/remove-leads';
import type { E164, LeadId } from '@/lib/model/brand';
import { contact, emptyStore, incoming } from '../support/leads';

let view: LeadView;
let answer: LeadAnswer | undefined;

const number = (n: number) => `+1415555${1000 + n}` as E164;
const person = (n: number) => incoming([contact(number(n), { name: `Person ${String(n).padStart(4, '0')}` })]);
const names = () => answer?.rows.map((row) => row?.primary.name);

beforeEach(async () => {
  await emptyStore();
  await addLeads(Array.from({ length: 2_500 }, (_, at) => person(at)));
  answer = undefined;
  view = leadView((given) => {
    answer = given;
  });
  view.show({ query: { ...everybody, sort: { by: 'name', isDown: false } }, from: 0, to: 2 });
  await vi.waitFor(() => expect(answer).toMatchObject({ isLoading: false, stored: 2_500, matching: 2_500 }));
});
afterEach(() => view.stop());

test('a window in the middle of the answer', async () => {
  view.show({ query: { ...everybody, text: 'person', sort: { by: 'name', isDown: true } }, from: 1_000, to: 1_002 });
  await vi.waitFor(() => expect(names()).toEqual(['Person 1499', 'Person 1498']));
});

test('ids of the whole answer, in slices', async () => {
  const ids = [...(await view.ids(0, 2_000)), ...(await view.ids(2_000, 4_000))];
  expect(new Set(ids).size).toBe(2_500);
});

test('stays true through an edit, a removal, a big import and an emptied store, whoever made them', async () => {
  const [first, second] = (await view.ids(0, 2)) as [LeadId, LeadId];
  await editLead(first, (lead) => ({ ...lead, primary: { ...lead.primary, name: 'Zora' } }));
  await vi.waitFor(() => expect(names()).toEqual(['Person 0001', 'Person 0002']));
  await removeLeads([second]);
  await vi.waitFor(() => expect(names()).toEqual(['Person 0002', 'Person 0003']));
  await addLeads(Array.from({ length: 300 }, (_, at) => person(5_000 + at)));
  await vi.waitFor(() => expect(answer).toMatchObject({ matching: 2_799, stored: 2_799, isLoading: false }));
  await db.leads.clear();
  await vi.waitFor(() => expect(answer).toMatchObject({ matching: 0, stored: 0, rows: [], isLoading: false }));
});

test('a transaction that fails tells nobody', async () => {
  const { version } = answer ?? {};
  await db
    .transaction('rw', db.leads, async () => {
      await db.leads.bulkDelete(await view.ids(0, 10));
      throw new Error('no');
    })
    .catch(() => undefined);
  await editLead((await view.ids(0, 1))[0] as LeadId, (lead) => lead);
  await vi.waitFor(() => expect(answer?.version).toBe((version ?? 0) + 1));
  expect(answer?.matching).toBe(2_500);
});
