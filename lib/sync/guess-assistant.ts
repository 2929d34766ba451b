import type { Assistant, Campaign } from '@/lib/model/campaign';

/**
 * Which assistant a campaign uses, when the server does not say: the only one there is, or the only one that knows every
 * variable of the campaign's leads. Otherwise the user is asked.
 */
export function guessAssistant(campaign: Campaign, assistants: readonly Assistant[]): Campaign {
  if (campaign.assistantId) return campaign;
  const [only, ...others] = assistants;
  if (only && others.length === 0) return { ...campaign, assistantId: only.id, assistantFrom: 'only' };
  const keys = campaign.leadKeys ?? [];
  if (keys.length === 0) return campaign;
  const fitting = assistants.filter(({ variables }) => keys.every((key) => key in variables));
  const [fits, ...doubtful] = fitting;
  return fits && doubtful.length === 0 ? { ...campaign, assistantId: fits.id, assistantFrom: 'keys' } : campaign;
}
