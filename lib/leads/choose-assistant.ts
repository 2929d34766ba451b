import { db } from '@/lib/db/database';
import type { AssistantId, CampaignId } from '@/lib/model/brand';

/** The user says which assistant a campaign uses; asked once, because the API does not tell. `undefined` takes it back. */
export async function chooseAssistant(campaignId: CampaignId, assistantId: AssistantId | undefined): Promise<void> {
  await db.transaction('rw', db.campaigns, async () => {
    const campaign = await db.campaigns.get(campaignId);
    if (!campaign) return;
    const { assistantId: _id, assistantFrom: _from, ...rest } = campaign;
    await db.campaigns.put(assistantId ? { ...rest, assistantId, assistantFrom: 'user' } : rest);
  });
}
