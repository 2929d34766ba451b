import { describe, expect, test } from 'vitest';
import { createClient } from '@/lib/campaign/client';
import { parseDate } from '@/lib/campaign/dates';
import { testAccount } from '@/lib/campaign/test-account';
import type { CampaignId, E164, RemoteId } from '@/lib/model/brand';

/** Answers of the documents' snapshots and of public clients, word for word, without a server. */
function answering(
  body: unknown,
  { status = 200, headers = {} }: { status?: number; headers?: Record<string, string> } = {},
) {
  const sent: { url: string; init: RequestInit | undefined }[] = [];
  const fetch: typeof globalThis.fetch = async (url, init) => {
    sent.push({ url: String(url), init });
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    return new Response(text, { status, headers: { 'content-type': 'application/json', ...headers } });
  };
  return { sent, client: createClient('https://calls.example/api', '1|k', { fetch, isOnline: () => true }), fetch };
}

const payload = {
  kind: 'create',
  campaignId: '123' as CampaignId,
  phone: '+12025550123' as E164,
  variables: {},
  secondary: [],
} as const;
const create = (body: unknown, more?: { status?: number; headers?: Record<string, string> }) =>
  answering(body, more).client.createLead({ ...payload, secondary: [] });

const item = {
  id: 1,
  campaign_id: 1,
  phone_number: '+12025550123',
  variables: { customer_name: 'John Doe' },
  status: 'created',
  created_at: '2025-06-30 11:53:20',
  updated_at: '2025-06-30 11:53:20',
  campaign: { id: 1, name: 'My new campaign' },
  secondary_contacts: [{ id: 2, phone_number: '+12025550124', variables: [], status: 'created' }],
};

describe('create', () => {
  test('sends what the reference wants, with the key only in the header', async () => {
    const { client, sent } = answering({ data: item });
    await client.createLead({ ...payload, secondary: [{ phone: '+12025550124' as E164, variables: {} }] });
    const { url, init } = sent[0] ?? { url: '', init: {} };
    expect(url).toBe('https://calls.example/api/user/lead');
    expect(JSON.parse(String(init?.body))).toEqual({
      phone_number: '+12025550123',
      campaign_id: 123,
      variables: {},
      allow_dupplicate: false,
      secondary_contacts: [{ phone_number: '+12025550124', variables: {} }],
    });
    expect(init).toMatchObject({
      method: 'POST',
      redirect: 'manual',
      credentials: 'omit',
      headers: { authorization: 'Bearer 1|k', accept: 'application/json', 'content-type': 'application/json' },
    });
  });

  test.each([
    ['the current shape', { message: 'Lead created successfully', data: item }, '1'],
    ['an id alone, as a string', { message: 'x', data: { id: '1234569' } }, '1234569'],
    ['the lead in an array', { message: 'x', data: [{ ...item, created_at: '2025-06-02T12:08:17.000000Z' }] }, '1'],
    ['German words', { message: 'Lead erfolgreich erstellt', data: { ...item, status: 'erstellt' } }, '1'],
    ['variables as an array with one object', { data: { ...item, variables: [{ customer_name: 'John' }] } }, '1'],
    ['nulls where words belong', { data: { id: 1, phone_number: null, status: null, variables: null } }, '1'],
  ])('accepts %s', async (_what, body, id) => {
    expect((await create(body)).outcome).toMatchObject({ kind: 'accepted', lead: { id } });
  });

  test('a byte order mark before the JSON does no harm', async () => {
    expect((await create(`\uFEFF${JSON.stringify({ data: item })}`)).outcome.kind).toBe('accepted');
  });

  test.each([
    [{ message: 'Too Many Attempts.', retry_after: 60 }, {}, 60_000],
    [{ message: 'Too Many Attempts.' }, { 'retry-after': '17' }, 17_000],
    [{}, { 'retry-after': 'Mon, 23 Nov 2026 10:00:30 GMT', date: 'Mon, 23 Nov 2026 10:00:00 GMT' }, 30_000],
  ])('429 %j %j', async (body, headers, retryAfterMs) => {
    const { outcome } = await create(body, { status: 429, headers });
    expect(outcome).toEqual({ kind: 'notDelivered', limited: true, retryAfterMs });
  });

  test('rate headers are read in every spelling', async () => {
    const date = 'Mon, 23 Nov 2026 10:00:00 GMT';
    const at = Date.parse(date) / 1000;
    for (const reset of ['30', String(at + 30), String((at + 30) * 1000)]) {
      const headers = { date, 'x-ratelimit-limit': '60', 'x-ratelimit-remaining': '59', 'x-ratelimit-reset': reset };
      expect((await create({ data: item }, { headers })).rate).toEqual({ limit: 60, remaining: 59, resetInMs: 30_000 });
    }
    const draft = { 'ratelimit-limit': '100, 100;w=60', 'ratelimit-remaining': '7' };
    expect((await create({ data: item }, { headers: draft })).rate).toEqual({ limit: 100, remaining: 7 });
  });
});

