import 'fake-indexeddb/auto';
import { enqueueCreates } from '@/lib/outbox/queue';
import type { Limit } from '../../sandbox/api/rate-limit';
import { createRig, host } from '../../support/push-rig';
import { campaign, emptyStore, leadOf, storeLeads } from '../../support/push-world';

export interface Measured {
  /** Requests let through a minute, as a share of the limit, once it was learnt. */
  used: number;
  /** Share of 429 among them. */
  refused: number;
  inFlight: number;
}

export interface PushBench {
  measure: (limit: Pick<Limit, 'perWindow' | 'headers' | 'kind'>) => Promise<Measured>;
}

/** The whole outbox (database, gate, pace) against the sandbox with a rate limit, 150 ms each way. */
export const measure: PushBench['measure'] = async (limit) => {
  await emptyStore();
  const rig = createRig({
    limit: { ...limit, windowMs: 60_000, says: 'header' },
    pace: { untilCallMs: 1e12, callMs: 1e12, untilRetryMs: 1e12 },
    latencyMs: 260,
  });
  // A fast limit is learnt, and shown, in less time.
  const [learningMinutes, measuredMinutes] = limit.perWindow < 600 ? [10, 6] : [5, 2];
  const minutes = learningMinutes + measuredMinutes;
  const leads = Array.from({ length: limit.perWindow * (minutes + 2) }, (_, at) => leadOf(at));
  const start = rig.clock.now();
  await enqueueCreates(await storeLeads(leads), campaign, host, start);
  await rig.live(minutes);
  const counted = rig.api.log.filter(({ at }) => {
    const minute = (at - start) / 60_000;
    return minute >= learningMinutes && minute < minutes;
  });
  const refused = counted.filter(({ status }) => status === 429).length;
  return {
    used: (counted.length - refused) / measuredMinutes / limit.perWindow,
    refused: refused / Math.max(1, counted.length),
    inFlight: rig.mostInFlight(),
  };
};
