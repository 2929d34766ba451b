import { type Leaf, leavesOf } from './dom';
import { cleanName, isCompanyLike, isPersonLike } from './person-names';
import { addressOpener, attention } from './words';

export interface Addressee {
  name: string;
  company?: string;
  element: Element;
}

/** Whom a block with such a heading is addressed to: the person in it, at the business above. */
export function addresseeIn(element: Element): Addressee | undefined {
  if (!addressOpener().test(element.textContent.slice(0, 60))) return undefined;
  const lines = leavesOf(element, 8).slice(1, 5);
  const said = lines.find(({ text }) => attention().test(text));
  const nameOf = ({ text }: Leaf) => cleanName(text.replace(attention(), ''));
  const person = said ?? lines.find((line) => isPersonLike(nameOf(line)));
  const company = lines.find((line) => line !== person && (isCompanyLike(line.text) || line === lines[0]))?.text;
  if (!person) return company ? { name: company, element: lines[0]?.element ?? element } : undefined;
  const isAbove = company && (said !== undefined || isCompanyLike(company));
  return { name: nameOf(person), element: person.element, ...(isAbove && { company }) };
}
