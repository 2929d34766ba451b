import type { Failure, Transport } from '@/lib/campaign/transport';
import { db } from '@/lib/db/database';
import type { Assistant, Campaign } from '@/lib/model/campaign';

/**
 * Lists the account's campaigns and outbound assistants and keeps them for the pages. What the user said about a campaign
 * (its assistant) stays; rows of another account go. A list that fails leaves the old rows as they are.
 */
export async function pullCampaigns(transport: Transport): Promise<{ ok: true } | { ok: false; failure: Failure }> {
  const campaigns = await transport.listCampaigns();
  if (!campaigns.ok) return campaigns;
  const assistants = await transport.listAssistants();
  await db.transaction('rw', db.campaigns, db.assistants, async () => {
    const before = new Map((await db.campaigns.toArray()).map((one) => [one.id, one]));
    await db.campaigns.clear();
    await db.campaigns.bulkPut(campaigns.value.map((one) => keepChoice(one, before.get(one.id))));
    if (assistants.ok) await replaceAssistants(assistants.value);
  });
  return { ok: true };
}

function keepChoice(listed: Campaign, before: Campaign | undefined): Campaign {
  if (listed.assistantId || before?.host !== listed.host) return listed;
  const { assistantId, assistantFrom } = before;
  return { ...listed, ...(assistantId && { assistantId }), ...(assistantFrom && { assistantFrom }) };
}

async function replaceAssistants(assistants: Assistant[]): Promise<void> {
  await db.assistants.clear();
  await db.assistants.bulkPut(assistants);
}
