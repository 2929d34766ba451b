import type { CampaignId } from '@/lib/model/brand';
import { maxSecondary } from '@/lib/model/contact';
import type { Lead } from '@/lib/model/lead';
import type { CreatePayload } from '@/lib/model/push';
import { resolveVariables, setValues } from './resolve-variables';
import { readDefinitions } from './variable-definitions';

/** A lead as it is now → what goes over the wire. Called inside the outbox's claim: database reads only. */
export async function buildPayload(lead: Lead, campaignId: CampaignId): Promise<CreatePayload> {
  const definitions = await readDefinitions(campaignId);
  return {
    kind: 'create',
    campaignId,
    phone: lead.primary.phone,
    variables: setValues(resolveVariables(lead, lead.primary, definitions)),
    secondary: lead.secondary.slice(0, maxSecondary).map((contact) => ({
      phone: contact.phone,
      variables: setValues(resolveVariables(lead, contact, definitions)),
    })),
  };
}
