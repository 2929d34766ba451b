import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, test } from 'vitest';
import { createClient } from '@/lib/campaign/client';
import type { CampaignId, E164 } from '@/lib/model/brand';

const body = JSON.stringify({ message: 'Lead created successfully', data: { id: 7, phone_number: '+12025550123' } });
const json = { 'content-type': 'application/json' };

/** What a server or something before it may do to an answer whose request it has taken; over real HTTP. */
const broken: Record<string, (response: ServerResponse) => void> = {
  'a body that drips for ever': (response) => {
    response.writeHead(200, json);
    const drip = setInterval(() => response.write(' '), 20);
    response.on('close', () => clearInterval(drip));
  },
  'headers and then nothing': (response) => void response.writeHead(200, json).flushHeaders(),
  'a body shorter than promised': (response) => {
    response.writeHead(200, { ...json, 'content-length': String(body.length + 10) });
    response.write(body.slice(0, 20), () => response.destroy());
  },
  'a chunked body cut in the middle': (response) => {
    response.writeHead(200, json);
    response.write(body.slice(0, 20), () => response.destroy());
  },
  'bytes that claim to be compressed': (response) => {
    response.writeHead(200, { ...json, 'content-encoding': 'gzip' });
    response.end('this is not gzip');
  },
};

async function pushTo(answer: (response: ServerResponse) => void) {
  const server = createServer((request, response) => {
    request.resume().on('end', () => answer(response));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const client = createClient(`http://127.0.0.1:${port}/api`, '1|k', { isOnline: () => true, timeoutMs: 300 });
  const [phone, campaignId] = ['+12025550123' as E164, '5' as CampaignId];
  const pushed = await client.createLead({ kind: 'create', campaignId, phone, variables: {}, secondary: [] });
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  return pushed.outcome;
}

describe('an answer that breaks on its way leaves the lead doubtful, never failed and never sent again unseen', () => {
  test.each(Object.keys(broken))('%s', async (what) => {
    expect(await pushTo(broken[what] ?? (() => {}))).toEqual({ kind: 'ambiguous', unanswered: true });
  });

  test('the same server in health', async () => {
    expect(await pushTo((response) => response.writeHead(200, json).end(body))).toMatchObject({ kind: 'accepted' });
  });
});
