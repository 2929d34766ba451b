import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import { db } from '@/lib/db/database';
import type { Place } from '@/lib/db/lead-row';
import type { Epoch, JobId, LeadId, RemoteId } from '@/lib/model/brand';
import { advance } from '@/lib/outbox/advance';
import { closeGate } from '@/lib/outbox/gate';
import {
  batchProgress,
  cancel,
  cancelBatch,
  downSince,
  enqueueCreates,
  enqueueUpdate,
  openGate,
  pause,
  readGate,
  resume,
  retry,
} from '@/lib/outbox/queue';
import { createRig, host } from '../support/push-rig';
import { campaign, emptyStore, leadOf, phoneOf, storeLeads } from '../support/push-world';

beforeEach(emptyStore);

type Rig = ReturnType<typeof createRig>;

async function push(rig: Rig, count: number) {
  const ids = await storeLeads(Array.from({ length: count }, (_, at) => leadOf(at)));
  return { ids, ...(await enqueueCreates(ids, campaign, host, rig.clock.now())) };
}

async function places(): Promise<Partial<Record<Place, number>>> {
  const counts: Partial<Record<Place, number>> = {};
  for (const { place } of await db.leads.toArray()) counts[place] = (counts[place] ?? 0) + 1;
  return counts;
}

describe('the queue', () => {
  test('pressed twice at once, queues once', async () => {
    const ids = await storeLeads([leadOf(1), leadOf(2)]);
    const both = await Promise.all([enqueueCreates(ids, campaign, host), enqueueCreates(ids, campaign, host)]);
    expect(both.map(({ queued }) => queued).sort()).toEqual([0, 2]);
    expect(await db.jobs.count()).toBe(2);
  });

  test('says which leads it left out and why, and leaves them as they were', async () => {
    const ids = await storeLeads([leadOf(1), leadOf(2, { stage: 'new' }), leadOf(3, { stage: 'excluded' })]);
    const { queued, skipped } = await enqueueCreates([...ids, 'gone' as LeadId], campaign, host);
    expect(queued).toBe(1);
    expect(skipped.map(({ why }) => why)).toEqual(['review', 'excluded', 'missing']);
    expect(await places()).toEqual({ sending: 1, review: 1, excluded: 1 });
  });

  test('sends in the order in which the leads were chosen', async () => {
    const rig = createRig();
    const { ids } = await push(rig, 5);
    await rig.live(2);
    expect(rig.onServer().map(({ phone_number }) => phone_number)).toEqual(ids.map((_, at) => phoneOf(at)));
  });

  test('cancelled before it went out, a lead is ready again; one that was accepted stays so', async () => {
    const rig = createRig({ faults: { next: ['ok', 'stored-hang'] } });
    const { ids, batchId } = await push(rig, 4);
    await rig.clock.run(Promise.race([rig.live(3), rig.clock.sleep(3_000)]).catch(() => {}));
    const [first = '' as LeadId] = ids;
    expect(await cancel([first])).toEqual({ cancelled: 0, inFlight: 0 });
    const { cancelled, inFlight } = await cancelBatch(batchId);
    expect(cancelled).toBeGreaterThan(0);
    expect(cancelled + inFlight).toBe(3);
    expect((await places()).ready).toBe(cancelled);
  });

  test('paused, nothing goes out; resumed, the rest follows', async () => {
    const rig = createRig();
    await push(rig, 3);
    await pause();
    await rig.live(5);
    expect(rig.creates()).toHaveLength(0);
    await resume();
    await rig.live(5);
    expect(await places()).toEqual({ enrolled: 3 });
  });
});

