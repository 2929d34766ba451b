import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { beforeEach, describe, expect, test } from 'vitest';
import { createClient } from '@/lib/campaign/client';
import { db } from '@/lib/db/database';
import { buildPayload } from '@/lib/leads/build-payload';
import type { Epoch } from '@/lib/model/brand';
import { digitsOf, type JobState } from '@/lib/model/push';
import { enqueueCreates } from '@/lib/outbox/queue';
import { wake } from '@/lib/outbox/wake';
import { pullStatus } from '@/lib/sync/pull-status';
import { control } from '../sandbox/api/control';
import { seeded } from '../sandbox/api/faults';
import { createSandboxApi, type SandboxApi } from '../sandbox/api/handle';
import { campaign, contactOf, emptyStore, leadOf, storeLeads } from '../support/push-world';
import { createVirtualClock } from '../support/virtual-clock';
import { virtualFetch } from '../support/virtual-fetch';

const host = 'http://calls.example/api';
const leadsPerSeed = 100;
const seeds = Array.from({ length: 58 }, (_, at) => at + 1);
let deaths = 0;

/** What the outbox promises to survive, by a server that stores every repetition. */
const faults = {
  share: {
    '429': 0.15,
    'stored-hang': 0.07,
    drop: 0.06,
    '422': 0.02,
    'stored-500': 0.05,
    'stored-no-id': 0.01,
    late: 0.01,
  },
  lateMs: 40_000,
};

beforeEach(emptyStore);

describe('whatever fails and whenever the worker dies, every lead is on the server exactly once or refused in words', () => {
  test.each(seeds)('seed %s', { timeout: 120_000 }, async (seed) => {
    const rand = seeded(seed);
    const clock = createVirtualClock();
    const api = createSandboxApi(clock.now);
    api.later = clock.later;
    control(api, { faults: { ...faults, seed }, drift: { duplicate: 'stored-again' } });
    const leads = Array.from({ length: leadsPerSeed }, (_, at) => {
      const secondary = at % 3 === 0 ? [1, 2, 3].map((n) => contactOf(1_000 * n + at)) : [];
      return leadOf(at, { secondary });
    });
    await clock.run(enqueueCreates(await storeLeads(leads), campaign, host, clock.now()));
    await clock.run(live(api, clock, rand));
    await expectExactlyOnce(api);
  });

  test('that was at least two thousand deaths', () => {
    expect(deaths).toBeGreaterThanOrEqual(2_000);
  });
});

/** Worker after worker, each of which dies after a few seconds, until nothing is on its way. */
async function live(api: SandboxApi, clock: ReturnType<typeof createVirtualClock>, rand: () => number): Promise<void> {
  while ((await stillOpen()) > 0) {
    let isAlive = true;
    const lifeMs = rand() * 18_000;
    const death = clock.sleep(lifeMs).then(() => 'dead' as const);
    const life = wake({
      transport: createClient(host, api.world.key, {
        fetch: virtualFetch(api, {
          clock,
          latencyMs: () => 10 + rand() * 150,
          timeoutMs: 25_000,
          isAlive: () => isAlive,
          arrives: () => rand() < 0.5,
        }),
        isOnline: () => true,
        now: clock.now,
      }),
      buildPayload: (lead, campaignId) => {
        // A death in the middle of a transaction: it is rolled back.
        if (rand() < 0.01) throw new Dexie.AbortError('killed');
        return buildPayload(lead, campaignId);
      },
      pullStatus: (transport, deadline) => pullStatus({ transport, now: clock.now, deadline }),
      now: clock.now,
      sleep: async (ms) => {
        await clock.sleep(ms);
        if (!isAlive) await new Promise(() => {});
      },
      rand,
      isOnline: () => true,
      deadline: (clock.now() + 240_000) as Epoch,
    });
    const end = await Promise.race([life.catch(() => 'dead' as const), death]);
    isAlive = false;
    if (end === 'dead') deaths += 1;
    await clock.sleep(end === 'dead' ? rand() * 3_000 : Math.max(0, (end ?? 0) - clock.now()));
    if (rand() < 0.005) clock.jump(-rand() * 7_200_000);
  }
}

async function stillOpen(): Promise<number> {
  const count = (state: JobState) =>
    db.jobs.where('[state+dueAt]').between([state, Dexie.minKey], [state, Dexie.maxKey]).count();
  return (await count('pending')) + (await count('sending')) + (await count('unknown'));
}

async function expectExactlyOnce(api: SandboxApi): Promise<void> {
  const onServer = new Map<string, number>();
  for (const lead of api.world.leads.values()) {
    if (lead.parentId !== undefined) continue;
    const digits = digitsOf(lead.phone_number);
    onServer.set(digits, (onServer.get(digits) ?? 0) + 1);
  }
  const jobs = new Map((await db.jobs.toArray()).map((job) => [job.leadId, job]));
  const rows = await db.leads.toArray();
  expect(rows).toHaveLength(leadsPerSeed);
  const wrong = rows.filter((row) => {
    const count = onServer.get(digitsOf(row.primary.phone)) ?? 0;
    const job = jobs.get(row.id);
    if (job?.state === 'rejected') return count !== 0 || !job.refusal?.message || row.place !== 'problem';
    const remoteId = Number(row.enrolment?.remoteId);
    const isTrue = digitsOf(api.world.leads.get(remoteId)?.phone_number ?? '') === digitsOf(row.primary.phone);
    return count !== 1 || job?.state !== 'accepted' || row.place !== 'enrolled' || !isTrue;
  });
  expect(wrong.map((row) => ({ id: row.id, place: row.place, state: jobs.get(row.id)?.state }))).toEqual([]);
}
