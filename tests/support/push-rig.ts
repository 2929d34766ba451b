import { createClient } from '@/lib/campaign/client';
import { buildPayload } from '@/lib/leads/build-payload';
import type { Epoch } from '@/lib/model/brand';
import { wake } from '@/lib/outbox/wake';
import { pullStatus } from '@/lib/sync/pull-status';
import { type Control, control } from '../sandbox/api/control';
import { createSandboxApi } from '../sandbox/api/handle';
import { createVirtualClock } from './virtual-clock';
import { virtualFetch } from './virtual-fetch';

export const host = 'http://calls.example/api';

/** Stands between the client and the sandbox: `pass` asks the sandbox, at another address if need be. */
export type Between = (
  pass: (url?: URL) => Promise<Response>,
  asked: { method: string; url: URL; now: number },
) => Promise<Response>;

/** A sandbox, a clock that jumps and a worker that lives as long as it is asked to: everything a push needs. */
export function createRig(change: Control = {}, between: Between = (pass) => pass()) {
  const clock = createVirtualClock();
  const api = createSandboxApi(clock.now);
  api.later = clock.later;
  control(api, change);
  let key = api.world.key;
  let isOnline = true;
  let mostInFlight = 0;

  function transport() {
    const fetch = virtualFetch(api, {
      clock,
      latencyMs: () => 20,
      timeoutMs: 25_000,
      isAlive: () => true,
      arrives: () => true,
      onOpen: (open) => {
        mostInFlight = Math.max(mostInFlight, open);
      },
    });
    const distorted: typeof fetch = (input, init) => {
      const url = new URL(String(input));
      return between((other = url) => fetch(other, init), { method: init?.method ?? 'GET', url, now: clock.now() });
    };
    return createClient(host, key, { fetch: distorted, isOnline: () => isOnline, now: clock.now });
  }

  function round({ isWanted = false } = {}): Promise<Epoch | undefined> {
    return wake({
      transport: transport(),
      buildPayload,
      pullStatus: (paced, deadline) => pullStatus({ transport: paced, now: clock.now, deadline, isWanted }),
      now: clock.now,
      sleep: clock.sleep,
      rand: () => 0.5,
      isOnline: () => isOnline,
      deadline: (clock.now() + 240_000) as Epoch,
    });
  }

  /** Wakes whenever it is time, for so many minutes or until nothing is due. */
  async function live(minutes: number): Promise<void> {
    const end = clock.now() + minutes * 60_000;
    while (clock.now() < end) {
      const next = await round();
      if (next === undefined || next > end) return;
      await clock.sleep(Math.max(0, next - clock.now()));
    }
  }

  return {
    api,
    clock,
    transport,
    control: (next: Control) => control(api, next),
    useKey: (next: string) => {
      key = next;
    },
    goOnline: (next: boolean) => {
      isOnline = next;
    },
    round: (options?: { isWanted: boolean }) => clock.run(round(options)),
    live: (minutes: number) => clock.run(live(minutes)),
    mostInFlight: () => mostInFlight,
    creates: () => api.log.filter(({ method, path }) => method === 'POST' && path === '/user/lead'),
    onServer: () => [...api.world.leads.values()].filter(({ parentId }) => parentId === undefined),
  };
}
