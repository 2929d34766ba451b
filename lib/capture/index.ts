import type { PageCapture } from '@/lib/model/capture';
import type { SiteRecipe } from '@/lib/model/recipe';
import type { OpenShadowRoot } from './dom';
import { readPage } from './read-page';
import { siteRecipes } from './recipes/registry';

export interface CaptureOptions {
  /** Recipes to try before the generic engine; the built-in ones unless given. */
  recipes?: readonly SiteRecipe[];
  /** Reads closed shadow roots where the browser lets an extension do so. */
  openShadowRoot?: OpenShadowRoot;
}

/** People and businesses with numbers on a page; synchronous, pure, the document stays as it was. */
export function capturePage(page: { url: URL; document: Document }, options: CaptureOptions = {}): PageCapture {
  return readPage(page, options.recipes ?? siteRecipes, options.openShadowRoot);
}
