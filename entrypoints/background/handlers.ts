import { injectCapture, injectEngine } from '@/lib/access/capture-script';
import { recipesFor } from '@/lib/capture/recipes/for-site';
import { siteRecipes } from '@/lib/capture/recipes/registry';
import { noteRecipe } from '@/lib/db/recipe-health';
import { addDrafts, checkDrafts } from '@/lib/leads/drafts';
import { undo } from '@/lib/leads/undo';
import type { Handlers, MessageSender } from '@/lib/messages/answer';
import { now } from '@/lib/model/now';
import { rulesFor, setNumberRule } from '@/lib/settings/number-rules';
import { learnPage, listRecipes } from '@/lib/settings/own-recipes';
import { listCalls, refreshCampaigns, startCampaign, testAccount } from './account';
import { takePolicy } from './policy';
import { startPush } from './push';
import { regionsFor } from './regions';
import { applySiteAccess } from './site-access';
import { countQueue, showFound } from './toolbar';
import { kick } from './wake';

/** One answer per message name; which senders may ask is decided before, in `answer`. */
export const handlers: Handlers = {
  'recipe.list': async (_nothing, { url = '' }) => ({
    recipes: recipesFor(url, await listRecipes()),
    rules: await rulesFor(url),
  }),
  'engine.load': async (_nothing, { tabId }) => {
    if (tabId !== undefined) await injectEngine(tabId);
    return {};
  },
  'recipe.teach': async ({ page }, { url = '', tabId }) => {
    await learnPage(new URL(url).hostname, page);
    // The page reads the recipes when it starts: start it anew.
    if (tabId !== undefined) await injectCapture(tabId);
    return {};
  },
  'rule.set': async (rule, { url = '' }) => {
    await setNumberRule({ ...rule, site: new URL(url).hostname });
    return rulesFor(url);
  },
  'draft.check': async ({ drafts, url: named, pageNumbers }, { url, isOwnPage }) =>
    checkDrafts(drafts, await regionsFor((isOwnPage ? named : url) ?? '', pageNumbers)),
  'draft.add': async ({ drafts, url: named, pageNumbers, allowSuppressed = false }, sender) => {
    const { url, isOwnPage } = sender;
    const from = (isOwnPage ? named : url) ?? '';
    const regions = await regionsFor(from, pageNumbers);
    const added = await addDrafts(drafts, {
      url: from,
      at: now(),
      regions,
      allowSuppressed: isOwnPage && allowSuppressed,
      by: isOwnPage ? undefined : nameOf(sender),
    });
    await countQueue();
    return added;
  },
  'draft.undo': async ({ undo: step }, sender) => {
    const undone = (await undo(step, sender.isOwnPage ? undefined : nameOf(sender))) > 0;
    await countQueue();
    return { undone };
  },
  'page.seen': async ({ people, recipe }, { tabId, url = '' }) => {
    if (tabId !== undefined) await showFound(tabId, people);
    const known = recipe && recipesFor(url, await listRecipes()).find(({ id }) => id === recipe.id);
    if (known) await noteRecipe({ ...known, isOwn: !siteRecipes.includes(known) }, recipe.isEmpty);
    return {};
  },
  'site.list': async () => siteRecipes.map(({ id, label, match: { hosts } }) => ({ id, label, hosts })),
  'account.test': ({ host, key }) => testAccount(host, key),
  'campaigns.refresh': refreshCampaigns,
  'call.list': ({ leadId }) => listCalls(leadId),
  'campaign.start': ({ campaignId }) => startCampaign(campaignId),
  'sites.apply': async () => {
    await takePolicy();
    await applySiteAccess({ injectNow: true });
    return {};
  },
  'push.start': startPush,
  'outbox.kick': async () => {
    kick();
    return {};
  },
  'status.pull': async () => {
    kick({ isWanted: true });
    return {};
  },
};

/** One page for as long as it stays on its site: its tab and its origin. */
function nameOf({ tabId, url = '' }: MessageSender): string {
  return `${tabId} ${URL.canParse(url) ? new URL(url).origin : ''}`;
}
