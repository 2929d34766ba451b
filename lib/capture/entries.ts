import { holdsNumber, isEntry, peersOf } from './blocks';
import { leavesOf, parentOf, signature, textSize } from './dom';
import { hasWord } from './letters';
import { cleanName, isCompanyLike, isNameLike, isPersonLike } from './person-names';
import { idOfRow } from './records';
import { measure } from './remember';

/** In one of several like entries (of `home`) that hold numbers and are called by a name each: a card, not a section of one record. */
export function isInEntry(element: Element, home?: Element): boolean {
  for (let at: Element | null = element, depth = 0; at && at !== home && depth < 9; at = parentOf(at), depth++) {
    const peers = at.firstElementChild && textSize(at) < 3000 && holdsNumber(at) ? [...peersOf(at)] : [];
    if (peers.length > 0) return isNamedLike(at, peers);
  }
  return false;
}

/** The entries beside it are called by other names in the same place; sections say the same one, or none. */
function isNamedLike(entry: Element, peers: readonly Element[]): boolean {
  const own = namesIn(entry);
  const first = isListItem(entry) ? openerOf(entry) : undefined;
  return peers.some((peer) => {
    const [name] = namesIn(peer);
    // A name that is written like none opens its entry as the others do.
    if (first && name && first.place === name.place && openerOf(peer)?.text === name.text) return true;
    return namesIn(peer).some(({ text, place }) => own.some((one) => one.place === place && one.text !== text));
  });
}

/** A name that is written like none ("Ostap", "guest 7"), where the entries on both sides have theirs. */
export function nameAsBeside(entry: Element): Element | undefined {
  const places = placesOfNames(entry);
  const [place] = places;
  if (places.length < 2 || places.some((other) => other !== place)) return undefined;
  const inPlace = leavesOf(entry, 20).find(({ element }) => signature(element) === place);
  const isShort = inPlace && hasWord(inPlace.text) && inPlace.text.split(' ').length < 3;
  return isShort && isNameLike(inPlace.text) ? inPlace.element : undefined;
}

/** Where the entries beside one have their names. */
const placesOfNames = (entry: Element): string[] =>
  isEntry(entry) ? [...peersOf(entry)].flatMap((peer) => namesIn(peer)[0]?.place ?? []) : [];

const placesIn = measure((entry: Element) =>
  leavesOf(entry, 20).map(({ text, element }) => ({ text: cleanName(text), place: signature(element) })),
);

const isListItem = (element: Element): boolean =>
  element.matches('li,article,[role=listitem],[role=option]') || idOfRow(element) !== undefined;

/** What stands first in an entry, after the letters of a picture that is missing. */
const openerOf = (entry: Element) => placesIn(entry).find(({ text }) => text.length > 2);

const namesIn = measure((entry: Element) =>
  placesIn(entry).filter(({ text }) => isPersonLike(text) || isCompanyLike(text)),
);
