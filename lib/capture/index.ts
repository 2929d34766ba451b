import type { PageCapture } from '@/lib/model/capture';
import { type CaptureOptions, readPage } from './capture-page';
import { siteRecipes } from './recipes/registry';

export type { CaptureOptions } from './capture-page';

/** People and businesses with numbers on a page; synchronous, pure, the document stays as it was. */
export function capturePage(page: { url: URL; document: Document }, options: CaptureOptions = {}): PageCapture {
  return readPage(page, options.recipes ?? siteRecipes, options.openShadowRoot);
}
