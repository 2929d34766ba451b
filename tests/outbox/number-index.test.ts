import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import { db } from '@/lib/db/database';
import type { LeadId } from '@/lib/model/brand';
import { batchProgress, enqueueCreates, readWait } from '@/lib/outbox/queue';
import { createRig, host } from '../support/push-rig';
import { campaign, contactOf, emptyStore, leadOf, phoneOf, storeLeads } from '../support/push-world';

beforeEach(emptyStore);

async function push(rig: ReturnType<typeof createRig>, count: number) {
  const ids = await storeLeads(Array.from({ length: count }, (_, at) => leadOf(at)));
  return enqueueCreates(ids, campaign, host, rig.clock.now());
}

async function placesOf(): Promise<string[]> {
  return [...new Set((await db.leads.toArray()).map(({ place }) => place))];
}

describe('what the campaign already has', () => {
  test('is recognised from one listing, without a refused request for each', async () => {
    const rig = createRig();
    const leads = Array.from({ length: 150 }, (_, at) => leadOf(at));
    for (const { primary } of leads) {
      await rig.clock.run(
        rig
          .transport()
          .createLead({ kind: 'create', campaignId: campaign, phone: primary.phone, variables: {}, secondary: [] }),
      );
    }
    const before = rig.creates().length;
    await enqueueCreates(await storeLeads([...leads, leadOf(500)]), campaign, host, rig.clock.now());
    await rig.live(3);
    expect(await placesOf()).toEqual(['enrolled']);
    expect(rig.creates().length - before).toBe(1);
  });

  test('is listed only as far as it pays: a long campaign does not hold up a short batch', async () => {
    const rig = createRig();
    for (let index = 0; index < 5_000; index += 1) {
      const of = {
        phone_number: phoneOf(10_000 + index),
        campaign_id: 101,
        variables: {},
        status: 'created',
        attempts: 0,
      };
      rig.api.world.leads.set(index + 1, { ...of, id: index + 1, createdAt: 0, updatedAt: 0, since: 1e15 });
    }
    const { batchId } = await push(rig, 3);
    await rig.live(1);
    expect(await batchProgress(batchId)).toMatchObject({ accepted: 3 });
    expect(rig.api.log.filter(({ path }) => path === '/user/leads').length).toBeLessThan(6);
  });

  test('while it is listed, the progress says so', async () => {
    const rig = createRig({ faults: { on: 'all', share: { '429': 1 }, retryAfterSeconds: 600 } });
    const { batchId } = await push(rig, 3);
    await db.meta.put({ key: `numbers ${host} ${campaign}`, value: { page: 4, lastPage: 9, startedAt: 1 } });
    expect((await batchProgress(batchId))?.listing).toEqual({ page: 4, of: 9 });
    await rig.round();
    expect(await readWait()).toBeGreaterThan(rig.clock.now() + 500_000);
  });

  test.each(['422', '400', '409', '200-without-id'] as const)(
    'a duplicate answered with %s becomes "there", not "failed"',
    async (duplicate) => {
      const rig = createRig({ drift: { duplicate } });
      await push(rig, 1);
      rig.control({ faults: { next: ['stored-500'] } });
      await rig.live(10);
      expect(rig.onServer()).toHaveLength(1);
      expect(await placesOf()).toEqual(['enrolled']);
    },
  );

  test('a number that is only a contact of another lead is refused in the words of the server', async () => {
    const rig = createRig();
    await storeLeads([leadOf(1, { secondary: [contactOf(2)] })]);
    await enqueueCreates(['lead-1' as LeadId], campaign, host, rig.clock.now());
    await rig.live(3);
    await enqueueCreates(await storeLeads([leadOf(2)]), campaign, host, rig.clock.now());
    await rig.live(10);
    const job = await db.jobs.where('openKey').equals('lead-2').first();
    expect(job).toMatchObject({ state: 'rejected', refusal: { code: 422 } });
    expect(job?.refusal?.message).toContain('already exists');
  });
});
