import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createClient } from '@/lib/campaign/client';
import { testAccount } from '@/lib/campaign/test-account';
import type { CampaignId, E164, RemoteId } from '@/lib/model/brand';
import type { CreatePayload } from '@/lib/model/push';
import type { Drift } from '../sandbox/api/world';
import { type Sandbox, startSandbox } from '../sandbox/start';

const drifts: [string, Partial<Drift>][] = [
  ['as documented', {}],
  [
    'bare array of leads, array-wrapped create, ISO dates',
    { leadList: 'array', created: 'one-element-array', dates: 'iso' },
  ],
  [
    '{leads}, {campaigns}, string id, German',
    { leadList: 'leads', campaignList: 'campaigns', created: 'string-id', language: 'de' },
  ],
  [
    '{data} campaigns with assistants, secondaries on top',
    { campaignList: 'data', campaignCarriesAssistant: true, secondariesOnTop: true },
  ],
  ['PUT /leads/{id}', { updatePath: '/leads' }],
];

const payload: CreatePayload = {
  kind: 'create',
  campaignId: '101' as CampaignId,
  phone: '+14155550101' as E164,
  variables: {},
  secondary: [{ phone: '+442079460102' as E164, variables: {} }],
};

describe.each(drifts)('the API %s', (_name, drift) => {
  let sandbox: Sandbox;
  beforeEach(async () => {
    sandbox = await startSandbox({ drift });
  });
  afterEach(() => sandbox.close());
  const client = () => createClient(sandbox.apiBase, sandbox.apiKey, { isOnline: () => true, timeoutMs: 2_000 });

  async function create(): Promise<RemoteId> {
    const { outcome } = await client().createLead(payload);
    const id = outcome.kind === 'accepted' ? outcome.lead?.id : undefined;
    expect(id).toBeDefined();
    return id ?? ('' as RemoteId);
  }

  test('a created lead has an id, and is found by its digits with status and contacts', async () => {
    const id = await create();
    const listed = await client().listLeads({ campaignId: payload.campaignId, phone: '14155550101' });
    const row = listed.ok ? listed.value.rows.find((one) => one.id === id) : undefined;
    expect(row).toMatchObject({ phone: payload.phone, status: { code: 'created' }, variables: {} });
    expect(row?.secondary).toMatchObject([{ phone: '+442079460102', status: { code: 'created' } }]);
    expect(Math.abs((row?.createdAt ?? 0) - Date.now())).toBeLessThan(60_000);
  });

  test('a repeated number is never stored twice, and never taken for a plain refusal', async () => {
    await create();
    for (const duplicate of ['422', '400', '409', '200-without-id'] as const) {
      sandbox.control({ drift: { duplicate } });
      expect((await client().createLead(payload)).outcome.kind).toBe('ambiguous');
    }
    const primaries = [...sandbox.api.world.leads.values()].filter(({ parentId }) => parentId === undefined);
    expect(primaries).toHaveLength(1);
  });

  test('status, campaign and variables are changed; only what the API allows', async () => {
    const remoteId = await create();
    const variables = { company: 'Acme' } as CreatePayload['variables'];
    const change = {
      kind: 'update',
      remoteId,
      status: 'completed',
      campaignId: '102' as CampaignId,
      variables,
    } as const;
    expect((await client().updateLead(change)).outcome.kind).toBe('accepted');
    expect(sandbox.api.world.leads.get(Number(remoteId))).toMatchObject({
      status: 'completed',
      campaign_id: 102,
      variables: { company: 'Acme' },
    });
    const gone = await client().updateLead({ ...change, remoteId: '999' as RemoteId });
    expect(gone.outcome).toMatchObject({ kind: 'rejected', code: 404 });
  });

  test('a deleted lead is gone, and deleting it again is fine', async () => {
    const remoteId = await create();
    const of = { kind: 'delete', remoteId, campaignId: payload.campaignId, phone: payload.phone } as const;
    expect((await client().deleteLead(of)).outcome.kind).toBe('accepted');
    expect((await client().deleteLead(of)).outcome.kind).toBe('accepted');
    expect(sandbox.api.world.leads.size).toBe(0);
  });

  test('campaigns, assistants and the account are read', async () => {
    const campaigns = await client().listCampaigns();
    expect(campaigns.ok && campaigns.value).toHaveLength(3);
    expect(campaigns.ok && campaigns.value[0]).toMatchObject({
      id: '101',
      status: 'in-progress',
      allowedFrom: '09:00',
    });
    const assistants = await client().listAssistants();
    expect(assistants.ok && assistants.value[0]).toMatchObject({
      id: '11',
      variables: { product_line: 'Premium Services' },
    });
    const tested = await testAccount(sandbox.origin, ` Bearer ${sandbox.apiKey}\n`, { isOnline: () => true });
    expect(tested).toMatchObject({ ok: true, account: { name: 'Demo', balance: 125.5, host: sandbox.apiBase } });
  });

  test('a campaign is started and stopped, and a refusal to start comes with its words', async () => {
    const id = '102' as CampaignId;
    expect(await client().startOrStop(id, 'start')).toMatchObject({ ok: true, value: { status: 'in-progress' } });
    expect(await client().startOrStop(id, 'stop')).toMatchObject({ ok: true, value: { status: 'stopped' } });
    sandbox.api.world.account.total_balance = 0;
    const refused = await client().startOrStop(id, 'start');
    expect(refused).toMatchObject({ ok: false, failure: { kind: 'rejected', message: 'Insufficient balance' } });
  });

  test('calls carry who answered, how long, the recording and the evaluation', async () => {
    sandbox.control({ pace: { untilCallMs: 0, callMs: 0, untilRetryMs: 0 } });
    const id = await create();
    const calls = await client().listCalls({ campaignId: payload.campaignId, phone: '14155550101' });
    const call = calls.ok ? calls.value.rows[0] : undefined;
    const isAnswered = Number(id) % 4 !== 3;
    expect(call).toMatchObject(
      isAnswered ? { answeredBy: 'human', evaluation: { interested: 'yes' } } : { status: 'no-answer' },
    );
  });
});

describe('pages', () => {
  test('every lead of a long list is read once, whatever the envelope', async () => {
    const sandbox = await startSandbox();
    const client = createClient(sandbox.apiBase, sandbox.apiKey, { isOnline: () => true });
    for (let n = 0; n < 230; n += 1) {
      await client.createLead({ ...payload, phone: `+1415555${1000 + n}` as E164, secondary: [] });
    }
    for (const leadList of ['paginator', 'array'] as const) {
      sandbox.control({ drift: { leadList } });
      const ids: string[] = [];
      for (let page = 1, hasMore = true; hasMore; page += 1) {
        const answer = await client.listLeads({ page });
        hasMore = answer.ok && answer.value.hasMore;
        if (answer.ok) ids.push(...answer.value.rows.map(({ id }) => id));
      }
      expect(ids).toHaveLength(230);
      expect(new Set(ids).size).toBe(230);
    }
    await sandbox.close();
  });
});
