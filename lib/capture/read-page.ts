import type { PageCapture } from '@/lib/model/capture';
import type { SiteRecipe } from '@/lib/model/recipe';
import { type Page, readInSteps } from './capture-page';
import type { OpenShadowRoot } from './dom';
import { readable } from './plain-copy';
import { byRecipe } from './recipes/by-recipe';

/** `readInSteps` with what few pages need: recipes, and a copy where a form hides itself. */
export function readWholeInSteps(
  page: Page,
  openShadowRoot: OpenShadowRoot | undefined,
  recipes: readonly SiteRecipe[],
): Generator<void, PageCapture> {
  return readInSteps({ ...page, ...readable(page.document, openShadowRoot) }, openShadowRoot, byRecipe(recipes));
}

/** The same at once. */
export function readPage(page: Page, recipes: readonly SiteRecipe[], openShadowRoot?: OpenShadowRoot): PageCapture {
  const steps = readWholeInSteps(page, openShadowRoot, recipes);
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
}
