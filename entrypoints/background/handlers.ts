import { injectCapture, injectEngine, injectScreen, injectTeach } from '@/lib/access/capture-script';
import { isKnownAt, recipesFor } from '@/lib/capture/recipes/for-site';
import { siteRecipes } from '@/lib/capture/recipes/registry';
import { noteRecipe } from '@/lib/db/recipe-health';
import { rememberDrafts } from '@/lib/db/recipe-memory';
import { addDrafts, checkDrafts } from '@/lib/leads/drafts';
import { undo } from '@/lib/leads/undo';
import type { Handlers, MessageSender } from '@/lib/messages/answer';
import { now } from '@/lib/model/now';
import { rulesFor, setNumberRule } from '@/lib/settings/number-rules';
import { learnPage, listRecipes, ownAmong } from '@/lib/settings/own-recipes';
import { listCalls, refreshCampaigns, startCampaign, testAccount } from './account';
import { frameAnswers, frameChanged, framesOf, markFrames } from './frames';
import { takePolicy } from './policy';
import { startPush } from './push';
import { regionsFor } from './regions';
import { applySiteAccess } from './site-access';
import { countQueue, showFound } from './toolbar';
import { kick } from './wake';

/** One answer per message name; which senders may ask is decided before, in `answer`. */
export const handlers: Handlers = {
  'recipe.list': async (_nothing, { url = '' }) => {
    const recipes = recipesFor(url, await listRecipes());
    return { recipes, rules: await rulesFor(url), own: await ownAmong(recipes, url) };
  },
  'engine.load': async ({ needsAll = false }, { tabId, frameId = 0, url = '' }) => {
    const recipes = recipesFor(url, await listRecipes());
    if (tabId !== undefined) await injectEngine(tabId, frameId, needsAll || isKnownAt(url, recipes));
    return {};
  },
  'screen.load': async (_nothing, { tabId, frameId = 0 }) => {
    if (tabId !== undefined) await injectScreen(tabId, frameId);
    return {};
  },
  'recipe.teach': async ({ page, repaired, drafts }, { url = '', tabId }) => {
    const known = recipesFor(url, await listRecipes()).find((one) => one.id === repaired);
    const id = await learnPage(new URL(url).hostname, page, known?.id);
    await rememberDrafts(
      drafts.map((draft) => ({ draft: { ...draft, foundBy: `${id}:${page.kind}` } })),
      url,
    );
    // The page reads the recipes when it starts: start it anew.
    if (tabId !== undefined) await injectCapture(tabId);
    return {};
  },
  'recipe.repair': async (_nothing, { tabId }) => {
    if (tabId !== undefined) await injectTeach(tabId);
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
  'frame.read': framesOf,
  'frame.answer': frameAnswers,
  'frame.mark': markFrames,
  'frame.changed': frameChanged,
  'page.seen': async ({ people, recipe }, { tabId, frameId, url = '' }) => {
    // The page counts its frames' people among its own.
    if (tabId !== undefined && frameId === 0) await showFound(tabId, people);
    const known = recipe && recipesFor(url, await listRecipes()).find(({ id }) => id === recipe.id);
    if (!known) return { isChanged: false };
    const isChanged = await noteRecipe({ ...known, isOwn: !siteRecipes.includes(known) }, recipe.fit, url);
    return { isChanged: isChanged && (await ownAmong([known], url)).length > 0 };
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
