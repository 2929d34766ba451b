import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import { db } from '@/lib/db/database';
import { readDefinitions } from '@/lib/leads/variable-definitions';
import type { Epoch, LeadId, RemoteId } from '@/lib/model/brand';
import { enqueueCreates } from '@/lib/outbox/queue';
import { pullStatus } from '@/lib/sync/pull-status';
import { readCalls } from '@/lib/sync/read-calls';
import type { Drift } from '../sandbox/api/world';
import { createRig, host } from '../support/push-rig';
import { campaign, contactOf, emptyStore, leadOf, storeLeads } from '../support/push-world';

const id = 'lead-1' as LeadId;
const never = { untilCallMs: 1e12, callMs: 1e12, untilRetryMs: 1e12 };

beforeEach(emptyStore);

async function enrolled(count: number, drift: Partial<Drift> = {}) {
  const rig = createRig({ pace: never, drift });
  const leads = Array.from({ length: count }, (_, at) => leadOf(at + 1, { secondary: [contactOf(1_000 + at)] }));
  await enqueueCreates(await storeLeads(leads), campaign, host, rig.clock.now());
  await rig.live(1);
  return rig;
}

/** Leads that are there and here already, without a push. */
async function enrolDirectly(rig: ReturnType<typeof createRig>, count: number): Promise<void> {
  const at = rig.clock.now();
  const leads = Array.from({ length: count }, (_, index) => {
    const remoteId = String(10_000 + index) as RemoteId;
    const status = { code: 'created' as const, raw: 'created', seenAt: at };
    const lead = leadOf(index, { primary: contactOf(index, { remote: { id: remoteId, status } }) });
    const { phone: phone_number } = lead.primary;
    const times = { createdAt: at, updatedAt: at, since: at };
    const there = {
      id: Number(remoteId),
      campaign_id: 101,
      phone_number,
      variables: {},
      status: 'created',
      attempts: 0,
    };
    rig.api.world.leads.set(there.id, { ...there, ...times });
    return { ...lead, campaignId: campaign, enrolment: { host, campaignId: campaign, remoteId, acceptedAt: at } };
  });
  await storeLeads(leads);
}

async function rowOf(leadId: LeadId) {
  const row = await db.leads.get(leadId);
  if (!row?.enrolment) throw new Error(`${leadId} is not enrolled`);
  return { ...row, remoteId: Number(row.enrolment.remoteId) };
}

describe('statuses', () => {
  test.each([{}, { leadList: 'array' }, { leadList: 'leads', secondariesOnTop: true }] as Partial<Drift>[])(
    'of a lead and of each contact come back (%j)',
    async (drift) => {
      const rig = await enrolled(5, drift);
      const { remoteId } = await rowOf(id);
      const [primary, secondary] = [rig.api.world.leads.get(remoteId), rig.api.world.leads.get(remoteId + 1)];
      if (primary) primary.status = 'rescheduled';
      if (secondary) secondary.status = 'contacted';
      await rig.clock.run(rig.clock.sleep(10_000));
      await rig.round({ isWanted: true });
      const row = await rowOf(id);
      expect(row.statusCode).toBe('rescheduled');
      expect(row.secondary[0]?.remote?.status).toMatchObject({ code: 'other', raw: 'contacted' });
      const history = await db.events.where('leadId').equals(id).toArray();
      expect(history.at(-1)).toMatchObject({ kind: 'status', detail: 'created → rescheduled' });
    },
  );

  test('a number that the server blacklists goes on the do-not-call list, once: a person may take it off again', async () => {
    const rig = await enrolled(1);
    const { remoteId } = await rowOf(id);
    const [primary, secondary] = [rig.api.world.leads.get(remoteId), rig.api.world.leads.get(remoteId + 1)];
    if (secondary) secondary.status = 'blacklisted';
    await rig.clock.run(rig.clock.sleep(10_000));
    await rig.round({ isWanted: true });
    expect(await db.suppressed.toArray()).toMatchObject([{ phone: contactOf(1_000).phone, reason: 'server' }]);
    await db.suppressed.clear();
    if (primary) primary.status = 'rescheduled';
    await rig.clock.run(rig.clock.sleep(10_000));
    await rig.round({ isWanted: true });
    expect((await rowOf(id)).statusCode).toBe('rescheduled');
    expect(await db.suppressed.count()).toBe(0);
  });

  test('a lead deleted on the server is marked, kept and never created anew; the others are not touched', async () => {
    const rig = await enrolled(5);
    rig.api.world.leads.delete((await rowOf(id)).remoteId);
    await rig.clock.run(rig.clock.sleep(10_000));
    await rig.round({ isWanted: true });
    expect((await rowOf(id)).enrolment?.goneAt).toBeUndefined(); // A list may lag behind a push.
    await rig.clock.run(rig.clock.sleep(600_000));
    await rig.round({ isWanted: true });
    expect((await rowOf(id)).enrolment?.goneAt).toBeDefined();
    expect(await db.leads.filter(({ enrolment }) => Boolean(enrolment?.goneAt)).count()).toBe(1);
    await rig.live(90);
    expect(rig.onServer()).toHaveLength(4);
  });

  test('a lead moved by hand to another campaign is followed there', async () => {
    const rig = await enrolled(5);
    const lead = rig.api.world.leads.get((await rowOf(id)).remoteId);
    if (lead) lead.campaign_id = 102;
    await rig.clock.run(rig.clock.sleep(10_000));
    await rig.round({ isWanted: true });
    expect(await rowOf(id)).toMatchObject({ campaignId: '102', enrolment: { campaignId: '102' } });
  });

  test('a server that fails does not make leads disappear', async () => {
    const rig = await enrolled(5);
    rig.control({ faults: { on: 'all', share: { '500': 1 } } });
    await rig.clock.run(rig.clock.sleep(10_000));
    await rig.round({ isWanted: true });
    expect(await db.leads.filter(({ enrolment }) => Boolean(enrolment?.goneAt)).count()).toBe(0);
  });

  test('more leads than one page are all read', async () => {
    const rig = createRig({ pace: never });
    await enrolDirectly(rig, 241);
    for (const lead of rig.onServer()) lead.status = 'completed';
    await rig.round({ isWanted: true });
    expect(await db.leads.where('statusCode').equals('completed').count()).toBe(241);
  });
});

