import type { CaptureDraft } from '@/lib/model/capture';
import type { RecipePage } from '@/lib/model/recipe';
import type { Remembered } from '@/lib/model/remembered';
import { isSameNumber } from '../numbers';
import { findAgain, PageTexts } from './find-again';
import { type Picks, teachPage } from './teach-page';

const texted = ['company', 'title', 'email'] as const;

export interface Repair {
  picks: Picks;
  /** Who was found again. */
  name: string;
}

/**
 * Finds somebody whom a recipe has read before on a page with a new layout, and what one would point at to teach it anew.
 * `read` says whom new rules find: of several places where a text stands those win that lead to the same person again.
 * Undefined where nobody of those remembered is on the page.
 */
export function repairPage(
  page: { url: URL; document: Document },
  old: RecipePage,
  remembered: readonly Remembered[],
  read: (rules: RecipePage) => CaptureDraft[],
): Repair | undefined {
  const texts = new PageTexts(page.document);
  const reads = old.rows ?? old;
  // The one of whom most is known teaches most.
  const known = remembered
    .filter(({ kind, name }) => kind === old.kind && name)
    .sort((one, other) => weightOf(other) - weightOf(one));
  let best: (Repair & { score: number }) | undefined;
  for (const one of known) {
    for (const picks of findAgain(texts, one, reads)) {
      const score = scoreOf(read(teachPage(page, picks, old.kind === 'list')), one);
      if (score > (best?.score ?? 0)) best = { picks, score, name: one.name ?? '' };
    }
    if (best?.score === weightOf(one)) break;
  }
  return best && { picks: best.picks, name: best.name };
}

/** How much there is to read of somebody. */
const weightOf = (one: Remembered): number =>
  1 + one.phones.length + texted.filter((part) => one[part]).length + Object.keys(one.variables).length;

/** How much of it is read again. */
function scoreOf(drafts: readonly CaptureDraft[], one: Remembered): number {
  const draft = drafts.find(({ phones }) =>
    phones.some(({ text }) => one.phones.some((phone) => isSameNumber(phone, text))),
  );
  if (!draft || draft.name !== one.name) return 0;
  const numbers = one.phones.length - Math.abs(one.phones.length - draft.phones.length) / 2;
  const parts = texted.filter((part) => one[part] && one[part] === draft[part]);
  const variables = Object.entries(one.variables).filter(([key, text]) => draft.fields[key] === text);
  return 1 + numbers + parts.length + variables.length;
}
