import { addresseeIn } from './addressee';
import { describe } from './describe';
import { leavesOf, signature, textOf, textSize } from './dom';
import { employerIn } from './employer';
import { fieldNameOf } from './field-names';
import { nameFrom, readFields } from './fields';
import { digitsOf } from './fold';
import { isLabelElement } from './label-of';
import { readLabel } from './labels';
import { areInitials } from './letters';
import { cleanName, isCompanyLike, isJobLike, isNameLike, isPersonLike, isSectionTitle } from './person-names';
import { type Field, finish, idOfLink, idOfRow, isCompanyLink, type PageRecord, recordLink } from './records';
import { subtitleAfter } from './subtitle';
import { headingOf } from './zones';

/** In its text, in a control, or behind a button that only says "Call". */
export const holdsNumber = (element: Element): boolean =>
  digitsOf(element.textContent).length >= 7 ||
  element.querySelector('a[href^="tel:" i]') !== null ||
  [...element.querySelectorAll('input')].some(({ value }) => digitsOf(value).length >= 7);

/** Those near it on either side that are of the same shape, or records with ids as it is one, and hold numbers too. */
export function* peersOf(element: Element): Iterable<Element> {
  const isPeer = (one: Element) => isAlike(one, element) && textSize(one) < 20_000 && holdsNumber(one);
  const siblings = [...besides(element)];
  for (const one of siblings) if (isPeer(one)) yield one;
  // Alone in its column of a board: those in the columns beside it.
  const column = element.parentElement;
  if (!column || !opensWithHeading(column) || siblings.some((one) => isAlike(one, element))) return;
  for (const other of besides(column))
    if (isAlike(other, column)) for (const one of other.children) if (isPeer(one)) yield one;
}

function* besides(element: Element): Iterable<Element> {
  for (const step of ['previousElementSibling', 'nextElementSibling'] as const) {
    let at = element[step];
    for (let steps = 0; at && steps < 12; steps++, at = at[step]) yield at;
  }
}

const isAlike = (one: Element, other: Element): boolean =>
  one.localName === other.localName &&
  ((idOfRow(one) !== undefined && idOfRow(other) !== undefined) || signature(one) === signature(other));

/** Entries of a list rather than sections of one record. */
export const hasPeers = (element: Element): boolean => !peersOf(element)[Symbol.iterator]().next().done;

export const isEntry = (element: Element): boolean =>
  element.localName === 'li' ||
  element.localName === 'article' ||
  idOfRow(element) !== undefined ||
  (hasPeers(element) && !isField(element) && !isSection(element));

/** A label with its value repeats too, on a page about one record. */
const isField = ({ firstElementChild: first }: Element): boolean => first !== null && isLabelElement(first);

/** "Contact information" beside "Payment methods": parts of one record. */
function isSection(element: Element): boolean {
  const heading = headingOf(element);
  return heading !== null && isSectionTitle(cleanName(textOf(heading)));
}

interface Named {
  name: string;
  element: Element;
  isCompany: boolean;
  href?: string;
}

/**
 * A card, list entry or section that names its own person or business; null when it names nobody. `nameAmong` is asked
 * last: where the entries beside it have their names.
 */
export function readBlock(element: Element, nameAmong: () => Element | undefined): PageRecord | null {
  const fields = readFields(element, 120);
  const addressee = addresseeIn(element);
  const named =
    (addressee && { ...addressee, isCompany: isCompanyLike(addressee.name) }) ??
    nameOfFields(fields, element) ??
    linkedName(element, fields) ??
    (isEntry(element) ? titledName(element, fields) : undefined) ??
    (hasPersonHeading(element) ? undefined : companyOf(fields)) ??
    namedAs(nameAmong());
  if (!named) return null;
  const recordId = idOfRow(element) ?? (named.href && idOfLink(named.href));
  const { company: said, ...about } = describe(fields, named.name);
  const under = named.isCompany ? {} : subtitleAfter(fields, named.element);
  const company = addressee ? addressee.company : (said ?? under.company ?? employerIn(fields, about, named.name));
  return finish({
    element,
    kind: 'block',
    name: named.name,
    isCompany: named.isCompany,
    ...(addressee && { isAddressee: true }),
    ...(recordId && { recordId }),
    ...(under.title && { title: under.title }),
    ...(company && company !== named.name && { company }),
    ...about,
  });
}

const namedAs = (element: Element | undefined): Named | undefined =>
  element && { name: cleanName(textOf(element)), element, isCompany: false };

const isCompanyName = (label: string): boolean => readLabel(label)?.role === 'company';
const partsOfName = new Set(['name', 'firstName', 'lastName']);

