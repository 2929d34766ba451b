import 'fake-indexeddb/auto';
import { createClient } from '@/lib/campaign/client';
import { buildPayload } from '@/lib/leads/build-payload';
import type { Epoch } from '@/lib/model/brand';
import { now } from '@/lib/model/now';
import { enqueueCreates } from '@/lib/outbox/queue';
import { wake } from '@/lib/outbox/wake';
import type { SandboxApi } from '../../sandbox/api/handle';
import type { Limit } from '../../sandbox/api/rate-limit';
import { startSandbox } from '../../sandbox/start';
import { createRig, host } from '../../support/push-rig';
import { campaign, emptyStore, leadOf, storeLeads } from '../../support/push-world';

export interface Measured {
  /** Requests let through a minute, as a share of the limit, once it was learnt. */
  used: number;
  /** Share of 429 among them. */
  refused: number;
  /** Most requests open at once; absent where nobody counted. */
  inFlight?: number;
}

type Wanted = Pick<Limit, 'perWindow' | 'headers' | 'kind'>;

export interface PushBench {
  simulate: (limit: Wanted) => Promise<Measured>;
  overHttp: (limit: Wanted) => Promise<Measured>;
}

const never = { untilCallMs: 1e12, callMs: 1e12, untilRetryMs: 1e12 };
const serverMs = 260;
const minute = 60_000;
const whole = (limit: Wanted): Limit => ({ ...limit, windowMs: minute, says: 'header' });

/** The whole outbox (database, gate, pace) against the sandbox with a rate limit, 300 ms a request, on a clock that jumps. */
const simulate: PushBench['simulate'] = async (limit) => {
  const rig = createRig({ limit: whole(limit), pace: never, latencyMs: serverMs });
  // A fast limit is learnt, and shown, in less time.
  const [learning, measuring] = limit.perWindow < 600 ? [10, 6] : [5, 2];
  const start = rig.clock.now();
  await queue(limit.perWindow * (learning + measuring + 2), host, start);
  await rig.live(learning + measuring);
  return { ...count(rig.api, limit, start + learning * minute, measuring), inFlight: rig.mostInFlight() };
};

/** The same in real time, over HTTP on loopback. */
const overHttp: PushBench['overHttp'] = async (limit) => {
  const sandbox = await startSandbox({ limit: whole(limit), pace: never, latencyMs: serverMs });
  // Told by headers, it is known at once; else it takes a few windows.
  const [learning, measuring] = limit.headers ? [1, 2] : [6, 2];
  const start = now();
  await queue(limit.perWindow * (learning + measuring + 2), sandbox.apiBase, start);
  const deadline = (start + (learning + measuring) * minute) as Epoch;
  while (now() < deadline) {
    const next = await wake({
      transport: createClient(sandbox.apiBase, sandbox.apiKey, { isOnline: () => true }),
      buildPayload,
      pullStatus: () => Promise.resolve(undefined),
      now,
      sleep,
      rand: Math.random,
      isOnline: () => true,
      deadline,
    });
    await sleep(Math.min(deadline, next ?? deadline) - now());
  }
  await sandbox.close();
  return count(sandbox.api, limit, start + learning * minute, measuring);
};

async function queue(leads: number, to: string, at: Epoch): Promise<void> {
  await emptyStore();
  await enqueueCreates(await storeLeads(Array.from({ length: leads }, (_, index) => leadOf(index))), campaign, to, at);
}

function count({ log }: SandboxApi, limit: Wanted, from: number, minutes: number): Pick<Measured, 'used' | 'refused'> {
  const counted = log.filter(({ at }) => at >= from && at < from + minutes * minute);
  const refused = counted.filter(({ status }) => status === 429).length;
  return {
    used: (counted.length - refused) / minutes / limit.perWindow,
    refused: refused / Math.max(1, counted.length),
  };
}

function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, Math.max(0, ms)));
}

export const bench: PushBench = { simulate, overHttp };