describe('the timetable', () => {
  test('asks every minute while something moves and ever more rarely when nothing does', async () => {
    const rig = await enrolled(3);
    const gaps: number[] = [];
    let next = await rig.round({ isWanted: true });
    for (let n = 0; n < 30 && next; n += 1) {
      const now = rig.clock.now();
      await rig.clock.run(rig.clock.sleep(next - now));
      gaps.push(Math.round((next - now) / 60_000));
      next = await rig.round();
    }

    expect(gaps[0]).toBeLessThanOrEqual(2);
    expect(gaps.at(-1)).toBe(30);
  });

  test('asks once a day when every status is final, and sees one that was set back on the server', async () => {
    const rig = await enrolled(2);
    for (const lead of rig.api.world.leads.values()) lead.status = 'completed';
    await rig.clock.run(rig.clock.sleep(10_000));
    const next = (await rig.round({ isWanted: true })) ?? 0;
    await rig.clock.run(rig.clock.sleep(next - rig.clock.now()));
    const day = 24 * 3_600_000;
    const tomorrow = (await rig.round()) ?? 0;
    expect(tomorrow - rig.clock.now()).toBeGreaterThan(0.9 * day);
    const { remoteId } = await rowOf(id);
    Object.assign(rig.api.world.leads.get(remoteId) ?? {}, { status: 'created' });
    await rig.clock.run(rig.clock.sleep(tomorrow - rig.clock.now() - 60_000));
    await rig.round();
    expect((await rowOf(id)).statusCode).toBe('completed');
    await rig.clock.run(rig.clock.sleep(60_000));
    await rig.round();
    expect((await rowOf(id)).statusCode).toBe('created');
  });

  test('a reading that is cut short goes on where it was, page by page', async () => {
    const rig = createRig({ pace: never });
    await rig.round(); // Campaigns and assistants are read; from here on it is leads only.
    await enrolDirectly(rig, 950);
    for (const lead of rig.onServer()) lead.status = 'completed';
    const asked = rig.api.log.length;
    const { now } = rig.clock;
    for (let lives = 0; lives < 10; lives += 1) {
      // Two pages, 40 ms each, and then this worker is gone.
      const deadline = (now() + 80) as Epoch;
      await rig.clock.run(pullStatus({ transport: rig.transport(), now, deadline, isWanted: lives === 0 }));
    }
    expect(await db.leads.where('statusCode').equals('completed').count()).toBe(950);
    expect(rig.api.log.slice(asked).filter(({ path }) => path === '/user/leads')).toHaveLength(10);
  });
});

describe('campaigns', () => {
  test("an assistant is recognised by the variables of the campaign's leads, and the user's choice outlives the list", async () => {
    const rig = createRig({ pace: never });
    const payload = { kind: 'create', campaignId: campaign, phone: leadOf(1).primary.phone, secondary: [] } as const;
    const variables = { customer_name: 'Ada', product_line: 'Gold' } as never;
    await rig.clock.run(rig.transport().createLead({ ...payload, secondary: [], variables }));
    await rig.round({ isWanted: true });
    expect(await db.campaigns.get(campaign)).toMatchObject({
      assistantId: '11',
      assistantFrom: 'keys',
      status: 'in-progress',
    });
    expect((await readDefinitions(campaign)).defaults).toMatchObject({ product_line: 'Premium Services' });
    await db.campaigns.update(campaign, { assistantId: '12', assistantFrom: 'user' } as never);
    await rig.clock.run(rig.clock.sleep(6 * 60_000));
    await rig.round({ isWanted: true });
    expect(await db.campaigns.get(campaign)).toMatchObject({ assistantId: '12', assistantFrom: 'user' });
  });
});

test('the calls of a lead are its own: by number, campaign and time', async () => {
  const rig = await enrolled(2);
  const row = await rowOf(id);
  const call = { leadId: 1, campaign_id: 101, status: 'completed', duration: 30, answered_by: 'human' } as const;
  const at = rig.clock.now();
  const number = row.primary.phone;
  rig.api.world.calls.push(
    { ...call, id: 1, client_phone_number: number, createdAt: at },
    { ...call, id: 2, client_phone_number: `${number}9`, createdAt: at },
    { ...call, id: 3, client_phone_number: number, createdAt: at - 30 * 86_400_000 },
    { ...call, id: 4, client_phone_number: number, createdAt: at, campaign_id: 102 },
  );
  const read = await rig.clock.run(readCalls(rig.transport(), row));
  expect(read).toMatchObject({ ok: true, calls: [{ id: '1', answeredBy: 'human', durationSeconds: 30 }] });
});
