import type { CaptureDraft, PageCapture, RecipeFit } from '@/lib/model/capture';
import type { RecipePage, SiteRecipe } from '@/lib/model/recipe';
import type { Remembered } from '@/lib/model/remembered';
import { type Leaf, leavesOf, type OpenShadowRoot } from '../dom';
import { isSameNumber } from '../numbers';
import { cleanName } from '../person-names';
import { sweep } from '../sweep';
import { placeOf as elementOf } from '../to-draft';
import { namesBy, zoneBetween } from './apply-recipe';
import { findRecipe, recordAt } from './match';
import { around } from './read';

/**
 * How well the recipe that knows a page still fits it, from what the page gave and whom the recipe has read before.
 * Undefined where the page says nothing about that: a list without anybody, a record without a number.
 */
export function fitOf(
  page: { url: URL; document: Document },
  capture: PageCapture,
  recipes: readonly SiteRecipe[],
  remembered: readonly Remembered[],
  openShadowRoot?: OpenShadowRoot,
): RecipeFit | undefined {
  const { drafts, kind, recipe, rejected } = capture;
  if (!recipe) return undefined;
  const pages = findRecipe(recipes, page)?.pages.filter((one) => mayBeRecord(one, page.url, remembered)) ?? [];
  const isFor = (wanted: string) => pages.some((one) => one.kind === wanted);
  const roots = sweep(page.document, openShadowRoot).map(({ root }) => root);
  const isShown = lookUp(roots);
  const losses = remembered.flatMap((one) => {
    // The newest layout comes first.
    const rules = pages.find((its) => its.kind === one.kind);
    if (!rules || recordAt(rules, new URL(one.url)) !== recordAt(rules, page.url)) return [];
    return lossOf(one, capture, rules.rows ?? rules, isShown) ?? [];
  });
  if (losses.some((loss) => loss > 1) || losses.filter(Boolean).length > 1) return 'lost';
  if (recipe.state === 'found') return losses.length > 0 ? 'proven' : 'fits';
  if (recipe.state === 'gone') {
    if (drafts.length > 0 && isFor(kind)) return 'gone';
    return rejected.length > 0 && isFor('detail') ? 'missed' : undefined;
  }
  // The names are where they were: numbers of these people in other places speak against the recipe, those it refuses do not.
  const names = pages.flatMap((rules) => namesBy(rules, page.document, roots).map(cleanName));
  const excluded = pages.flatMap(({ exclude = [] }) => exclude);
  const isMissed = ({ name = '', phones }: CaptureDraft) =>
    names.includes(name) && phones.map(elementOf).some((at) => at && !around(at, excluded, page.document.body));
  return drafts.some(isMissed) ? 'missed' : undefined;
}

/** With a word where other records have their number it is another page: `/contacts/import`. */
const mayBeRecord = (rules: RecipePage, url: URL, remembered: readonly Remembered[]): boolean =>
  /\d/.test(recordAt(rules, url)) ||
  remembered.some((one) => one.kind === rules.kind && !/\d/.test(recordAt(rules, new URL(one.url))));

/**
 * What the recipe does not read of somebody whom it has read before although it is there: 2 for a sure loss, 1 where it reads
 * something else instead, which the CRM's users may have changed. Undefined when that person is not on the page.
 */
function lossOf(
  one: Remembered,
  { drafts, rejected, recipe }: PageCapture,
  reads: Pick<RecipePage, 'name' | 'company' | 'title' | 'email' | 'fields'>,
  isShown: (text: string) => boolean,
): number | undefined {
  const isTheirs = ({ text }: { text: string }) => one.phones.some((phone) => isSameNumber(phone, text));
  const draft = drafts.find(({ phones }) => phones.some(isTheirs));
  if (recipe?.state !== 'found') {
    const isThere = draft ?? (recipe?.state === 'gone' && one.name && rejected.some(isTheirs) && isShown(one.name));
    return isThere ? 2 : undefined;
  }
  if (!draft) return undefined;
  let loss = 0;
  const compare = (before: string | undefined, now: string | undefined, isName: boolean) => {
    if (before && before !== now && isShown(before)) loss += isName || !now ? 2 : 1;
  };
  for (const part of ['name', 'company', 'title', 'email'] as const)
    if (reads[part]) compare(one[part], draft[part], part === 'name');
  for (const key of Object.keys(reads.fields ?? {})) compare(one.variables[key], draft.fields[key], false);
  return loss;
}

/** Whether a text stands on the page by itself, outside its history, notes and menus; the page is read once, and only when asked. */
function lookUp(roots: readonly ParentNode[]): (text: string) => boolean {
  let leaves: Leaf[] | undefined;
  return (wanted) => {
    leaves ??= roots.flatMap((root) => leavesOf(root as Element, 20_000));
    return leaves.some(({ text, element }) => text === wanted && !zoneBetween(element));
  };
}
