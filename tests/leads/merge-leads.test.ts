import { beforeEach, expect, test } from 'vitest';
import { db } from '@/lib/db/database';
import { toLeadRow } from '@/lib/db/lead-row';
import { mergeLeads } from '@/lib/leads/merge-leads';
import { undo } from '@/lib/leads/undo';
import type { CampaignId, E164, Epoch, LeadId, RemoteId } from '@/lib/model/brand';
import type { Contact } from '@/lib/model/contact';
import type { Lead } from '@/lib/model/lead';
import { contact, emptyStore } from '../support/leads';

beforeEach(emptyStore);

const ids = { kept: 'kept' as LeadId, other: 'other' as LeadId };

function leadOf(id: LeadId, name: string, phones: [string, ...string[]]): Lead {
  const [primary, ...secondary] = phones.map((phone) => contact(phone as E164)) as [Contact, ...Contact[]];
  const at = 1 as Epoch;
  const source = { kind: 'hand' as const, at };
  return {
    id,
    primary: { ...primary, name },
    secondary,
    stage: 'ready',
    doubts: [],
    fields: {},
    source,
    createdAt: at,
    updatedAt: at,
  };
}

async function twoLeads(otherSecondaries = 1) {
  const kept = leadOf(ids.kept, 'Dana W.', ['+14155550101', '+14155550102']);
  const more = Array.from({ length: otherSecondaries }, (_, at) => `+44207946${String(at).padStart(4, '0')}`);
  const other = leadOf(ids.other, 'Dana Whitlock', ['+14155550111', ...more]);
  await db.leads.bulkPut([toLeadRow(kept), toLeadRow(other)]);
  await db.events.bulkAdd([
    { leadId: ids.kept, at: 1 as Epoch, kind: 'captured' },
    { leadId: ids.other, at: 2 as Epoch, kind: 'captured' },
  ]);
  return { kept, other };
}

test('numbers are joined behind those that were there, the chosen text is taken, both histories go on in one', async () => {
  await twoLeads();
  expect(await mergeLeads(ids.kept, ids.other, ['name'])).toMatchObject({ ok: true, left: 0 });
  const [row, ...rest] = await db.leads.toArray();
  expect(rest).toEqual([]);
  expect(row).toMatchObject({
    id: ids.kept,
    primary: { phone: '+14155550101', name: 'Dana Whitlock' },
    phones: ['+14155550101', '+14155550102', '+14155550111', '+442079460000'],
  });
  const events = await db.events.where('leadId').equals(ids.kept).sortBy('seq');
  expect(events.map(({ kind }) => kind)).toEqual(['captured', 'captured', 'merged']);
});

test('undo makes them two again', async () => {
  await twoLeads();
  const merged = await mergeLeads(ids.kept, ids.other, []);
  expect(merged.ok && (await undo(merged.undo))).toBe(2);
  expect((await db.leads.toArray()).map(({ id, phones }) => [id, phones.length])).toEqual([
    [ids.kept, 2],
    [ids.other, 2],
  ]);
});

test('numbers without room are counted, not dropped in silence', async () => {
  await twoLeads(10);
  expect(await mergeLeads(ids.kept, ids.other, [])).toMatchObject({ ok: true, left: 2 });
  expect((await db.leads.get(ids.kept))?.secondary).toHaveLength(10);
});

test('a lead that a campaign has, one on its way and one that is gone stay as they are', async () => {
  const { kept } = await twoLeads();
  expect(await mergeLeads(ids.kept, 'nobody' as LeadId, [])).toEqual({ ok: false, problem: 'gone' });
  await db.leads.put(toLeadRow(kept, 'pending'));
  expect(await mergeLeads(ids.kept, ids.other, [])).toEqual({ ok: false, problem: 'sending' });
  const enrolment = {
    host: 'https://api.example',
    campaignId: '1' as CampaignId,
    remoteId: '2' as RemoteId,
    acceptedAt: 1 as Epoch,
  };
  await db.leads.put(toLeadRow({ ...kept, enrolment }));
  expect(await mergeLeads(ids.kept, ids.other, [])).toEqual({ ok: false, problem: 'enrolled' });
  expect(await db.leads.count()).toBe(2);
});
