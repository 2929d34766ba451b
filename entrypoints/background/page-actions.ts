import { findsOnPage, leavePage, lookAgain } from '@/lib/access/active-page';
import { draftFromText } from '@/lib/leads/draft-from-text';
import { addDrafts } from '@/lib/leads/drafts';
import type { CaptureDraft } from '@/lib/model/capture';
import { now } from '@/lib/model/now';
import type { PageFinds } from '@/lib/model/page-finds';
import { pageNumbers } from '@/lib/model/page-numbers';
import { isAllowedSite, readPolicy } from '@/lib/settings/policy';
import { switchSite } from '@/lib/settings/settings';
import { regionsFor } from './regions';
import { applySiteAccess } from './site-access';
import { countQueue, showAdded, showForbidden } from './toolbar';

export interface Tab {
  id: number;
  url: string;
}

/** Adds everybody whom the page shows: from the menu, or by a key. */
export async function addFound(tab: Tab): Promise<void> {
  if (await isForbidden(tab)) return;
  const finds = await findsOnPage(tab.id);
  await add(tab, finds?.drafts ?? [], finds);
}

/**
 * Adds the person whose number stands in a text that the user marked, or behind a link: as the page describes them, or with
 * the words beside the number where the page says no more.
 */
export async function addText(tab: Tab, text: string): Promise<void> {
  if (await isForbidden(tab)) return;
  const [finds, regions] = await Promise.all([findsOnPage(tab.id), regionsFor(tab.url)]);
  const marked = draftFromText(text, regions.siteRegion ?? regions.defaultRegion);
  const wanted = new Set(marked?.phones.map((phone) => endOf(phone.text)));
  const known = finds?.drafts.filter(({ phones }) => phones.some((phone) => wanted.has(endOf(phone.text)))) ?? [];
  await add(tab, known.length > 0 ? known : marked ? [marked] : [], finds);
}

/** The administrator keeps Leadclip to other sites; the icon says so. */
async function isForbidden({ id, url }: Tab): Promise<boolean> {
  if (isAllowedSite(await readPolicy(), url)) return false;
  await showForbidden(id);
  return true;
}

/** Two ways of writing one number mostly differ at its beginning. */
const endOf = (text: string): string => text.replaceAll(/\D/g, '').slice(-7);

async function add(tab: Tab, drafts: CaptureDraft[], finds: PageFinds | undefined): Promise<void> {
  const url = finds?.url ?? tab.url;
  const regions = await regionsFor(url, finds && pageNumbers(finds.drafts));
  const { results } = await addDrafts(drafts, { url, at: now(), regions, allowSuppressed: false });
  await countQueue();
  await showAdded(tab.id, results.filter(({ outcome }) => outcome === 'added' || outcome === 'merged').length);
  await lookAgain(tab.id);
}

/** "Turn off on this site": the browser's grant stays, Leadclip keeps away. */
export async function turnOff(tab: Tab): Promise<void> {
  if (!URL.canParse(tab.url)) return;
  await switchSite(new URL(tab.url).hostname, false);
  await applySiteAccess({ injectNow: false });
  await leavePage(tab.id);
}
