import { type Answer, json } from './answer.ts';
import { type Faults, noFaults, seeded } from './faults.ts';
import type { SandboxApi } from './handle.ts';
import { createLimiter, type Limit } from './rate-limit.ts';
import { type Drift, plainDrift, type World } from './world.ts';

/** What a test may change while the server runs; anything left out stays. */
export interface Control {
  faults?: Partial<Omit<Faults, 'rand'>> & { seed?: number };
  limit?: Limit | null;
  drift?: Partial<Drift>;
  latencyMs?: number;
  key?: string;
  pace?: Partial<World['pace']>;
  campaignStatus?: Record<string, string>;
}

export function control(
  api: SandboxApi,
  { faults, limit, drift, latencyMs, key, pace, campaignStatus }: Control,
): void {
  if (faults) {
    const { seed, ...rest } = faults;
    Object.assign(api.faults, rest, seed === undefined ? {} : { rand: seeded(seed) });
  }
  if (limit !== undefined) {
    api.limit = limit ?? undefined;
    api.limiter = limit ? createLimiter(limit) : undefined;
  }
  Object.assign(api.world.drift, drift);
  Object.assign(api.world.pace, pace);
  if (latencyMs !== undefined) api.latencyMs = latencyMs;
  if (key !== undefined) api.world.key = key;
  for (const campaign of api.world.campaigns) {
    campaign.status = campaignStatus?.[campaign.id] ?? campaign.status;
  }
}

/** `/__sandbox/…`, for tests in another process than the server: `GET state`, `POST control`, `POST reset`. */
export function handleControl(api: SandboxApi, method: string, path: string, body: unknown): Answer {
  if (method === 'GET' && path === '/state') {
    return json(200, { leads: [...api.world.leads.values()], campaigns: api.world.campaigns, log: api.log });
  }
  if (method === 'POST' && path === '/control') {
    control(api, (body ?? {}) as Control);
    return json(200, { ok: true });
  }
  if (method === 'POST' && path === '/reset') {
    api.world.leads.clear();
    api.world.calls.length = 0;
    api.log.length = 0;
    Object.assign(api.world.drift, plainDrift);
    api.faults = noFaults();
    control(api, { limit: null, latencyMs: 0, key: '1|sandbox' });
    return json(200, { ok: true });
  }
  return json(404, { message: 'GET /__sandbox/state, POST /__sandbox/control or POST /__sandbox/reset' });
}
