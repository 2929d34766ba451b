import { signature, textOf } from './dom';
import { readLabel } from './labels';

/** Not a record's cells but parts of a page put side by side: whole tables, or each a label over what it says. */
export function isLayout(cells: readonly Element[]): boolean {
  const parts = cells.filter((cell) => cell.querySelector('h1,h2,h3,h4,h5,h6') !== null);
  if (parts.length > 1 || cells.some((cell) => cell.querySelector('tr + tr') !== null)) return true;
  const openers = cells.flatMap(({ firstElementChild: first }) => (first && textOf(first) ? first : []));
  const [one] = openers;
  const isAlike = openers.length > 1 && openers.every((other) => one && looksLike(other, one));
  return isAlike && openers.some((label) => isLabel(textOf(label)));
}

const isLabel = (text: string): boolean => {
  const meaning = readLabel(text);
  return meaning !== undefined && !meaning.isWeak;
};

const looksLike = (one: Element, other: Element): boolean =>
  signature(one) === signature(other) && one.getAttribute('style') === other.getAttribute('style');
