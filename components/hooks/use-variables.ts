import { useLiveQuery } from 'dexie-react-hooks';
import type { LeadRow } from '@/lib/db/lead-row';
import { type ResolvedVariable, resolveVariables } from '@/lib/leads/resolve-variables';
import { readDefinitions } from '@/lib/leads/variable-definitions';
import { readSettings } from '@/lib/settings/settings';

/** The variables of the contact at `index` in dialling order, and the assistant's opening message for the lead's campaign, or for the one that it would be pushed to. */
export function useVariables(
  lead: LeadRow,
  index: number,
): { variables: ResolvedVariable[]; opening: string } | undefined {
  return useLiveQuery(async () => {
    const campaignId = lead.campaignId ?? (await readSettings()).defaultCampaignId;
    const definitions = await readDefinitions(campaignId);
    const opening = definitions.assistant?.initialMessage ?? '';
    return {
      variables: resolveVariables(lead, [lead.primary, ...lead.secondary][index] ?? lead.primary, definitions),
      opening,
    };
  }, [lead, index]);
}