describe('lists', () => {
  test.each([
    ['paginator', { current_page: 1, last_page: 1, data: [item], next_page_url: null }],
    ['bare array', [item]],
    ['{leads}', { leads: [item] }],
    ['paginator inside data', { data: { current_page: 1, last_page: 1, data: [item] } }],
    ['resource collection with meta', { data: [item], meta: { current_page: 1, last_page: 1 } }],
  ])('%s', async (_what, body) => {
    const listed = await answering(body).client.listLeads({});
    expect(listed).toMatchObject({ ok: true, value: { hasMore: false, rows: [{ id: '1', campaignId: '1' }] } });
  });

  test('a status nobody documented is kept as it is', async () => {
    const listed = await answering([{ ...item, status: 'contacted' }]).client.listLeads({});
    expect(listed.ok && listed.value.rows[0]?.status).toMatchObject({ code: 'other', raw: 'contacted' });
  });

  test('a row without an id is left out, the others are not', async () => {
    const listed = await answering([{ phone_number: '+1' }, item, 'noise', null]).client.listLeads({});
    expect(listed.ok && listed.value.rows.map(({ id }) => id)).toEqual(['1']);
  });

  test('JSON that holds no list is an empty-handed answer, which stops nobody from sending', async () => {
    const listed = await answering({ hello: 'world' }).client.listLeads({});
    expect(listed).toMatchObject({ ok: false, failure: { kind: 'rejected', code: 200 } });
  });

  test('a phone is asked for without a plus that would turn into a space', async () => {
    const { client, sent } = answering([]);
    await client.listLeads({ phone: '+12025550123', campaignId: '5' as CampaignId });
    expect(sent[0]?.url).toBe(
      'https://calls.example/api/user/leads?campaign_id=5&phone_number=%2B12025550123&per_page=100&page=1',
    );
  });

  test('assistants: inbound ones and a missing variables field', async () => {
    const body = [
      { id: 3, name: 'In', type: 'inbound' },
      { id: 4, name: 'Out' },
    ];
    const listed = await answering(body).client.listAssistants();
    expect(listed.ok && listed.value).toMatchObject([{ id: '4', variables: {} }]);
  });

  test('calls: evaluation as a list, costs as words, transcript as an array', async () => {
    const call = {
      id: 9,
      client_phone_number: '+12025550123',
      status: 'ended_by_customer',
      duration: '42',
      transcript: [{ text: 'Hi', sender: 'bot' }],
      evaluation: [{ name: 'mood', value: 'good', type: 'string' }],
      total_cost: '0.10',
      answered_by: null,
      recording_url: 'javascript:alert(1)',
      created_at: '2025-06-30 11:53:20',
    };
    const listed = await answering({ data: [call], current_page: 1, last_page: 1 }).client.listCalls({});
    const [read] = listed.ok ? listed.value.rows : [];
    expect(read).toEqual({
      id: '9',
      clientPhone: '+12025550123',
      status: 'ended_by_customer',
      durationSeconds: 42,
      evaluation: { mood: 'good' },
      createdAt: Date.UTC(2025, 5, 30, 11, 53, 20),
    });
  });
});

test('an id never leaves its place in the path', async () => {
  const { client, sent } = answering({ message: 'ok' });
  await client.updateLead({ kind: 'update', remoteId: '../../keys?x=1' as RemoteId, status: 'created' });
  expect(sent[0]?.url).toBe('https://calls.example/api/user/leads/..%2F..%2Fkeys%3Fx%3D1');
});

test.each([
  ['2025-06-30 11:53:20', Date.UTC(2025, 5, 30, 11, 53, 20)],
  ['2025-06-02T12:08:17.000000Z', Date.UTC(2025, 5, 2, 12, 8, 17)],
  ['2025-06-02T12:08:17+02:00', Date.UTC(2025, 5, 2, 10, 8, 17)],
  ['yesterday', undefined],
])('date %s', (text, at) => {
  expect(parseDate(text)).toBe(at);
});

describe('the account test says why not', () => {
  const html = '<!doctype html><h1>Welcome</h1>';
  test.each([
    ['a web page', html, 200, 'wrong-host'],
    ['a page not found', html, 404, 'wrong-host'],
    ['some other JSON API', { status: 'ok' }, 200, 'wrong-host'],
    ['a wrong key', { message: 'Unauthenticated.' }, 401, 'wrong-key'],
    ['too many tries', {}, 429, 'busy'],
    ['a broken server', html, 500, 'unreachable'],
  ])('%s', async (_what, body, status, problem) => {
    const { fetch } = answering(body, { status });
    expect(await testAccount('calls.example', '1|k', { fetch, isOnline: () => true })).toMatchObject({
      ok: false,
      problem,
    });
  });

  test('nothing answers', async () => {
    const fetch = () => Promise.reject(new TypeError('Failed to fetch'));
    const tested = await testAccount('calls.example', '1|k', { fetch, isOnline: () => true });
    expect(tested).toEqual({ ok: false, problem: 'unreachable' });
  });
});
