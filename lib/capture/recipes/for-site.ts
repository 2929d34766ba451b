import type { SiteRecipe } from '@/lib/model/recipe';
import { hostMatches } from './match';
import { siteRecipes } from './registry';

/** Recipes that may fit a page of this address, the user's own first; a probe only the page itself can try. */
export function recipesFor(url: string, own: readonly SiteRecipe[]): SiteRecipe[] {
  if (!URL.canParse(url)) return [];
  const { hostname } = new URL(url);
  return [...own, ...siteRecipes].filter(
    ({ match }) => match.probe !== undefined || match.hosts.some((pattern) => hostMatches(pattern, hostname)),
  );
}
