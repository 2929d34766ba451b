import { capturePage } from '@/lib/capture';
import type { Region } from '@/lib/model/brand';
import { checkDraft } from '@/lib/phone/check-draft';
import type { PageFound } from './report.ts';

/** What the page's side of an evaluation runs: the engine, then the normalisation that the background does. */
export function evaluatePage(
  url: string,
  defaultRegion: string | undefined,
  withRecipes: boolean,
): Omit<PageFound, 'name'> {
  moveValues(document);
  return readAs(document, url, defaultRegion, withRecipes);
}

/** A page as the engine and the normalisation read it. */
export function readAs(
  page: Document,
  url: string,
  defaultRegion: string | undefined,
  withRecipes: boolean,
): Omit<PageFound, 'name'> {
  const options = withRecipes ? {} : { recipes: [] };
  const startedAt = performance.now();
  const capture = capturePage({ url: new URL(url), document: page }, options);
  const ms = performance.now() - startedAt;
  const pageNumbers = capture.drafts.flatMap(({ phones }) => phones.map(({ text }) => text));
  const context = { pageNumbers, ...(defaultRegion && { defaultRegion: defaultRegion as Region }) };
  const leads = capture.drafts.map((draft) => ({
    name: draft.name ?? null,
    company: draft.company ?? null,
    title: draft.title ?? null,
    email: draft.email ?? null,
    recordId: draft.recordId ?? null,
    phones: checkDraft(draft, context).map((check, index) => ({
      text: check.text,
      e164: check.phone ?? null,
      ext: check.extension ?? null,
      label: check.draft.label ?? null,
      type: check.draft.type ?? null,
      confidence: check.draft.confidence,
      primary: index === 0,
    })),
  }));
  return {
    url,
    kind: capture.kind,
    foundBy: capture.foundBy,
    ms: Math.round(ms * 10) / 10,
    leads,
    rejected: capture.rejected,
  };
}

/** Live pages hold values in the property only; saved ones in the attribute. */
function moveValues(page: Document): void {
  for (const input of page.querySelectorAll<HTMLInputElement>('input[value]')) {
    if (/^(checkbox|radio|button|submit|reset|hidden|image)$/.test(input.type)) continue;
    const value = input.getAttribute('value') ?? '';
    input.removeAttribute('value');
    input.value = value;
  }
  for (const frame of page.querySelectorAll('iframe')) if (frame.contentDocument) moveValues(frame.contentDocument);
}

Object.assign(globalThis, { evaluatePage });
