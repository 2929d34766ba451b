import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import { db } from '@/lib/db/database';
import { enqueueCreates, readGate, retry } from '@/lib/outbox/queue';
import { type Between, createRig, host } from '../support/push-rig';
import { campaign, emptyStore, leadOf, storeLeads } from '../support/push-world';
import { blindLists, strangeServers, strangeWaits } from '../support/strange-servers';

const never = { untilCallMs: 1e12, callMs: 1e12, untilRetryMs: 1e12 };
const leads = 12;

beforeEach(emptyStore);

async function pushed(between: Between, minutes: number) {
  const rig = createRig({ pace: never, drift: { duplicate: 'stored-again' } }, between);
  const ids = await storeLeads(Array.from({ length: leads }, (_, at) => leadOf(at)));
  await enqueueCreates(ids, campaign, host, rig.clock.now());
  await rig.live(minutes);
  return rig;
}

/** Leads that are lost, doubled, still on their way, or refused without a reason. */
async function wrongs(rig: ReturnType<typeof createRig>) {
  const rows = await db.leads.toArray();
  const wrong = await Promise.all(
    rows.map(async ({ id, primary, place, enrolment }) => {
      const there = rig.onServer().filter(({ phone_number }) => phone_number === primary.phone).length;
      if (place === 'enrolled' && there === 1 && enrolment && !enrolment.goneAt) return [];
      const job = await db.jobs.where('openKey').equals(id).first();
      return [{ id, place, there, gone: enrolment?.goneAt, state: job?.state, words: job?.refusal }];
    }),
  );
  return wrong.flat();
}

describe('a server that misbehaves in its own way gets every lead once', () => {
  test.each(strangeServers)('$what', async ({ between }) => {
    const rig = await pushed(between, 45);
    expect(await wrongs(rig)).toEqual([]);
    expect((await readGate()).closed).toBeUndefined();
    expect(
      await db.events
        .where('leadId')
        .above('')
        .filter(({ kind }) => kind === 'gone')
        .count(),
    ).toBe(0);
  });
});

describe('a doubtful lead on a server whose list does not tell is not sent again, and the user is told', () => {
  test.each(blindLists)('$what', async ({ between }) => {
    const rig = await pushed(between, 120);
    const doubtful = (await wrongs(rig)).filter(({ there, gone }) => there !== 1 || gone);
    expect(doubtful).toEqual([]);
    const stuck = await db.jobs.filter(({ state }) => state === 'stuck').toArray();
    expect(stuck.map(({ refusal }) => refusal?.own)).toEqual(Array(leads / 2).fill('unclear'));
    await retry(
      stuck.map(({ leadId }) => leadId),
      rig.clock.now(),
    );
    await rig.live(60);
    expect(rig.onServer()).toHaveLength(leads);
  });
});

describe('"later", said in a strange way, is waited for and asked for no more than needed', () => {
  test.each(strangeWaits)('$what', async ({ response, minutes }) => {
    let left = 5;
    const rig = await pushed((pass) => {
      left -= 1;
      return left >= 0 ? Promise.resolve(response()) : pass();
    }, minutes);
    expect(await wrongs(rig)).toEqual([]);
  });

  test('said for ever, it is asked ever more rarely', async () => {
    let asked = 0;
    await pushed(() => {
      asked += 1;
      return Promise.resolve(new Response('{}', { status: 429, headers: { 'retry-after': '0' } }));
    }, 60);
    expect(asked).toBeLessThan(90);
    expect(await db.leads.where('place').equals('sending').count()).toBe(leads);
  });
});