/** In a row of a table inside: what stands there is called by its columns. */
function isInRow(inner: Element, element: Element): boolean {
  const row = inner.closest('tr,[role=row]');
  if (row === null || row === element || !element.contains(row) || row.childElementCount < 3) return false;
  return ![...row.children].some((cell) => readLabel(textOf(cell))?.isWhole);
}

function nameOfFields(fields: readonly Field[], block: Element): Named | undefined {
  const person = nameFrom(
    fields.filter(
      ({ role, label, element }) =>
        role &&
        partsOfName.has(role) &&
        !isCompanyName(label) &&
        !isInRow(element, block) &&
        !isInSection(element, block),
    ),
  );
  return person && { ...person, isCompany: fieldNameOf(person.element)?.role === 'company' };
}

/** A person's name stands large in it, so the company's name is where they work. */
const hasPersonHeading = (element: Element): boolean =>
  [...element.querySelectorAll('h1,h2,h3,h4,h5,h6,[role=heading],strong')]
    .slice(0, 5)
    .some((one) => isPersonLike(cleanName(textOf(one))));

function companyOf(fields: readonly Field[]): Named | undefined {
  const company = fields.find(({ role, label, text }) => role === 'company' && !label && isNameLike(text));
  return company && { name: company.text, element: company.element, isCompany: true };
}

/** A link to a record that no label explains: the name of who the block is about. */
function linkedName(element: Element, fields: readonly Field[]): Named | undefined {
  for (const link of element.querySelectorAll('a[href]')) {
    const href = recordLink(link);
    const name = href ? cleanName(textOf(link)) : '';
    if (isInRow(link, element) || isInSection(link, element)) continue;
    if (!href || !isNameLike(name) || isSectionTitle(name) || /[→›»▸]$/.test(name)) continue;
    const field = fields.find((one) => link.contains(one.element));
    if (field?.label || (field?.role && !/^(?:name|title)$/.test(field.role))) continue;
    return {
      name,
      element: link,
      isCompany: isCompanyLink(href) || (isCompanyLike(name) && !isPersonLike(name)),
      href,
    };
  }
  return undefined;
}

/** In one of several sections that have headings of their own: "Household", "Companies", which name others. */
function isInSection(inner: Element, block: Element): boolean {
  for (let at = inner.parentElement; at && at !== block; at = at.parentElement) {
    const isOne = opensWithHeading(at) && !at.firstElementChild?.contains(inner);
    if (isOne && (opensWithHeading(at.previousElementSibling) || opensWithHeading(at.nextElementSibling))) return true;
  }
  return false;
}

const opensWithHeading = (element: Element | null): boolean =>
  element?.firstElementChild?.matches(
    'h2,h3,h4,h5,h6,legend,header,[class*=heading],[class*=header],[class*=title]',
  ) === true;

/** "connected": a state, no name. */
const isPlainWord = (text: string): boolean =>
  !text.includes(' ') && text === text.toLowerCase() && text !== text.toUpperCase();

const titles = 'h1,h2,h3,h4,h5,h6,[role=heading],strong,b,[class*="name" i],[class*="title" i]';

/** Without the letters of whose card it is: "Anna Weber SR". */
function wordsOf(title: Element): string {
  const leaves = leavesOf(title, 6);
  const words = leaves.filter(({ text }) => !areInitials(text));
  return leaves.length === 2 && words.length === 1 ? (words[0]?.text ?? '') : textOf(title);
}

/** The heading or first strong words of a list entry; what is written like no name ("Qualified", "Seller") yields to one that is. */
function titledName(element: Element, fields: readonly Field[]): Named | undefined {
  let word: Named | undefined;
  for (const title of element.querySelectorAll(titles)) {
    if (isLabelElement(title)) continue;
    const name = cleanName(wordsOf(title));
    const field = fields.find((one) => title.contains(one.element));
    if (!isNameLike(name) || isSectionTitle(name) || isJobLike(name) || (field?.label && field.role !== 'name'))
      continue;
    const isCompany = field?.role === 'company' || (isCompanyLike(name) && !isPersonLike(name));
    const named = { name, element: title, isCompany };
    if (isCompany || isPersonLike(name)) return named;
    if (!word?.name.includes(' ') && !isPlainWord(name)) word = named;
  }
  const end = fields.findIndex(({ text }) => digitsOf(text).length > 6);
  const called = fields
    .slice(0, Math.max(end, 2))
    .find(({ text, role, label }) => !role && !label && (isPersonLike(text) || isCompanyLike(text)));
  return called
    ? { name: cleanName(called.text), element: called.element, isCompany: !isPersonLike(called.text) }
    : word;
}
