import type { Failure, Transport } from '@/lib/campaign/transport';
import { db } from '@/lib/db/database';
import type { Assistant, Campaign } from '@/lib/model/campaign';
import { guessAssistant } from './guess-assistant';

/** Campaigns whose leads are looked at for their variables in one go. */
const mostPeeks = 3;

/**
 * Lists the account's campaigns and outbound assistants and keeps them for the pages. What is known of a campaign's
 * assistant stays; rows of another account go. A list that fails leaves the old rows as they are.
 */
export async function pullCampaigns(transport: Transport): Promise<{ ok: true } | { ok: false; failure: Failure }> {
  const campaigns = await transport.listCampaigns();
  if (!campaigns.ok) return campaigns;
  const listed = await transport.listAssistants();
  const assistants = listed.ok
    ? listed.value
    : await db.assistants.filter(({ host }) => host === transport.host).toArray();
  const before = new Map((await db.campaigns.toArray()).map((one) => [one.id, one]));
  const known = campaigns.value.map((one) => keep(one, before.get(one.id)));
  const peeked = await peek(transport, known, assistants);
  await db.transaction('rw', db.campaigns, db.assistants, async () => {
    await db.campaigns.clear();
    await db.campaigns.bulkPut(peeked.map((one) => guessAssistant(one, assistants)));
    if (listed.ok) await replaceAssistants(assistants);
  });
  return { ok: true };
}

/** The user's choice outlives the list; a guess is made anew as long as its assistant exists. */
function keep(listed: Campaign, before: Campaign | undefined): Campaign {
  if (before?.host !== listed.host) return listed;
  const { assistantId, assistantFrom, leadKeys } = before;
  return {
    ...(leadKeys && { leadKeys }),
    ...(assistantFrom === 'user' && assistantId && { assistantId, assistantFrom }),
    ...listed,
  };
}

/** Reads which variables a campaign's leads carry, for those where nothing else tells the assistant. */
async function peek(transport: Transport, campaigns: Campaign[], assistants: Assistant[]): Promise<Campaign[]> {
  const unclear = campaigns.filter((one) => !one.leadKeys && !guessAssistant(one, assistants).assistantId);
  const keys = new Map<string, string[]>();
  for (const { id } of unclear.slice(0, mostPeeks)) {
    const page = await transport.listLeads({ campaignId: id });
    if (!page.ok) break;
    const rows = page.value.rows.filter(({ campaignId }) => !campaignId || campaignId === id);
    if (rows.length > 0) keys.set(id, [...new Set(rows.flatMap(({ variables }) => Object.keys(variables)))]);
  }
  return campaigns.map((one) => {
    const leadKeys = keys.get(one.id);
    return leadKeys ? { ...one, leadKeys } : one;
  });
}

async function replaceAssistants(assistants: Assistant[]): Promise<void> {
  await db.assistants.clear();
  await db.assistants.bulkPut(assistants);
}
