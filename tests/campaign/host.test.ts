import { expect, test } from 'vitest';
import { normaliseHost } from '@/lib/campaign/host';
import { testAccount } from '@/lib/campaign/test-account';

test.each([
  ['app.autocalls.ai', 'https://app.autocalls.ai/api'],
  [' https://app.autocalls.ai/ ', 'https://app.autocalls.ai/api'],
  ['https://portal.example.com/api/', 'https://portal.example.com/api'],
  ['https://portal.example.com/api/user/me', 'https://portal.example.com/api'],
  ['https://portal.example.com/campaigns/12?tab=leads#top', 'https://portal.example.com/api'],
  ['https://example.com/white-label/api', 'https://example.com/white-label/api'],
  ['HTTPS://App.Example.COM', 'https://app.example.com/api'],
  ['127.0.0.1:8080', 'http://127.0.0.1:8080/api'],
  ['http://localhost:3000/api', 'http://localhost:3000/api'],
])('%s is %s', (text, host) => {
  expect(normaliseHost(text)).toEqual({ ok: true, host });
});

test.each([
  ['', 'empty'],
  ['not a host', 'not-a-url'],
  ['ftp://app.example.com', 'not-a-url'],
  ['javascript:alert(1)', 'not-a-url'],
  ['autocalls', 'not-a-url'],
  ['http://app.example.com', 'not-secure'],
  ['https://app.famulor.io/api/v1', 'other-product'],
])('%s is refused: %s', (text, problem) => {
  expect(normaliseHost(text)).toEqual({ ok: false, problem });
});

test("a key of Famulor's platform 2.0 is named before anything is sent", async () => {
  const sent: unknown[] = [];
  const fetch = async (...request: unknown[]) => {
    sent.push(request);
    return new Response('{}');
  };
  expect(await testAccount('app.famulor.de', 'fam_123', { fetch })).toEqual({ ok: false, problem: 'other-product' });
  expect(sent).toEqual([]);
});
