import type { SiteRecipe } from '@/lib/model/recipe';
import { hostMatches } from './match';
import { siteRecipes } from './registry';

/** Recipes that may fit a page of this address, the user's own first; a probe only the page itself can try. */
export function recipesFor(url: string, own: readonly SiteRecipe[]): SiteRecipe[] {
  if (!URL.canParse(url)) return [];
  const { hostname } = new URL(url);
  return [...own, ...siteRecipes].filter((one) => one.match.probe !== undefined || isForHost(one, hostname));
}

/** Whether one of them is for this address whatever stands there. */
export const isKnownAt = (url: string, recipes: readonly SiteRecipe[]): boolean =>
  URL.canParse(url) && recipes.some((one) => isForHost(one, new URL(url).hostname));

const isForHost = ({ match }: SiteRecipe, hostname: string): boolean =>
  match.hosts.some((pattern) => hostMatches(pattern, hostname));
