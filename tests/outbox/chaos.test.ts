import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { beforeEach, describe, expect, test } from 'vitest';
import { createClient } from '@/lib/campaign/client';
import { db } from '@/lib/db/database';
import { buildPayload } from '@/lib/leads/build-payload';
import type { Epoch } from '@/lib/model/brand';
import { digitsOf, type JobState } from '@/lib/model/push';
import { cancel, enqueueCreates, openGate, pause, readGate, resume, retry } from '@/lib/outbox/queue';
import { wake } from '@/lib/outbox/wake';
import { pullStatus } from '@/lib/sync/pull-status';
import { control } from '../sandbox/api/control';
import { seeded } from '../sandbox/api/faults';
import { createSandboxApi, type SandboxApi } from '../sandbox/api/handle';
import type { Drift } from '../sandbox/api/world';
import { campaign, contactOf, emptyStore, leadOf, storeLeads } from '../support/push-world';
import { createVirtualClock, type VirtualClock } from '../support/virtual-clock';
import { virtualFetch } from '../support/virtual-fetch';

const host = 'http://calls.example/api';
const leadsPerSeed = 60;
const duplicates: Drift['duplicate'][] = ['422', '400', '409', '200-without-id'];
const seeds = Array.from({ length: 12 }, (_, at) => at + 201);
const hour = 3_600_000;

const faults = {
  share: {
    '429': 0.08,
    'stored-drop': 0.05,
    'stored-html': 0.02,
    'stored-broken-json': 0.03,
    'stored-hang': 0.03,
    html: 0.01,
    redirect: 0.01,
    '401': 0.01,
    '402': 0.01,
    '403': 0.01,
    '503': 0.03,
    '422': 0.03,
    late: 0.12,
  },
  lateMs: 40_000,
};

beforeEach(emptyStore);

/** The computer, its user and its network, each of which does as it likes between and during the worker's lives. */
interface Surroundings {
  api: SandboxApi;
  clock: VirtualClock;
  rand: () => number;
  isOnline: boolean;
}

describe('network gone mid-request, clock set either way, key refused, portal, pause, cancel, second press', () => {
  test.each(seeds)('seed %s', { timeout: 120_000 }, async (seed) => {
    const clock = createVirtualClock();
    const api = createSandboxApi(clock.now);
    api.later = clock.later;
    // Every other server stores repetitions: there a second request is a second call.
    const duplicate = seed % 2 ? 'stored-again' : (duplicates[(seed / 2) % duplicates.length] ?? '422');
    control(api, {
      faults: { ...faults, seed },
      drift: { duplicate, language: seed % 4 < 2 ? 'de' : 'en', secondariesOnTop: seed % 3 === 0 },
    });
    const leads = Array.from({ length: leadsPerSeed }, (_, at) =>
      leadOf(at, { secondary: at % 4 === 0 ? [contactOf(1_000 + at)] : [] }),
    );
    const ids = await storeLeads(leads);
    const around: Surroundings = { api, clock, rand: seeded(seed), isOnline: true };
    await clock.run(enqueueCreates(ids, campaign, host, clock.now()));
    await clock.run(
      live(around, async () => {
        const some = ids.filter(() => around.rand() < 0.1);
        const dice = around.rand();
        if (dice < 0.1) await cancel(some, clock.now());
        else if (dice < 0.2) await retry(some, clock.now());
        else if (dice < 0.4) await enqueueCreates(ids, campaign, host, clock.now());
        else if (dice < 0.5) await pause();
        // Between 12 and 72 minutes either way.
        else clock.jump((around.rand() < 0.5 ? -1 : 1) * (0.2 + around.rand()) * hour);
      }),
    );
    await expectNoneTwice(api);
  });
});

/** Lives of workers until nothing is on its way; `meddle` is what the user and the clock do now and then, 40 times at most. */
async function live(around: Surroundings, meddle: () => Promise<unknown>): Promise<void> {
  const { clock, rand, api } = around;
  for (let meddled = 0; meddled < 40 || (await stillOpen()) > 0; ) {
    if (rand() < 0.3 && meddled < 40) {
      meddled += 1;
      await meddle();
    }
    let isAlive = true;
    const isOnline = () => around.isOnline;
    const wire = virtualFetch(api, {
      clock,
      latencyMs: () => 10 + rand() * 300,
      timeoutMs: 25_000,
      isAlive: () => isAlive,
      arrives: () => rand() < 0.5,
    });
    const life = wake({
      transport: createClient(host, api.world.key, {
        fetch: async (...request) => {
          const answer = await wire(...request);
          if (!isOnline()) throw new TypeError('Failed to fetch');
          return answer;
        },
        isOnline,
        now: clock.now,
      }),
      buildPayload,
      pullStatus: (transport, deadline) => pullStatus({ transport, now: clock.now, deadline }),
      now: clock.now,
      sleep: async (ms) => {
        await clock.sleep(ms);
        if (!isAlive) await new Promise(() => {});
      },
      rand,
      isOnline,
      deadline: (clock.now() + 240_000) as Epoch,
    });
    if (rand() < 0.1) clock.later(rand() * 4_000, () => Object.assign(around, { isOnline: false }));
    const death = clock.sleep(rand() * 10_000).then(() => 'dead' as const);
    const end = await Promise.race([life, death]);
    isAlive = false;
    around.isOnline = true;
    await clock.sleep(end === 'dead' ? rand() * 3_000 : Math.min(30_000, Math.max(0, (end ?? 0) - clock.now())));
    if ((await readGate()).pausedAt) await resume();
    if ((await readGate()).closed) await openGate();
  }
}

async function stillOpen(): Promise<number> {
  const count = (state: JobState) =>
    db.jobs.where('[state+dueAt]').between([state, Dexie.minKey], [state, Dexie.maxKey]).count();
  return (await count('pending')) + (await count('sending')) + (await count('unknown'));
}

/** Accepted: there once, under the id that is kept here. Refused or cancelled: not there, and the words are kept. */
async function expectNoneTwice(api: SandboxApi): Promise<void> {
  const own = [...api.world.leads.values()].filter(({ parentId }) => parentId === undefined);
  const rows = await db.leads.toArray();
  const wrong = [];
  for (const row of rows) {
    const there = own.filter((lead) => digitsOf(lead.phone_number) === digitsOf(row.primary.phone));
    const jobs = (await db.jobs.where('leadId').equals(row.id).toArray()).sort((a, b) => a.createdAt - b.createdAt);
    const open = jobs.find(({ openKey }) => openKey);
    const expected = row.enrolment ? 1 : 0;
    const isRight =
      there.length === expected &&
      String(there[0]?.id ?? '') === (row.enrolment?.remoteId ?? '') &&
      jobs.length > 0 &&
      (open ? row.jobState === open.state : row.jobState === undefined) &&
      (open?.state !== 'rejected' || Boolean(open.refusal?.message));
    if (!isRight) wrong.push({ id: row.id, there: there.length, place: row.place, jobs: jobs.map((job) => job.state) });
  }
  expect(rows).toHaveLength(leadsPerSeed);
  expect(wrong).toEqual([]);
}
