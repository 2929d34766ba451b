import { createClient } from '@/lib/campaign/client';
import { normaliseHost } from '@/lib/campaign/host';
import { testAccount as askAccount, cleanKey } from '@/lib/campaign/test-account';
import { db } from '@/lib/db/database';
import type { AccountTest } from '@/lib/messages/protocol';
import type { CampaignId, LeadId } from '@/lib/model/brand';
import type { Call } from '@/lib/model/campaign';
import { readSettings } from '@/lib/settings/settings';
import { pullCampaigns } from '@/lib/sync/pull-campaigns';
import { readCalls } from '@/lib/sync/read-calls';

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
  const pulled = await pullCampaigns(createClient(apiHost, apiKey));
  return pulled.ok ? {} : { problem: pulled.failure.kind };
}

/** Tells the server to start calling; the words of a refusal are the server's own. */
export async function startCampaign(campaignId: CampaignId): Promise<{ problem?: string }> {
  const { apiHost, apiKey } = await readSettings();
  if (!apiKey) return { problem: '' };
  const client = createClient(apiHost, apiKey);
  const started = await client.startOrStop(campaignId, 'start');
  if (!started.ok) return { problem: 'message' in started.failure ? (started.failure.message ?? '') : '' };
  await pullCampaigns(client);
  return {};
}

export async function listCalls(leadId: LeadId): Promise<{ isRead: boolean; calls: Call[] }> {
  const { apiHost, apiKey } = await readSettings();
  const lead = await db.leads.get(leadId);
  if (!apiKey || !lead) return { isRead: false, calls: [] };
  const read = await readCalls(createClient(apiHost, apiKey), lead);
  return read.ok ? { isRead: true, calls: read.calls } : { isRead: false, calls: [] };
}
