import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import { db } from '@/lib/db/database';
import type { CampaignId, LeadId, VariableKey } from '@/lib/model/brand';
import { enqueueCreates, enqueueDelete, enqueueRecreate, enqueueUpdate } from '@/lib/outbox/queue';
import { createRig, host } from '../support/push-rig';
import { campaign, contactOf, emptyStore, leadOf, phoneOf, storeLeads } from '../support/push-world';

const id = 'lead-1' as LeadId;
const never = { untilCallMs: 1e12, callMs: 1, untilRetryMs: 1 };

beforeEach(emptyStore);

async function enrolled() {
  const rig = createRig({ pace: never });
  await storeLeads([leadOf(1, { secondary: [contactOf(2)] })]);
  await enqueueCreates([id], campaign, host, rig.clock.now());
  await rig.live(2);
  return rig;
}
const row = () => db.leads.get(id);
const remoteIdOf = async () => Number((await row())?.enrolment?.remoteId);

describe('a lead that the server has', () => {
  test('gets a status by hand, once, even if the first answer is lost', async () => {
    const rig = await enrolled();
    rig.control({ faults: { on: 'all', next: ['stored-hang'] } });
    expect(await enqueueUpdate(id, { status: 'completed' }, rig.clock.now())).toEqual({ ok: true });
    expect((await row())?.place).toBe('sending');
    await rig.live(5);
    expect(await row()).toMatchObject({ place: 'enrolled', statusCode: 'completed' });
    expect(rig.api.world.leads.get(await remoteIdOf())?.status).toBe('completed');
    expect((await db.events.where('leadId').equals(id).toArray()).map(({ kind }) => kind)).toContain('status-set');
  });

  test('moves to another campaign', async () => {
    const rig = await enrolled();
    await enqueueUpdate(id, { campaignId: '102' as CampaignId }, rig.clock.now());
    await rig.live(3);
    expect(await row()).toMatchObject({ campaignId: '102', enrolment: { campaignId: '102' } });
    expect(rig.api.world.leads.get(await remoteIdOf())?.campaign_id).toBe(102);
  });

  test('has variables merged on the server', async () => {
    const rig = await enrolled();
    const variables = { plan: 'Gold' } as Record<VariableKey, string>;
    await enqueueUpdate(id, { variables }, rig.clock.now());
    await rig.live(3);
    expect(rig.api.world.leads.get(await remoteIdOf())?.variables).toMatchObject({
      customer_name: 'Person 1',
      plan: 'Gold',
    });
  });

  test('deleted there meanwhile, is marked as gone and not created anew', async () => {
    const rig = await enrolled();
    rig.api.world.leads.clear();
    await enqueueUpdate(id, { status: 'completed' }, rig.clock.now());
    await rig.live(3);
    expect((await row())?.enrolment?.goneAt).toBeDefined();
    await rig.live(60);
    expect(rig.onServer()).toHaveLength(0);
    const again = await enqueueCreates([id], campaign, host, rig.clock.now());
    expect(again.queued).toBe(1);
  });
});

describe('delete and recreate', () => {
  test('gives the server new contacts, the only way there is', async () => {
    const rig = await enrolled();
    const before = await remoteIdOf();
    await db.leads.update(id, { 'secondary.0.phone': phoneOf(3) } as never);
    expect(await enqueueRecreate(id, undefined, rig.clock.now())).toEqual({ ok: true });
    await rig.live(5);
    expect(await row()).toMatchObject({ place: 'enrolled' });
    expect(await remoteIdOf()).not.toBe(before);
    const numbers = [...rig.api.world.leads.values()].map(({ phone_number }) => phone_number);
    expect(numbers).toEqual([phoneOf(1), phoneOf(3)]);
  });

  test('is refused here once a call was made, and there if the call came in between', async () => {
    const rig = await enrolled();
    await enqueueDelete(id, rig.clock.now());
    const lead = rig.api.world.leads.get(await remoteIdOf());
    if (lead) lead.status = 'processing';
    await rig.live(3);
    expect(rig.onServer()).toHaveLength(1);
    expect((await db.jobs.where('openKey').equals(id).first())?.refusal?.own).toBe('called-already');
    await rig.round({ isWanted: true });
    expect(await enqueueDelete(id, rig.clock.now())).toEqual({ ok: false, why: 'called' });
  });

  test.each([
    ['403', 'rejected'],
    ['500', 'stuck'],
  ] as const)('while the list answers %s nothing is deleted, and in the end it is said', async (fault, state) => {
    const rig = await enrolled();
    rig.control({ faults: { on: 'all', share: { [fault]: 1 } } });
    await enqueueDelete(id, rig.clock.now());
    await rig.live(60);
    expect(await db.jobs.where('openKey').equals(id).first()).toMatchObject({ state });
    expect(rig.api.log.filter(({ method }) => method === 'DELETE')).toEqual([]);
  });

  test('deleted for good, it stays here, put aside', async () => {
    const rig = await enrolled();
    await enqueueDelete(id, rig.clock.now());
    await rig.live(3);
    expect(rig.api.world.leads.size).toBe(0);
    const after = await row();
    expect(after).toMatchObject({ place: 'excluded' });
    expect(after?.enrolment).toBeUndefined();
    expect(after?.secondary[0]?.remote).toBeUndefined();
  });
});

test('what is not on the server cannot be changed there', async () => {
  await storeLeads([leadOf(1)]);
  expect(await enqueueUpdate(id, { status: 'created' })).toEqual({ ok: false, why: 'not-enrolled' });
  expect(await enqueueDelete('nobody' as LeadId)).toEqual({ ok: false, why: 'missing' });
});
