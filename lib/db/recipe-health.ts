import type { Epoch } from '@/lib/model/brand';
import { now } from '@/lib/model/now';
import { db } from './database';

/** How a recipe has been doing lately: recipes rot when their CRM changes its pages. */
export interface RecipeHealth {
  id: string;
  version: number;
  label: string;
  /** Taught or taken from a colleague, not built in: its id and label may name a host. */
  isOwn: boolean;
  /** Pages in a row that it knows and found nobody on. */
  empty: number;
  at: Epoch;
}

const key = 'recipeHealth';
/** One page without a number is a person without a number. */
const tellFrom = 3;

type Known = Pick<RecipeHealth, 'id' | 'version' | 'label' | 'isOwn'>;

/** Writes down what a recipe came to on one page. One that finds somebody is well again. */
export async function noteRecipe(recipe: Known, isEmpty: boolean): Promise<void> {
  await db.transaction('rw', db.meta, async () => {
    const all = await readAll();
    const before = all.find(({ id }) => id === recipe.id);
    if (!isEmpty && !before) return;
    const others = all.filter(({ id }) => id !== recipe.id);
    const { id, version, label, isOwn } = recipe;
    const isSame = before?.version === version;
    const next = { id, version, label, isOwn, empty: (isSame ? before.empty : 0) + 1, at: now() };
    await db.meta.put({ key, value: isEmpty ? [next, ...others] : others });
  });
}

/** Recipes that found nobody on the last three pages or more. */
export async function failingRecipes(): Promise<RecipeHealth[]> {
  return (await readAll()).filter(({ empty }) => empty >= tellFrom);
}

async function readAll(): Promise<RecipeHealth[]> {
  return ((await db.meta.get(key))?.value as RecipeHealth[] | undefined) ?? [];
}
