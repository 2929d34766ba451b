import type { PageKind } from '@/lib/model/capture';
import type { SiteRecipe } from '@/lib/model/recipe';
import type { FirstReading } from '../capture-page';
import { namesBy, openRecipe } from './apply-recipe';
import { findRecipe, isTaught } from './match';

/** Reads a page by the recipe that knows it: by the first of its layouts that finds somebody. */
export const byRecipe = (recipes: readonly SiteRecipe[]): FirstReading =>
  function* (page, capture) {
    const known = findRecipe(recipes, page);
    if (!known) return {};
    const { id } = known.recipe;
    /** Kinds of page that are here as one layout of the recipe says: its older layouts have no say then. */
    const here = new Set<PageKind>();
    for (const rules of known.pages) {
      if (here.has(rules.kind)) continue;
      if (isTaught({ id }) && namesBy(rules, page.document, page.roots).length === 0) continue;
      const place = openRecipe(rules, page);
      if (!place) continue;
      const found = yield* capture(place, `${id}:${rules.kind}`, rules);
      if (found.drafts.length > 0) return { ...found, recipe: { id, state: 'found' } };
      if (isTaught({ id })) here.add(rules.kind);
    }
    return { recipe: { id, state: here.size > 0 ? 'nobody' : 'gone' } };
  };