describe('a refusal', () => {
  test('is kept in the words of the server, and only the refused lead is tried again', async () => {
    const rig = createRig({ faults: { next: ['422'] } });
    const { ids, batchId } = await push(rig, 3);
    await rig.live(3);
    expect(await batchProgress(batchId)).toMatchObject({ total: 3, accepted: 2, refused: 1, open: 0 });
    const [job] = await db.jobs.where('[batchId+state]').equals([batchId, 'rejected']).toArray();
    expect(job?.refusal?.message).toContain('not allowed');
    expect(await retry(ids)).toBe(1);
    await rig.live(3);
    expect(await places()).toEqual({ enrolled: 3 });
    expect(rig.onServer()).toHaveLength(3);
    const history = (
      await db.events
        .where('leadId')
        .equals(job?.leadId ?? '')
        .toArray()
    ).map(({ kind }) => kind);
    expect(history).toEqual(expect.arrayContaining(['pushed', 'refused', 'accepted']));
  });

  test('a number that must not be called never reaches the wire, even if it was queued before', async () => {
    const rig = createRig();
    await push(rig, 2);
    await db.suppressed.put({ phone: phoneOf(0), reason: 'hand', at: rig.clock.now() });
    await rig.live(3);
    expect(rig.onServer().map(({ phone_number }) => phone_number)).toEqual([phoneOf(1)]);
    expect(await places()).toEqual({ enrolled: 1, problem: 1 });
  });

  test('a number that the server accepts as blacklisted goes on the list at once', async () => {
    const rig = createRig();
    const { ids } = await push(rig, 1);
    const [id = '' as LeadId] = ids;
    const job = await db.jobs.where('openKey').equals(id).first();
    const at = rig.clock.now();
    const status = { code: 'blacklisted' as const, raw: 'blacklisted', seenAt: at };
    const lead = { id: '7' as RemoteId, phone: phoneOf(0), status, variables: {}, secondary: [] };
    await db.jobs.update(job?.id ?? ('' as JobId), { state: 'sending' });
    await advance(
      job?.id ?? ('' as JobId),
      { kind: 'settle', outcome: { kind: 'accepted', lead } },
      { now: at, rand: 0 },
    );
    expect(await db.suppressed.toArray()).toEqual([{ phone: phoneOf(0), reason: 'server', at }]);
  });

  test('is not called again either: a new round or another campaign is refused here', async () => {
    const rig = createRig();
    const { ids } = await push(rig, 2);
    await rig.live(3);
    await db.suppressed.put({ phone: phoneOf(0), reason: 'hand', at: rig.clock.now() });
    const [first = '' as LeadId, second = '' as LeadId] = ids;
    await enqueueUpdate(first, { status: 'created' }, rig.clock.now());
    await enqueueUpdate(second, { status: 'created' }, rig.clock.now());
    await rig.live(3);
    const refused = await db.jobs.where('openKey').equals(first).first();
    expect(refused?.refusal?.own).toBe('do-not-call');
    expect(await db.jobs.where('openKey').equals(second).first()).toBeUndefined();
  });
});

