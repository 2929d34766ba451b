import type { Epoch } from '@/lib/model/brand';
import type { RecipeFit } from '@/lib/model/capture';
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
  /** The longest such row that came to an end by itself: pages that look like its own and are not. */
  longest?: number;
  /** Somebody whom it has read before stood on a page and was not read. */
  isLost?: boolean;
  /** The page that was written down last: looking at it again tells nothing new. */
  page?: string;
  at: Epoch;
}

const key = 'recipeHealth';
/** One page without a number is a person without a number. */
const tellFrom = 3;

type Known = Pick<RecipeHealth, 'id' | 'version' | 'label' | 'isOwn'>;

/**
 * Writes down what a recipe came to on one page, and says whether its pages' layout has changed: at once where somebody
 * known was not read, or where its places are gone on the first page; otherwise after three pages in a row, and more where
 * as many have come to nothing before.
 */
export async function noteRecipe(recipe: Known, fit: RecipeFit, page?: string): Promise<boolean> {
  return db.transaction('rw', db.meta, async () => {
    const all = await readAll();
    const found = all.find(({ id }) => id === recipe.id);
    const before = found?.version === recipe.version ? found : undefined;
    const next = nextHealth(recipe, fit, page, before);
    const isChanged =
      next.isLost === true ||
      (fit === 'gone' && next.empty > (next.longest ?? 0)) ||
      (fit === 'missed' && next.empty >= tellFrom && next.empty > (next.longest ?? 0));
    const isWell = next.empty === 0 && !next.longest && !next.isLost;
    if (isWell && !found) return isChanged;
    const others = all.filter(({ id }) => id !== recipe.id);
    await db.meta.put({ key, value: isWell ? others : [next, ...others] });
    return isChanged;
  });
}

function nextHealth(
  { id, version, label, isOwn }: Known,
  fit: RecipeFit,
  page: string | undefined,
  { empty = 0, longest = 0, isLost = false, page: last }: Partial<RecipeHealth> = {},
): RecipeHealth {
  const known = { id, version, label, isOwn, at: now() };
  const isWell = fit === 'fits' || fit === 'proven';
  if (isWell) {
    // The page on which it finds somebody now was only not ready yet.
    const ended = page !== undefined && page === last ? empty - 1 : empty;
    const run = isOwn ? Math.max(longest, ended) : 0;
    return { ...known, empty: 0, ...(run > 0 && { longest: run }), ...(isLost && fit === 'fits' && { isLost }) };
  }
  return {
    ...known,
    empty: page !== undefined && page === last ? empty : empty + 1,
    ...(longest > 0 && { longest }),
    ...((isLost || fit === 'lost') && { isLost: true }),
    ...(page !== undefined && { page }),
  };
}

/** Recipes that found nobody on the last three pages or more. */
export async function failingRecipes(): Promise<RecipeHealth[]> {
  return (await readAll()).filter(({ empty }) => empty >= tellFrom);
}

/** Whether a recipe was seen not to read somebody whom it should. */
export async function isLost({ id, version }: Pick<Known, 'id' | 'version'>): Promise<boolean> {
  return (await readAll()).some((one) => one.id === id && one.version === version && one.isLost);
}

export async function forgetHealth(recipeId: string): Promise<void> {
  await db.transaction('rw', db.meta, async () => {
    await db.meta.put({ key, value: (await readAll()).filter(({ id }) => id !== recipeId) });
  });
}

async function readAll(): Promise<RecipeHealth[]> {
  return ((await db.meta.get(key))?.value as RecipeHealth[] | undefined) ?? [];
}
