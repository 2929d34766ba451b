import { db } from '@/lib/db/database';
import type { CampaignId, VariableKey } from '@/lib/model/brand';
import type { Assistant, VariableDefinition } from '@/lib/model/campaign';

export interface Definitions {
  /** The campaign's assistant, if the server told it or the user chose it. */
  assistant?: Assistant;
  /** Variable → default; of the assistant, and those kept by hand for what it lacks. */
  defaults: Record<VariableKey, string>;
}

/** The variables that leads of this campaign can fill. Nothing is known of a campaign whose assistant nobody named. */
export async function readDefinitions(campaignId: CampaignId | undefined): Promise<Definitions> {
  const campaign = campaignId && (await db.campaigns.get(campaignId));
  const assistant = campaign?.assistantId && (await db.assistants.get(campaign.assistantId));
  const byHand = await db.variables.toArray();
  const defaults = Object.fromEntries(byHand.map(({ key, defaultValue }) => [key, defaultValue]));
  return { ...(assistant && { assistant }), defaults: { ...defaults, ...assistant?.variables } };
}

/** Those that the user keeps by hand, by name. */
export function listDefinitions(): Promise<VariableDefinition[]> {
  return db.variables.orderBy('key').toArray();
}

export async function keepDefinition(definition: VariableDefinition): Promise<void> {
  await db.variables.put(definition);
}

export async function removeDefinition(key: VariableKey): Promise<void> {
  await db.variables.delete(key);
}
