import type { Epoch } from '@/lib/model/brand';
import { now as clock } from '@/lib/model/now';
import type { Outcome } from '@/lib/model/push';
import { classify, leadIn, type Operation, type Verdict } from './classify';
import { exchange, type Request, requestTimeoutMs, type Wire } from './exchange';
import { perPage, readPage } from './pages';
import type { Answer, LeadQuery, Pushed, RateHint, Transport } from './transport';
import { readAccount, readAssistant, readCall, readCampaign, readLead } from './wire';

export interface ClientOptions extends Partial<Wire> {
  now?: () => Epoch;
}

interface Judged {
  verdict: Verdict;
  json: unknown;
  status: number;
  rate: RateHint;
}

/** The campaign API of one account. `host` is the API base as `normaliseHost` gives it. */
export function createClient(host: string, key: string, options: ClientOptions = {}): Transport {
  const wire: Wire = {
    fetch: options.fetch ?? ((...request) => fetch(...request)),
    isOnline: options.isOnline ?? (() => navigator.onLine),
    timeoutMs: options.timeoutMs ?? requestTimeoutMs,
  };
  const now = options.now ?? clock;
  /** Some white labels document `PUT /leads/{id}`; found out once per client. */
  let updatePath = '/user/leads';

  async function ask(operation: Operation, method: Request['method'], path: string, body?: unknown): Promise<Judged> {
    const { exchange: ended, rate } = await exchange(wire, { method, url: host + path, key, body });
    const answered = ended.kind === 'answer';
    return {
      verdict: classify(ended, operation),
      json: answered ? ended.json : undefined,
      status: answered ? ended.status : 0,
      rate,
    };
  }

  async function read<T>(path: string, of: (json: unknown) => T | undefined): Promise<Answer<T>> {
    const { verdict, json, status, rate } = await ask('read', 'GET', path);
    if (verdict.kind !== 'done') return { ok: false, failure: verdict, rate };
    const value = of(json);
    if (value !== undefined) return { ok: true, value, rate };
    return { ok: false, failure: { kind: 'rejected', code: status, message: '' }, rate };
  }

  const list = <T>(path: string, of: (row: unknown) => T | undefined) =>
    read(path, (json) => readPage(json, 1, of)?.rows);

  async function put(id: string, body: object): Promise<Judged> {
    const first = await ask('update', 'PUT', `${updatePath}/${encodeURIComponent(id)}`, body);
    const isRouteMissing = first.status === 405 || (first.verdict.kind === 'gateClosed' && first.status === 404);
    if (!isRouteMissing) return first;
    const other = updatePath === '/user/leads' ? '/leads' : '/user/leads';
    const second = await ask('update', 'PUT', `${other}/${encodeURIComponent(id)}`, body);
    if (second.verdict.kind === 'done') updatePath = other;
    return second;
  }

  return {
    host,

    async createLead({ phone, campaignId, variables, secondary }) {
      const { verdict, json, rate } = await ask('create', 'POST', '/user/lead', {
        phone_number: phone,
        campaign_id: wireId(campaignId),
        variables,
        // The API's own spelling. Never true: a doubled lead is a second call to the same person.
        allow_dupplicate: false,
        secondary_contacts: secondary.map((one) => ({ phone_number: one.phone, variables: one.variables })),
      });
      const lead = verdict.kind === 'done' ? readLead(leadIn(json), now()) : undefined;
      return { outcome: outcomeOf(verdict, lead && { lead }), rate };
    },

    async updateLead({ remoteId, status, campaignId, variables }) {
      const { verdict, rate } = await put(remoteId, {
        ...(status && { status }),
        ...(campaignId && { campaign_id: wireId(campaignId) }),
        ...(variables && { variables }),
      });
      return { outcome: outcomeOf(verdict), rate };
    },

    async deleteLead({ remoteId }): Promise<Pushed> {
      const { verdict, rate } = await ask('delete', 'DELETE', `/user/leads/${encodeURIComponent(remoteId)}`);
      return { outcome: outcomeOf(verdict), rate };
    },

    listLeads: (query) =>
      read(`/user/leads?${search(query)}`, (json) => readPage(json, query.page ?? 1, (row) => readLead(row, now()))),

    listCalls: (query) => read(`/user/calls?${search(query)}`, (json) => readPage(json, query.page ?? 1, readCall)),

    listCampaigns: () => list('/user/campaigns', (row) => readCampaign(row, host, now())),

    async listAssistants() {
      const outbound = await list('/user/assistants/outbound', (row) => readAssistant(row, host, now()));
      const isMissing =
        !outbound.ok && outbound.failure.kind !== 'notDelivered' && outbound.failure.kind !== 'ambiguous';
      if (!isMissing) return outbound;
      return list(`/user/assistants/get?per_page=${perPage}`, (row) => readAssistant(row, host, now()));
    },

    async startOrStop(campaignId, action) {
      const { verdict, json, rate } = await ask('update', 'POST', '/user/campaigns/update-status', {
        campaign_id: wireId(campaignId),
        action,
      });
      if (verdict.kind !== 'done') return { ok: false, failure: verdict, rate };
      const campaign = readCampaign({ id: campaignId, ...(leadIn(json) as object) }, host, now());
      return {
        ok: true,
        value: { status: campaign?.status || (action === 'start' ? 'in-progress' : 'stopped') },
        rate,
      };
    },

    async readAccount() {
      const answer = await read('/user/me', (json) => readAccount(json, host));
      const isOther = !answer.ok && answer.failure.kind === 'rejected' && [200, 404].includes(answer.failure.code);
      return isOther ? { ...answer, failure: { kind: 'gateClosed', reason: 'notAnApi' } } : answer;
    },
  };
}

function outcomeOf(verdict: Verdict, accepted: Pick<Outcome & { kind: 'accepted' }, 'lead'> = {}): Outcome {
  return verdict.kind === 'done' ? { kind: 'accepted', ...accepted } : verdict;
}

/** The API wants its numeric ids as numbers. */
function wireId(id: string): number | string {
  return /^\d{1,15}$/.test(id) ? Number(id) : id;
}

function search({ campaignId, phone, from, page = 1 }: LeadQuery): string {
  return new URLSearchParams({
    ...(campaignId && { campaign_id: campaignId }),
    ...(phone && { phone_number: phone }),
    ...(from && { date_from: from }),
    per_page: String(perPage),
    page: String(page),
  }).toString();
}
