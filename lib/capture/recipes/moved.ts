import type { PageCapture, RecipeFit, RecipeReport } from '@/lib/model/capture';
import type { SiteRecipe } from '@/lib/model/recipe';
import type { Remembered } from '@/lib/model/remembered';
import { isControl, type OpenShadowRoot } from '../dom';
import { isSameNumber } from '../numbers';
import { sweep } from '../sweep';
import { placeOf as elementOf } from '../to-draft';
import { findRecipe, type Place, placeOf, recordAt } from './match';

/** One of the user's own recipes, and whom it has read before. */
interface Own {
  id: string;
  remembered: readonly Remembered[];
}

interface Moved {
  recipe: RecipeReport;
  fit: RecipeFit;
}

/**
 * The own recipe whose records have another address now, which it does not know: somebody whom it has read before is on the
 * page, by a number and by the id in both addresses, and nothing there leads to a record at an address that a recipe knows.
 * A CRM shows its people on many pages; whatever may be another page of a record that is where it was says no: one beside or
 * below it (`/contacts/812/edit`), one with the id in a parameter (`/calls/new?contact=812`), a form.
 */
export function movedFrom(
  { url, document }: { url: URL; document: Document },
  { drafts }: PageCapture,
  recipes: readonly SiteRecipe[],
  own: readonly Own[],
  openShadowRoot?: OpenShadowRoot,
): Moved | undefined {
  const knows = (at: Place) => findRecipe(recipes, { url: at, document })?.pages.find(({ recordId }) => recordId);
  const shown = drafts.flatMap(({ phones }) => phones).filter((phone) => !isControl(elementOf(phone) as Element));
  const isHere = ({ url: address, phones }: Remembered) => {
    const before = new URL(address);
    const rules = knows(before);
    const part = rules && `/${recordAt(rules, before)}`;
    if (!part) return false;
    const [head, ...tails] = `${url.pathname}${url.hash}`.split(part);
    return (
      // The last in a path that looks like an id, and not where it was.
      !/^[^/?#]|\d/.test(`${tails.at(-1)}`) &&
      placeOf(before).split(part)[0] !== head &&
      shown.some(({ text }) => phones.some((phone) => isSameNumber(phone, text)))
    );
  };
  const leadsBack = ({ root }: { root: ParentNode }) => [...root.querySelectorAll<HTMLAnchorElement>('a')].some(knows);
  const moved = own.find(({ remembered }) => remembered.some(isHere));
  return moved && !sweep(document, openShadowRoot).some(leadsBack)
    ? { recipe: { id: moved.id, state: 'gone' }, fit: 'gone' }
    : undefined;
}
