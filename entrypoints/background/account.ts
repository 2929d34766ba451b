import { createClient } from '@/lib/campaign/client';
import { normaliseHost } from '@/lib/campaign/host';
import { testAccount as askAccount, cleanKey } from '@/lib/campaign/test-account';
import { db } from '@/lib/db/database';
import type { AccountTest } from '@/lib/messages/protocol';
import { readSettings } from '@/lib/settings/settings';

/** Asks a server who the key belongs to, and gives host and key back as they should be stored. Stores nothing. */
export async function testAccount(host: string, key: string): Promise<AccountTest> {
  const tested = await askAccount(host, key);
  if (!tested.ok) return { ok: false, code: tested.problem, ...(tested.words && { words: tested.words }) };
  const base = normaliseHost(host);
  return { ok: true, host: base.ok ? base.host : host, key: cleanKey(key), account: tested.account };
}

/** Reads campaigns and outbound assistants of the connected account anew; on a failure the old lists stay. */
export async function refreshCampaigns(): Promise<{ problem?: string }> {
  const { apiHost, apiKey } = await readSettings();
  if (!apiKey) return { problem: 'noKey' };
  const client = createClient(apiHost, apiKey);
  const campaigns = await client.listCampaigns();
  if (!campaigns.ok) return { problem: campaigns.failure.kind };
  const assistants = await client.listAssistants();
  await db.transaction('rw', db.campaigns, db.assistants, async () => {
    await db.campaigns.clear();
    await db.campaigns.bulkPut(campaigns.value);
    if (!assistants.ok) return;
    await db.assistants.clear();
    await db.assistants.bulkPut(assistants.value);
  });
  return {};
}
