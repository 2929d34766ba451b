import { db } from '@/lib/db/database';
import { forgetHealth, isLost } from '@/lib/db/recipe-health';
import { forgetRecipe, rememberedOf } from '@/lib/db/recipe-memory';
import type { RecipePage, SiteRecipe } from '@/lib/model/recipe';
import type { Remembered } from '@/lib/model/remembered';
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

/** What is known of one of the user's own recipes beside its rules; none of it is in its file. */
export interface OwnRecipe {
  id: string;
  /** It was seen not to read somebody whom it should. */
  isLost: boolean;
  remembered: Remembered[];
}

/**
 * Of the recipes for a page those that the user may repair: not the built-in ones, and not the administrator's. A page is told
 * of people that were read on its own site, whatever sites the recipe is for.
 */
export async function ownAmong(recipes: readonly SiteRecipe[], url: string): Promise<OwnRecipe[]> {
  const [{ recipes: given = [] }, stored] = await Promise.all([
    readPolicy(),
    db.recipes.bulkGet(recipes.map(({ id }) => id)),
  ]);
  const own = stored.filter((one) => one !== undefined).filter(({ id }) => given.every((other) => other.id !== id));
  return Promise.all(
    own.map(async (recipe) => ({
      id: recipe.id,
      isLost: await isLost(recipe),
      remembered: (await rememberedOf(recipe.id)).filter((one) => new URL(one.url).origin === new URL(url).origin),
    })),
  );
}

/**
 * One recipe per site; a page of the same kind that was taught before is replaced. `repaired`: the recipe whose page it is in a
 * new layout. Returns the recipe's id.
 */
export async function learnPage(host: string, page: RecipePage, repaired?: string): Promise<string> {
  const today = new Date().toISOString().slice(0, 10);
  return db.transaction('rw', db.recipes, async () => {
    const isOfHost = ({ match }: SiteRecipe) => match.hosts.length === 1 && match.hosts[0] === host;
    const before = (repaired && (await db.recipes.get(repaired))) || (await db.recipes.filter(isOfHost).first());
    return db.recipes.put(teachRecipe(host, page, today, before, repaired !== undefined));
  });
}

/** Adds, or replaces the one of the same id. */
export async function keepRecipe(recipe: SiteRecipe): Promise<void> {
  await db.recipes.put(recipe);
}

export async function removeRecipe(id: string): Promise<void> {
  await db.transaction('rw', db.recipes, db.meta, async () => {
    await db.recipes.delete(id);
    await forgetRecipe(id);
    await forgetHealth(id);
  });
}
