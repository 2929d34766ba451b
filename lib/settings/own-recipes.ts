import { db } from '@/lib/db/database';
import type { RecipePage, SiteRecipe } from '@/lib/model/recipe';
import { teachRecipe } from '@/lib/model/taught-recipe';
import { readPolicy } from './policy';

/** Recipes that the user taught or took from a colleague, by name. */
export function listOwnRecipes(): Promise<SiteRecipe[]> {
  return db.recipes.toArray().then((recipes) => recipes.sort((a, b) => a.label.localeCompare(b.label)));
}

/** Every recipe beside the built-in ones, in the order in which they count: the administrator's first. */
export async function listRecipes(): Promise<SiteRecipe[]> {
  const [{ recipes = [] }, own] = await Promise.all([readPolicy(), db.recipes.toArray()]);
  return [...recipes, ...own];
}

/** One recipe per site; a page of the same kind that was taught before is replaced. */
export async function learnPage(host: string, page: RecipePage): Promise<void> {
  const today = new Date().toISOString().slice(0, 10);
  await db.transaction('rw', db.recipes, async () => {
    const before = await db.recipes.filter(({ match }) => match.hosts.length === 1 && match.hosts[0] === host).first();
    await db.recipes.put(teachRecipe(host, page, today, before));
  });
}

/** Adds, or replaces the one of the same id. */
export async function keepRecipe(recipe: SiteRecipe): Promise<void> {
  await db.recipes.put(recipe);
}

export async function removeRecipe(id: string): Promise<void> {
  await db.recipes.delete(id);
}
