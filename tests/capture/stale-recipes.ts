import type { SiteRecipe } from '@/lib/model/recipe';

const dayMs = 86_400_000;
const longestDays = 180;

/** Recipes whose products may have changed since a person last saw them work, oldest first. */
export function staleRecipes(recipes: readonly SiteRecipe[], today: Date): string[] {
  return recipes
    .map(({ id, verifiedOn }) => ({ id, days: Math.floor((today.getTime() - Date.parse(verifiedOn)) / dayMs) }))
    .filter(({ days }) => days > longestDays)
    .sort((a, b) => b.days - a.days)
    .map(({ id, days }) => `${id}: ${days} days`);
}
