import { beforeEach, expect, test } from 'vitest';
import { db } from '@/lib/db/database';
import { toLeadRow } from '@/lib/db/lead-row';
import { addLeads } from '@/lib/leads/add-leads';
import { editLead } from '@/lib/leads/edit-lead';
import { removeLeads } from '@/lib/leads/remove-leads';
import { undo } from '@/lib/leads/undo';
import type { CampaignId, Epoch, LeadId, RemoteId } from '@/lib/model/brand';
import type { Lead } from '@/lib/model/lead';
import { contact, emptyStore, incoming, usPhone } from '../support/leads';

let id: LeadId;
beforeEach(async () => {
  await emptyStore();
  const { results } = await addLeads([
    incoming([contact(usPhone(1), { name: 'Anna Fjord' })]),
    incoming([contact(usPhone(2), { name: 'Bert Okoye' })]),
  ]);
  id = results[0]?.leadId as LeadId;
});

const withPhone = (n: number) => (lead: Lead) => ({ ...lead, primary: { ...lead.primary, phone: usPhone(n) } });

test('a change is stored and can be taken back', async () => {
  const edited = await editLead(id, (lead) => ({ ...lead, primary: { ...lead.primary, name: 'Anna Berg' } }));
  expect(edited).toMatchObject({ ok: true, lead: { primary: { name: 'Anna Berg' } } });
  expect((await db.leads.get(id))?.primary.name).toBe('Anna Berg');
  await undo(edited.ok ? edited.undo : 0);
  expect((await db.leads.get(id))?.primary.name).toBe('Anna Fjord');
});

test('a number of another lead is refused with its id and changes nothing', async () => {
  const before = await db.leads.get(id);
  expect(await editLead(id, withPhone(2))).toMatchObject({ ok: false, problem: 'taken' });
  expect(await db.leads.get(id)).toEqual(before);
});

test('one number cannot stand twice in a lead', async () => {
  const twice = (lead: Lead) => ({ ...lead, secondary: [contact(usPhone(1))] });
  expect(await editLead(id, twice)).toEqual({ ok: false, problem: 'twice' });
});

test('eleven secondary contacts are one too many', async () => {
  const crowd = (lead: Lead) => ({
    ...lead,
    secondary: Array.from({ length: 11 }, (_, n) => contact(usPhone(20 + n))),
  });
  expect(await editLead(id, crowd)).toMatchObject({ ok: false });
});

test('numbers of a lead that the server has are frozen; its name is not', async () => {
  const lead = await db.leads.get(id);
  const enrolment = {
    host: 'https://campaign.example/api',
    campaignId: '1' as CampaignId,
    remoteId: '7' as RemoteId,
    acceptedAt: 1 as Epoch,
  };
  if (lead) await db.leads.put(toLeadRow({ ...lead, enrolment }));
  expect(await editLead(id, withPhone(3))).toEqual({ ok: false, problem: 'frozen' });
  const renamed = await editLead(id, (one) => ({ ...one, primary: { ...one.primary, name: 'A. Fjord' } }));
  expect(renamed.ok).toBe(true);
});

test('a lead that is being sent cannot be edited or removed', async () => {
  const lead = await db.leads.get(id);
  if (lead) await db.leads.put(toLeadRow(lead, 'sending'));
  expect(await editLead(id, withPhone(3))).toEqual({ ok: false, problem: 'sending' });
  expect(await removeLeads([id])).toMatchObject({ removed: 0, kept: 1 });
});

test('removed leads come back whole', async () => {
  const before = await db.leads.get(id);
  const { removed, undo: step } = await removeLeads([id]);
  expect(removed).toBe(1);
  expect(await db.leads.get(id)).toBeUndefined();
  await undo(step);
  expect(await db.leads.get(id)).toEqual(before);
});
