import { type Answer, type Asked, html, json } from './answer.ts';
import { listCalls } from './calls.ts';
import { listAssistants, listCampaigns, listOutboundAssistants, startOrStop } from './campaigns.ts';
import { type Fault, type Faults, noFaults, pickFault } from './faults.ts';
import { createLead, deleteLead, listLeads, updateLead } from './leads.ts';
import { progress } from './progress.ts';
import type { createLimiter, Limit } from './rate-limit.ts';
import { say } from './words.ts';
import { createWorld, type Drift, type World } from './world.ts';

export interface SandboxApi {
  world: World;
  faults: Faults;
  latencyMs: number;
  limit?: Limit | undefined;
  limiter?: ReturnType<typeof createLimiter> | undefined;
  /** One line per request, newest last: for tests that count what went over the wire. */
  log: { at: number; method: string; path: string; status: number; fault?: Fault }[];
  /** Runs something later by the world's clock; a simulation passes its own. */
  later: (ms: number, what: () => void) => void;
}

export function createSandboxApi(now?: () => number): SandboxApi {
  const later = (ms: number, what: () => void) => void setTimeout(what, ms).unref();
  return { world: createWorld(now), faults: noFaults(), latencyMs: 0, log: [], later };
}

/** The whole API as one function: what happens to a request, and what the server will answer. */
export function handle(api: SandboxApi, asked: Asked): Answer {
  const fault = pickFault(api.faults, asked.method === 'POST' && asked.path === '/user/lead');
  const answer = { delayMs: api.latencyMs, ...decide(api, asked, fault) };
  const { method, path } = asked;
  api.log.push({ at: api.world.now(), method, path, status: answer.status, ...(fault && { fault }) });
  return answer;
}

function decide(api: SandboxApi, asked: Asked, fault: Fault | undefined): Answer {
  const { world, faults } = api;
  progress(world);
  const verdict = api.limiter?.(world.now());
  if (verdict && !verdict.allowed) {
    const inBody = api.limit?.says === 'body' ? { retry_after: verdict.retryAfterSeconds } : {};
    return json(429, { message: 'Too Many Attempts.', ...inBody }, verdict.headers);
  }
  const early = fault && refuseEarly(fault, faults, world.drift);
  if (early) return early;
  if (fault === 'late') {
    api.later(faults.lateMs, () => route(world, asked));
    return { ...json(0, null), end: 'hang' };
  }
  if (asked.headers.authorization !== `Bearer ${world.key}`) return json(401, { message: 'Unauthenticated.' });
  const answer = route(world, asked);
  const headers = { ...answer.headers, ...verdict?.headers };
  return {
    ...(fault ? spoil(answer, fault) : answer),
    headers: fault === 'stored-html' ? (html(200).headers ?? {}) : headers,
  };
}

/** Faults that strike before anything is stored. */
function refuseEarly(fault: Fault, faults: Faults, drift: Drift): Answer | undefined {
  const wait: Record<string, string> =
    faults.retryAfterSeconds === undefined ? {} : { 'retry-after': String(faults.retryAfterSeconds) };
  if (fault === 'drop' || fault === 'hang') return { ...json(0, null), end: fault };
  if (fault === 'html') return html(200);
  if (fault === 'redirect') return { ...html(302), headers: { location: 'http://127.0.0.1:9/login' } };
  if (fault === '429') return json(429, { message: 'Too Many Attempts.' }, wait);
  if (fault === '503') return json(503, { message: 'Service Unavailable' }, wait);
  if (fault === '500') return json(500, { message: 'Server Error' });
  if (fault === '401') return json(401, { message: 'Unauthenticated.' });
  if (fault === '402') return json(402, { success: false, error: 'Insufficient balance', error_code: 'NO_CREDIT' });
  if (fault === '403') return json(403, { message: 'This action is unauthorized.' });
  if (fault === '422') {
    const errors = { 'variables.customer_name': [say('badName', drift)] };
    return json(422, { message: say('invalid', drift), errors });
  }
  return undefined;
}

/** Faults that strike after the lead is stored. */
function spoil(answer: Answer, fault: Fault): Answer {
  if (fault === 'stored-drop') return { ...answer, end: 'drop' };
  if (fault === 'stored-hang') return { ...answer, end: 'hang' };
  if (fault === 'stored-500') return json(500, { message: 'Server Error' });
  if (fault === 'stored-html') return html(200);
  if (fault === 'stored-no-id') return json(200, { message: 'Lead created successfully' });
  if (fault === 'stored-broken-json') return { ...answer, body: JSON.stringify(answer.body).slice(0, 40) };
  return answer;
}

function route(world: World, asked: Asked): Answer {
  const { method, path } = asked;
  const at = `${method} ${path}`;
  if (at === 'GET /user/me') return json(200, world.account);
  if (at === 'GET /user/campaigns') return listCampaigns(world);
  if (at === 'POST /user/campaigns/update-status') return startOrStop(world, asked);
  if (at === 'GET /user/assistants/outbound') return listOutboundAssistants(world);
  if (at === 'GET /user/assistants/get') return listAssistants(world, asked);
  if (at === 'POST /user/lead') return createLead(world, asked);
  if (at === 'GET /user/leads') return listLeads(world, asked);
  if (at === 'GET /user/calls') return listCalls(world, asked);
  const id = Number(path.match(/\/leads\/(\d+)$/)?.[1] ?? Number.NaN);
  if (method === 'PUT' && path === `${world.drift.updatePath}/${id}`) return updateLead(world, id, asked);
  if (method === 'DELETE' && path === `/user/leads/${id}`) return deleteLead(world, id);
  return json(404, { message: `The route api${path} could not be found.` });
}
