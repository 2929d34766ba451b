import type { RecipePage, SiteRecipe } from '@/lib/model/recipe';
import { attempt } from './attempt';

/** `*.pipedrive.com` matches every subdomain and nothing that only contains the name. */
export function hostMatches(pattern: string, host: string): boolean {
  const parts = pattern
    .toLowerCase()
    .split('*')
    .map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('[a-z0-9.-]+')}$`).test(host.toLowerCase());
}

/** An address, or a link to it. */
export type Place = Pick<URL, 'hostname' | 'pathname' | 'search' | 'hash'>;

/** What a path pattern is tested against: path, query and hash. */
export const placeOf = (at: Place): string => `${at.pathname}${at.search}${at.hash}`;

/** Which record a page is about, as its address says; a digit where the recipe knows of no place for it. */
export const recordAt = ({ recordId }: RecipePage, url: URL): string =>
  recordId?.path ? (new RegExp(recordId.path).exec(placeOf(url))?.[1] ?? '') : '0';

/**
 * Taught by a user who pointed at the name: such a recipe leaves a page without one in its place to the generic engine. The
 * built-in ones, which people keep, may look for it elsewhere.
 */
export const isTaught = ({ id }: Pick<SiteRecipe, 'id'>): boolean => id.startsWith('own-');

/** Whether something on the page says that a recipe is for it, whatever its address. */
export const isProbed = ({ match }: SiteRecipe, document: Document): boolean =>
  // One by one: browsers answer a simple selector from an index or in one quick pass, and a list of them neither way.
  match.probe?.some((selector) => attempt(() => document.querySelector(selector))) ?? false;

function isFor(recipe: SiteRecipe, url: Place, document: Document): boolean {
  const { hosts, path } = recipe.match;
  if (path && !new RegExp(path).test(placeOf(url))) return false;
  return hosts.some((pattern) => hostMatches(pattern, url.hostname)) || isProbed(recipe, document);
}

/** The recipe for a page and its rules for that kind of page; the user's own recipes come first in the list. */
export function findRecipe(
  recipes: readonly SiteRecipe[],
  { url, document }: { url: Place; document: Document },
): { recipe: SiteRecipe; pages: RecipePage[] } | undefined {
  const place = placeOf(url);
  for (const recipe of recipes) {
    if (!isFor(recipe, url, document)) continue;
    // A recipe that does not know this kind of page leaves it to the next: a user may have taught one page of a known CRM.
    const pages = recipe.pages.filter(({ path }) => !path || new RegExp(path).test(place));
    if (pages.length > 0) return { recipe, pages };
  }
  return undefined;
}