describe('the gate', () => {
  test.each([
    ['401', 'auth'],
    ['402', 'credit'],
    ['403', 'forbidden'],
  ] as const)(
    '%s in the middle of a batch: all stops, nothing counts as failed, all goes on after the cure',
    async (fault, reason) => {
      const rig = createRig({ faults: { next: ['ok', 'ok'] } });
      const { batchId } = await push(rig, 8);
      rig.control({ faults: { next: ['ok', 'ok', fault, fault, fault, fault, fault, fault] } });
      await rig.live(10);
      expect((await readGate()).closed?.reason).toBe(reason);
      expect(await batchProgress(batchId)).toMatchObject({ refused: 0, total: 8 });
      const sent = rig.creates().length;
      await rig.live(60);
      expect(rig.creates()).toHaveLength(sent);
      rig.control({ faults: { next: [] } });
      await openGate();
      await rig.live(10);
      expect(await places()).toEqual({ enrolled: 8 });
      expect(await db.jobs.filter(({ attempts }) => attempts !== 1).count()).toBe(0);
    },
  );

  test('an answer to a request from before it was opened does not close it again', async () => {
    const [asked, opened, answered] = [1_000, 2_000, 3_000] as [Epoch, Epoch, Epoch];
    await closeGate('notAnApi', undefined, asked);
    await openGate(opened);
    await closeGate('notAnApi', undefined, answered, asked);
    expect((await readGate()).closed).toBeUndefined();
    await closeGate('notAnApi', undefined, answered, opened);
    expect((await readGate()).closed?.reason).toBe('notAnApi');
  });

  test('a wrong key stops at the first request, and a right one goes on', async () => {
    const rig = createRig();
    rig.useKey('1|wrong');
    await push(rig, 3);
    await rig.live(5);
    expect((await readGate()).closed).toMatchObject({ reason: 'auth', words: 'Unauthenticated.' });
    expect(rig.api.log).toHaveLength(1);
    rig.useKey(rig.api.world.key);
    await openGate();
    await rig.live(5);
    expect(await places()).toEqual({ enrolled: 3 });
  });

  test.each(['html', 'stored-html', 'redirect'] as const)(
    'a page in place of an answer (%s): stops, looks up what may have arrived, and goes on by itself',
    async (fault) => {
      const rig = createRig({ drift: { duplicate: 'stored-again' }, faults: { next: [fault] } });
      await push(rig, 3);
      await rig.round();
      expect((await readGate()).closed?.reason).toBe('notAnApi');
      await rig.live(20);
      expect((await readGate()).closed).toBeUndefined();
      expect(await places()).toEqual({ enrolled: 3 });
      expect(rig.onServer()).toHaveLength(3);
    },
  );

  test('offline, nothing is tried and nothing is lost', async () => {
    const rig = createRig();
    await push(rig, 3);
    rig.goOnline(false);
    await rig.live(10);
    expect(rig.api.log).toHaveLength(0);
    rig.goOnline(true);
    await rig.live(5);
    expect(await places()).toEqual({ enrolled: 3 });
  });

  test('a server that is down is asked ever more rarely and risks one lead at a time; back again, all goes on', async () => {
    const rig = createRig({ drift: { duplicate: 'stored-again' } });
    await push(rig, 30);
    rig.control({ faults: { on: 'all', share: { drop: 1 } } });
    await rig.live(60);
    expect(rig.api.log.length).toBeLessThan(60);
    expect(downSince(await readGate())?.misses).toBeGreaterThan(5);
    rig.control({ faults: { share: {} } });
    await rig.live(15);
    expect(await places()).toEqual({ enrolled: 30 });
    expect(rig.onServer()).toHaveLength(30);
    expect((await readGate()).silence).toBeUndefined();
  });

  test('a server whose lists work but that fails at every push is spared as well', async () => {
    const rig = createRig({ drift: { duplicate: 'stored-again' }, faults: { share: { '500': 1 } } });
    await push(rig, 20);
    await rig.live(60);
    expect(rig.creates().length).toBeLessThan(60);
    expect(await places()).toEqual({ sending: 20 });
    rig.control({ faults: { share: {} } });
    await rig.live(30);
    expect(await places()).toEqual({ enrolled: 20 });
    expect(rig.onServer()).toHaveLength(20);
  });

  test('a lead that nothing can be made of is set aside in words, and the others go', async () => {
    const rig = createRig();
    const { ids } = await push(rig, 3);
    // As an older version or a damaged backup might have left it.
    await db.leads.update(ids[1] as LeadId, { 'primary.variables': null } as never);
    await rig.live(3);
    expect(await places()).toEqual({ enrolled: 2, problem: 1 });
    const job = await db.jobs
      .where('openKey')
      .equals(ids[1] ?? '')
      .first();
    expect(job).toMatchObject({ state: 'rejected', attempts: 0, refusal: { own: 'unreadable' } });
  });

  test("jobs for another account wait for it, and never go to this one's server", async () => {
    const rig = createRig();
    const ids = await storeLeads([leadOf(1)]);
    await enqueueCreates(ids, campaign, 'https://other.example/api', rig.clock.now());
    await rig.live(10);
    expect(rig.creates()).toHaveLength(0);
    expect(await places()).toEqual({ sending: 1 });
  });
});
