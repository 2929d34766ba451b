import type { PageCapture } from '@/lib/model/capture';
import { type CaptureOptions, captureGeneric } from './capture-page';

export type { CaptureOptions } from './capture-page';

/** People and businesses with numbers on a page; synchronous, pure, the document stays as it was. */
export function capturePage(page: { url: URL; document: Document }, options: CaptureOptions = {}): PageCapture {
  return captureGeneric(page, options);
}
