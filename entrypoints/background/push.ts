import { idsInPlace } from '@/lib/leads/list-leads';
import { needsLook, preflight } from '@/lib/leads/preflight';
import type { Handlers } from '@/lib/messages/answer';
import { enqueueCreates } from '@/lib/outbox/queue';
import { readSettings } from '@/lib/settings/settings';
import { kick, wakeLater } from './wake';

export const startPush: Handlers['push.start'] = async ({ leadIds, checked }) => {
  // Should the worker end in the middle of a long batch, what was queued by then still goes out.
  await wakeLater();
  const { apiHost, apiKey, defaultCampaignId } = await readSettings();
  const { host, campaignId } = checked ?? { host: apiHost, campaignId: defaultCampaignId };
  if (!apiKey) return { queued: 0, missing: 'account' };
  if (!campaignId) return { queued: 0, missing: 'campaign' };
  const ids = leadIds ?? (await idsInPlace('ready'));
  if (!checked && needsLook(await preflight(ids, campaignId, host))) return { queued: 0, held: { campaignId, host } };
  const { queued } = await enqueueCreates(ids, campaignId, host);
  kick();
  return { queued };
};
