import type { RecipePage } from '@/lib/model/recipe';
import { findCandidates } from '../candidates';
import { parentOf } from '../dom';
import { readPage } from '../read-page';
import { sweep } from '../sweep';
import { ownSelectors } from './selectors-for';
import type { Picks, TaughtPage } from './teach-page';

const digitsOf = (text: string): string => text.replaceAll(/\D/g, '');

/**
 * Numbers that the new rules would take although the user, who pointed at all of the person's, did not point at them: the
 * company's card, a colleague beside it. Each is named by the smallest part around it that holds nothing pointed at.
 */
export function strangersOf(
  page: TaughtPage,
  rules: RecipePage,
  picks: Pick<Picks, 'phones'>,
  home: Element,
): string[] {
  const { drafts } = readPage(page, [trial(page.url, rules)], page.openRoot);
  const candidates = findCandidates(sweep(page.document, page.openRoot));
  const isPicked = (element: Element) =>
    picks.phones.some((pick) => isAround(pick, element) || isAround(element, pick));
  // The same number may be shown twice, in a headline and among the fields.
  const own = new Set(candidates.filter(({ element }) => isPicked(element)).map(({ text }) => digitsOf(text)));
  const taken = new Set(drafts.flatMap(({ phones }) => phones.map(({ text }) => digitsOf(text))));
  const strangers = candidates.filter(
    ({ element, text }) => taken.has(digitsOf(text)) && !own.has(digitsOf(text)) && isAround(home, element),
  );
  return [...new Set(strangers.flatMap(({ element }) => outside(element, home, picks.phones) ?? []))];
}

function outside(element: Element, home: Element, picks: readonly Element[]): string | undefined {
  for (let at: Element | null = element; at && at !== home; at = parentOf(at)) {
    const here = at;
    if (picks.some((pick) => isAround(here, pick))) return undefined;
    const holdsNoPick = (one: string) => !picks.some((pick) => pick.closest(one));
    const named = ownSelectors(here).find(holdsNoPick);
    if (named) return named;
  }
  return undefined;
}

function isAround(outer: Element, inner: Element): boolean {
  for (let at: Element | null = inner; at; at = parentOf(at)) if (at === outer) return true;
  return false;
}

const trial = (url: URL, page: RecipePage) => ({
  id: 'trial',
  label: url.hostname,
  version: 1,
  verifiedOn: '1970-01-01',
  match: { hosts: [url.hostname] },
  examples: {},
  pages: [page],
});
