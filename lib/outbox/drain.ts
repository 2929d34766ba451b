import type { Transport } from '@/lib/campaign/transport';
import { db } from '@/lib/db/database';
import type { Epoch } from '@/lib/model/brand';
import type { Job, Outcome } from '@/lib/model/push';
import { measureLag } from './absence';
import { advance, type Moment } from './advance';
import { type BuildPayload, claimNext } from './claim';
import { watchClock } from './clock-watch';
import { firstOf } from './due';
import { downSince, isOpen, readGate, restMs } from './gate';
import { isListed, listNextPage } from './number-index';
import { type Asked, type Clock, type Pacer, paced } from './pacer';
import { reconcile, takeUnknown } from './reconcile';
import { sendJob } from './send-job';
import { noteWitness } from './witnesses';

export interface DrainDeps extends Clock {
  transport: Transport;
  pacer: Pacer;
  buildPayload: BuildPayload;
  rand: () => number;
  isOnline: () => boolean;
  /** Nothing is started after this instant; the worker's run has an end. */
  deadline: Epoch;
}

/** A browser opens no more connections to one host over HTTP/1.1. */
const mostInFlight = 6;
/** Waits longer than this are left to an alarm: a worker that only waits is stopped. */
const patienceMs = 20_000;
/** How long new work or a pressed pause may go unnoticed while waiting. */
const glanceMs = 1_000;

/** Looks up what is doubtful and sends what is due, until nothing is due, the gate closes or time is over. */
export async function drain(deps: DrainDeps): Promise<void> {
  const { transport, pacer, now, sleep, deadline } = deps;
  const flights = new Set<Promise<void>>();
  while (now() < deadline && deps.isOnline()) {
    const gate = await readGate();
    if (!isOpen(gate)) break;
    const most = downSince(gate) ? 1 : mostInFlight;
    if (flights.size >= most) {
      await Promise.race(flights);
      continue;
    }
    const rest = restMs(gate, now());
    if (rest > patienceMs) break;
    if (rest > 0) {
      await sleep(Math.min(glanceMs, rest));
      continue;
    }
    const next = await nextJob(transport.host, now());
    if (!next || next.dueAt > now()) {
      if (flights.size > 0) await Promise.race(flights);
      else if (next?.state === 'unknown' && (await measureLag(next, paced(transport, pacer, deadline), now))) continue;
      else if (next && next.dueAt <= now() + patienceMs) await sleep(Math.min(glanceMs, next.dueAt - now()));
      else break;
      continue;
    }
    const wait = pacer.nextAt() - now();
    if (wait > patienceMs) break;
    if (wait > glanceMs) {
      await sleep(glanceMs);
      continue;
    }
    if (!(await pacer.slot(deadline))) break;
    const launch = await prepare(next, pacer, deps);
    if (!launch) continue;
    const flight = launch().finally(() => flights.delete(flight));
    flights.add(flight);
  }
  await Promise.all(flights);
}

/** Doubtful jobs first, once they are due: the user waits to know. */
async function nextJob(host: string, now: Epoch): Promise<Job | undefined> {
  const [unknown, pending] = [await firstOf('unknown', host), await firstOf('pending', host)];
  if (!unknown || !pending) return unknown ?? pending;
  return unknown.dueAt <= now || unknown.dueAt <= pending.dueAt ? unknown : pending;
}

/** What the slot that was just taken is used for: a look-up, the next job, or (at once) a page of the campaign's list. */
async function prepare(next: Job, pacer: Pacer, deps: DrainDeps): Promise<(() => Promise<void>) | undefined> {
  const { transport, buildPayload } = deps;
  const moment = (): Moment => ({ now: deps.now(), rand: deps.rand() });
  if (next.state === 'unknown') {
    await watchClock(deps.now());
    const job = await takeUnknown(transport.host, moment());
    return job && (() => reconcile(job, firstFree(transport, pacer, deps.deadline), moment));
  }
  if (next.kind === 'create' && !(await isListed(next, deps.now()))) {
    const jobs = await db.jobs.where('[batchId+state]').equals([next.batchId, 'pending']).count();
    await listNextPage(firstFree(transport, pacer, deps.deadline), next.campaignId, jobs, deps.now());
    return undefined;
  }
  const job = await claimNext(transport.host, buildPayload, moment());
  return job && (() => fly(job, pacer, deps, moment));
}

async function fly(job: Job, pacer: Pacer, { transport, deadline }: DrainDeps, moment: () => Moment): Promise<void> {
  const asked: Asked = { at: pacer.now(), by: 'push' };
  const { outcome, rate } = await sendJob(job, transport, paced(transport, pacer, deadline));
  await pacer.note(rate, outcome, asked);
  await advance(job.id, { kind: 'settle', outcome: withGone(job, outcome) }, moment());
  if (outcome.kind === 'accepted' && job.payload?.kind === 'create') {
    await noteWitness(transport.host, { campaignId: job.campaignId, phone: job.payload.phone, at: moment().now });
  }
}

/** A 404 for an update that names no campaign can only mean the lead. */
function withGone(job: Job, outcome: Outcome): Outcome {
  const isGone =
    outcome.kind === 'rejected' && outcome.code === 404 && job.kind === 'update' && !job.change?.campaignId;
  return isGone ? { ...outcome, own: 'gone' } : outcome;
}

/** The first request goes in the slot that is already taken; further ones wait for theirs. */
function firstFree(transport: Transport, pacer: Pacer, until: Epoch): Transport {
  let isFree = true;
  const waiting: Pacer = {
    ...pacer,
    slot: (to) => {
      if (!isFree) return pacer.slot(to);
      isFree = false;
      return Promise.resolve(true);
    },
  };
  return paced(transport, waiting, until);
}
