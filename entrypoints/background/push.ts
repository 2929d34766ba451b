import { idsInPlace } from '@/lib/leads/list-leads';
import { needsLook, preflight } from '@/lib/leads/preflight';
import type { Handlers } from '@/lib/messages/answer';
import { enqueueCreates } from '@/lib/outbox/queue';
import { kick, wakeLater } from './wake';

export const startPush: Handlers['push.start'] = async ({ leadIds, campaignId, host, isChecked }) => {
  // Should the worker end in the middle of a long batch, what was queued by then still goes out.
  await wakeLater();
  const ids = leadIds ?? (await idsInPlace('ready'));
  const isHeld = !isChecked && needsLook(await preflight(ids, campaignId, host));
  const { queued } = isHeld ? { queued: 0 } : await enqueueCreates(ids, campaignId, host);
  kick();
  return { queued, isHeld };
};
