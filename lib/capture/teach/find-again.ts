import type { RecipePage } from '@/lib/model/recipe';
import type { Remembered } from '@/lib/model/remembered';
import { type Candidate, findCandidates } from '../candidates';
import { isVisible, parentOf, textOf } from '../dom';
import { isSameNumber } from '../numbers';
import { cleanName } from '../person-names';
import { zoneBetween } from '../recipes/apply-recipe';
import { sweep } from '../sweep';
import type { Picks } from './teach-page';

/** Where a text may stand that is more than the text alone: with avatar letters, a salutation, a mark. */
const moreLetters = 12;
/** Of one text; a page shows a name in its path, its title, its record, and hardly more often. */
const mostPlaces = 6;

/** The elements of a page with what they show, looked up by what was read of somebody before. */
export class PageTexts {
  private readonly texts: { element: Element; text: string }[];
  private readonly candidates: Candidate[];

  constructor(document: Document) {
    const places = sweep(document);
    this.candidates = findCandidates(places);
    this.texts = places
      .flatMap(({ root }) => [...root.querySelectorAll('*')])
      .filter((element) => element.textContent.length < 400)
      .map((element) => ({ element, text: textOf(element) }))
      .filter(({ text }) => text.length > 0);
  }

  /** Where a text stands, by itself if it does anywhere, outside the page's history and menus if it does there. */
  placesOf(wanted: string): Element[] {
    const same = this.innermost((text) => text === wanted || cleanName(text) === wanted);
    if (same.length > 0) return same;
    return this.innermost((text) => text.includes(wanted) && text.length <= wanted.length + moreLetters);
  }

  /** A name as one part, or as first and last name in parts of their own. */
  namePlacesOf(name: string): Element[][] {
    if (!name) return [];
    const whole = this.placesOf(name).map((element) => [element]);
    if (whole.length > 0) return whole;
    const words = name.split(' ');
    for (let at = 1; at < words.length; at++) {
      const [first] = this.placesOf(words.slice(0, at).join(' '));
      const [last] = first ? this.nearest(this.placesOf(words.slice(at).join(' ')), first) : [];
      if (first && last && first !== last) return [[first, last]];
    }
    return [];
  }

  /** Where a field's text stands outside the page's history and menus: the owner may be the signed-in user, too. */
  fieldPlacesOf(wanted: string): Element[] {
    return this.placesOf(wanted).filter((place) => !zoneBetween(place));
  }

  phonePlacesOf(phone: string): Element[] {
    return best(this.candidates.filter(({ text }) => isSameNumber(text, phone)).map(({ element }) => element));
  }

  /** The nearest first: those whose common ancestor with the part lies deepest. */
  nearest(places: readonly Element[], part: Element): Element[] {
    const depths = new Map<Element, number>();
    const chain: Element[] = [];
    for (let at: Element | null = part; at; at = parentOf(at)) chain.unshift(at);
    for (const [depth, one] of chain.entries()) depths.set(one, depth);
    const depthOf = (place: Element) => {
      for (let at: Element | null = place; at; at = parentOf(at)) if (depths.has(at)) return depths.get(at) ?? 0;
      return -1;
    };
    return [...places].sort((a, b) => depthOf(b) - depthOf(a));
  }

  private innermost(fits: (text: string) => boolean): Element[] {
    const found = this.texts.filter(({ text }) => fits(text)).map(({ element }) => element);
    return best(found.filter((one) => !found.some((other) => other !== one && isAround(one, other))));
  }
}

/** Visible places, those of the page's history and menus only where there are no others. */
function best(places: readonly Element[]): Element[] {
  const seen = [...new Set(places)].filter(isVisible);
  const own = seen.filter((place) => !zoneBetween(place));
  return (own.length > 0 ? own : seen).slice(0, mostPlaces);
}

function isAround(outer: Element, inner: Element): boolean {
  for (let at: Element | null = inner; at; at = parentOf(at)) if (at === outer) return true;
  return false;
}

/**
 * What one would point at to teach the page with somebody who was read on it before, for each place where the name stands.
 * `reads` says what else than name and numbers is wanted. None where the name or all numbers are gone.
 */
export function findAgain(texts: PageTexts, one: Remembered, reads: Partial<RecipePage>): Picks[] {
  return texts.namePlacesOf(one.name ?? '').flatMap((name): Picks[] => {
    const near = (places: readonly Element[]) => (name[0] ? texts.nearest(places, name[0])[0] : undefined);
    const phones = [...new Set(one.phones.flatMap((phone) => near(texts.phonePlacesOf(phone)) ?? []))];
    if (phones.length === 0) return [];
    const taken = new Set([...name, ...phones]);
    const find = (wanted: string | undefined): Element[] => {
      const place = wanted ? near(texts.fieldPlacesOf(wanted).filter((element) => !taken.has(element))) : undefined;
      if (place) taken.add(place);
      return place ? [place] : [];
    };
    const [company] = reads.company ? find(one.company) : [];
    const [title] = reads.title ? find(one.title) : [];
    const [email] = reads.email ? find(one.email) : [];
    const fields = Object.keys(reads.fields ?? {}).flatMap((key) =>
      find(one.variables[key]).map((place) => [key, place] as const),
    );
    return [
      {
        name,
        phones,
        ...(company && { company }),
        ...(title && { title }),
        ...(email && { email }),
        ...(fields.length > 0 && { fields: Object.fromEntries(fields) }),
      },
    ];
  });
}
