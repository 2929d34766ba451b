import { browser } from 'wxt/browser';
import { createClient } from '@/lib/campaign/client';
import { buildPayload } from '@/lib/leads/build-payload';
import { pruneEvents } from '@/lib/leads/prune-events';
import type { Epoch } from '@/lib/model/brand';
import { now } from '@/lib/model/now';
import { pruneJobs } from '@/lib/outbox/prune-jobs';
import { wake } from '@/lib/outbox/wake';
import { readSettings } from '@/lib/settings/settings';
import { pullStatus } from '@/lib/sync/pull-status';

export const wakeAlarm = 'wake';
/** The browser stops a worker after five minutes in one go. */
const budgetMs = 4 * 60_000;
/** Browsers fire alarms no sooner than this. */
const shortestAlarmMs = 30_000;
/** Below the 30 s after which an idle worker is stopped; any extension call starts that clock anew. */
const aliveMs = 20_000;

let isQueued = false;
/** Ends the wait between two rounds, so that what was just pushed goes out at once. */
let wakeUp: (() => void) | undefined;

/**
 * Does whatever is due: sends, looks up, reads statuses. Asked while a round runs, one more round follows it. Nothing is
 * remembered here: if the worker dies, the alarm set at the start finds the same work in the rows.
 */
export function kick({ isWanted = false } = {}): void {
  wakeUp?.();
  if (isQueued) return;
  isQueued = true;
  void navigator.locks.request('leadclip-outbox', async () => {
    isQueued = false;
    await wakeLater();
    const alive = setInterval(() => void browser.runtime.getPlatformInfo(), aliveMs);
    const nextAt = await rounds(isWanted).finally(() => clearInterval(alive));
    if (nextAt === undefined) await browser.alarms.clear(wakeAlarm);
    else await browser.alarms.create(wakeAlarm, { when: Math.max(nextAt, now() + shortestAlarmMs) });
    await pruneEvents(now());
    await pruneJobs(now());
  });
}

/** The worker may end at any moment: by then an alarm stands that starts it again. */
export function wakeLater(): Promise<void> {
  return browser.alarms.create(wakeAlarm, { when: now() + 2 * shortestAlarmMs });
}

/** Round after round while the next one is too near for an alarm; returns when to wake up again. */
async function rounds(isWanted: boolean): Promise<Epoch | undefined> {
  const deadline = (now() + budgetMs) as Epoch;
  for (let isFirst = true; ; isFirst = false) {
    const nextAt = await round(deadline, isWanted && isFirst);
    if (nextAt === undefined || nextAt > now() + shortestAlarmMs || now() >= deadline) return nextAt;
    const isWoken = await waitUntil(nextAt);
    if (isWoken) return now();
  }
}

/** True if it was woken before its time. */
function waitUntil(at: Epoch): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(false), Math.max(0, at - now()));
    wakeUp = () => {
      clearTimeout(timer);
      resolve(true);
    };
  });
}

async function round(deadline: Epoch, isWanted: boolean): Promise<Epoch | undefined> {
  const { apiHost, apiKey } = await readSettings();
  return wake({
    transport: apiKey ? createClient(apiHost, apiKey) : undefined,
    buildPayload,
    pullStatus: (transport, until) => pullStatus({ transport, now, deadline: until, isWanted }),
    now,
    sleep,
    rand: Math.random,
    isOnline: () => navigator.onLine,
    deadline,
  });
}

function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
