import { addDrafts, checkDrafts, type Regions } from '@/lib/leads/drafts';
import { undo } from '@/lib/leads/undo';
import type { Handlers } from '@/lib/messages/answer';
import type { Region } from '@/lib/model/brand';
import { now } from '@/lib/model/now';
import { readSettings } from '@/lib/settings/settings';
import { refreshCampaigns, testAccount } from './account';
import { applySiteAccess } from './site-access';
import { kick } from './wake';

/** One answer per message name; which senders may ask is decided before, in `answer`. */
export const handlers: Handlers = {
  'draft.check': async ({ drafts, url: named }, { url, isOwnPage }) =>
    checkDrafts(drafts, await regionsFor((isOwnPage ? named : url) ?? '')),
  'draft.add': async ({ drafts, url: named, allowSuppressed = false }, { url, isOwnPage }) => {
    const from = (isOwnPage ? named : url) ?? '';
    const regions = await regionsFor(from);
    return addDrafts(drafts, { url: from, at: now(), regions, allowSuppressed: isOwnPage && allowSuppressed });
  },
  'draft.undo': async ({ undo: step }) => ({ undone: (await undo(step)) > 0 }),
  'account.test': ({ host, key }) => testAccount(host, key),
  'campaigns.refresh': refreshCampaigns,
  'sites.apply': async () => {
    await applySiteAccess({ injectNow: true });
    return {};
  },
  'outbox.kick': async () => {
    kick();
    return {};
  },
  'status.pull': async () => {
    kick({ isWanted: true });
    return {};
  },
};

async function regionsFor(url: string): Promise<Regions> {
  const { siteRegions, defaultRegion } = await readSettings();
  const siteRegion = URL.canParse(url) ? siteRegions[new URL(url).hostname] : undefined;
  return { defaultRegion: defaultRegion as Region, ...(siteRegion && { siteRegion: siteRegion as Region }) };
}
