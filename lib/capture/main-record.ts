import { describe } from './describe';
import { isVisible, leavesOf, parentOf, rare, textOf, textSize } from './dom';
import { employerIn } from './employer';
import { fieldNameOf } from './field-names';
import { first, nameFrom, readFields } from './fields';
import { tidy } from './fold';
import { plain, readLabel } from './labels';
import { late } from './late';
import { nameAbove } from './name-above';
import { cleanName, isCompanyLike, isNameLike, isPaper, isPersonLike, isSectionTitle, splitName } from './person-names';
import { type Field, isCompanyLink, type PageRecord } from './records';
import { remember } from './remember';
import { subtitleAfter } from './subtitle';
import { announcedZone, zoneOf } from './zones';

/** A page with everything that it is made of: its body, shadow roots, frames. */
export interface WholePage {
  url: URL;
  document: Document;
  roots: readonly ParentNode[];
}

/** Of thousands of small components the first ones hold the page's head. */
const mostRoots = 500;
const allIn = (roots: readonly ParentNode[], selector: string): Element[] =>
  roots.slice(0, mostRoots).flatMap((root) => [...root.querySelectorAll(selector)]);

interface Titled {
  text: string;
  element: Element | null;
  score: number;
}

/** Words of class names under which products show a record's name. */
const nameWords =
  /header-title|record-name|recordLabel|full-?name|contact-name|display-name|profile-(?:user)?name|entity-name|refid|(?:person|customer|client|lead)-name|header(?:-|__?)name|typography-h/i;
const nameClass = /(?:^|\s)(?:fn|p-name|h[123])(?:\s|$)/;
const isNameClass = remember((classes) => nameClass.test(classes) || nameWords.test(classes));
/** What may be the heading, whatever its class. */
const headings = `${rare('h1,h2,h3,h4,h5')},[role=heading],[itemprop=name],[class*="breadcrumb" i] > :last-child,[id]:is([id*="title" i],[id$="-name" i]:not(label,input))`;

/** Words of classes are compared here, once for each: a browser would look for every one of them in every element. */
function headingsIn(root: ParentNode): Element[] {
  const found = new Set(root.querySelectorAll(headings));
  for (const element of root.querySelectorAll('[class]'))
    if (isNameClass(element.getAttribute('class') ?? '')) found.add(element);
  return [...found].sort((a, b) => (a.compareDocumentPosition(b) & 4 ? -1 : 1));
}

const ranks: [string, number][] = [
  ['h1', 6],
  ['[itemprop=name],.fn,.p-name', 6],
  ['h2', 4],
  ['h3', 3],
  ['h4', 2],
  ['h5', 1.5],
];

const pageTitle = (document: Document): string => tidy(document.title);
const titleParts = (title: string): string[] => title.split(/\s+[|·•»«—–-]\s+|\s*[:»|]\s+/).map(tidy);

/** Inside menus, the user's own card, timelines: never what the page is about. */
export function isAside(element: Element): boolean {
  for (
    let at: Element | null = element, depth = 0;
    at && at.localName !== 'body' && depth < 60;
    at = parentOf(at), depth++
  ) {
    const zone = zoneOf(at);
    if (zone && zone !== 'navigation') return true;
    if (zone === 'navigation' && !/breadcrumb/i.test(at.className + (at.getAttribute('aria-label') ?? ''))) return true;
  }
  return false;
}

/** The product's own name: it leads to the front page, or the address begins with it. */
function isBrand(element: Element, text: string, { hostname }: URL): boolean {
  const letters = plain(text).replaceAll(' ', '');
  if (hostname.split('.').some((part) => part.replaceAll('-', '') === letters)) return true;
  const link = element.closest('a') ?? element.querySelector('a');
  return /^(?:\.?\/|index\.\w+)$/i.test(link?.getAttribute('href') ?? '');
}

function fromHeadings(roots: readonly ParentNode[], title: string, url: URL): Titled[] {
  const found: Titled[] = [];
  for (const element of roots.slice(0, mostRoots).flatMap(headingsIn).slice(0, 200)) {
    if (!isVisible(element) || isAside(element) || element.closest('thead,[role=row]')) continue;
    const base = ranks.find(([selector]) => element.matches(selector))?.[1] ?? 3;
    const whole = textOf(element);
    const leaves = [
      ...leavesOf(element, 8)
        .filter((leaf) => !isCompanyPart(leaf.element))
        .map(({ text }) => text),
      whole,
    ].map((text) => text.split(/\s+[/›»]\s+|:\s+/).at(-1) ?? text);
    for (const leaf of leaves) {
      const text = cleanName(leaf);
      if (!isNameLike(text) || isSectionTitle(text) || isBrand(element, text, url)) continue;
      const inTitle = agreement(text, title);
      if (element.id.endsWith('-name') && !isPersonLike(text)) continue;
      // A person with a number behind the name is said elsewhere too.
      const shape = isPaper(leaf) ? -5 : isPersonLike(text) || isCompanyLike(text) ? 1.5 : 0;
      found.push({
        text,
        element,
        score: base + inTitle + shape - (isSentence(text) ? 5 : 0) - (leaf === leaves.at(-1) ? 0 : 0.5),
      });
    }
  }
  return found;
}

const uncapitalised = late`^\p{Ll}{2}`;

/** "This meeting is scheduled": says something, and is nobody's name. */
const isSentence = (text: string): boolean =>
  text.split(' ').filter((word) => uncapitalised().test(word)).length > 2 &&
  !isPersonLike(text) &&
  !isCompanyLike(text);

/** The company under a person's heading: a link to it, a field of its own. */
function isCompanyPart(element: Element): boolean {
  const link = element.closest('a[href]');
  return (link !== null && isCompanyLink(link.getAttribute('href') ?? '')) || fieldNameOf(element)?.role === 'company';
}

/** The page's title says the same, as a whole part of it or inside one. */
function agreement(text: string, title: string): number {
  if (titleParts(title).some((part) => cleanName(part) === text)) return 5;
  if (title.includes(text)) return text.includes(' ') ? 4 : 1;
  return titleParts(title).some((part) => part.length > 2 && text.split(' ').includes(part)) ? 2 : 0;
}

export interface MainRecord extends PageRecord {
  /** Where the name stands; what contains it is the page's level. */
  nameElement: Element | null;
  /** The company that a panel of its own names: "Company", "About the organization". */
  panelCompany?: string;
  /** Everything that stands on the page like a name. */
  headings: string[];
  /** Fields of its own for a first and a last name: no business. */
  isPerson: boolean;
}

/** The record that the page is about: its heading, its name fields and its title, which should agree. */
export function findMain(
  { document, url, roots }: WholePage,
  isListed: (element: Element) => boolean,
  isOthers: (element: Element) => boolean,
): MainRecord {
  const title = pageTitle(document);
  const scope =
    allIn(roots, 'main,[role=main]').filter((main) => isVisible(main) && textSize(main) > 100)[0] ?? document.body;
  const fields = readFields(scope, 700, (element) => !isListed(element)).filter(({ element }) => !isAside(element));
  const mine = (field: Field) => !isOthers(field.element);
  const named = nameFrom(
    fields.filter(({ role }) => role === 'firstName' || role === 'lastName' || role === 'name').filter(mine),
  );
  const choices = fromHeadings(roots, title, url).filter(
    ({ element, score }) => score > 1 && !(element && isOthers(element)),
  );
  if (named && (named.name.includes(' ') || !isSectionTitle(named.name)))
    choices.push({
      text: named.name,
      element: named.element,
      score: 6 + agreement(named.name, title) + (isPersonLike(named.name) ? 1.5 : 0),
    });
  for (const part of titleParts(title)) {
    const text = cleanName(part);
    if (isNameLike(text) && (isPersonLike(text) || isCompanyLike(text)) && !readLabel(text))
      choices.push({ text, element: null, score: 2.5 });
  }
  const top = Math.max(0, ...choices.map(({ score }) => score));
  const isVague = !choices.some((one) => isSomebody(one) || !one.text.includes(' '));
  const above = top > 3 && !isVague ? undefined : nameAbove(fields.filter(mine), scope);
  if (above) choices.push({ text: cleanName(above.text), element: above.element, score: Math.max(3, top + 1) });
  // Whoever is named beside a number comes before it.
  const firm = choices.some(isSomebody) ? undefined : first(fields.filter(mine), 'company', isNameLike);
  if (firm?.label) choices.push({ text: firm.text, element: null, score: choices.length > 0 ? 3.5 : 1 });
  const most = choices.sort((a, b) => b.score - a.score)[0];
  // "View Anna Weber" over a field that says "Anna Weber".
  const isInside =
    named && isPersonLike(named.name) && most !== undefined && ` ${most.text} `.includes(` ${named.name} `);
  const best = isInside
    ? { ...most, text: named.name }
    : named && isPersonLike(named.name) && saysName(fields, named) && !isSomebody(most)
      ? { text: named.name, element: named.element, score: 6 }
      : most;
  // Named by the page's title: where it stands on the page, be it among others.
  if (best && !best.element)
    best.element = fields.find(({ role, text }) => role === 'name' && cleanName(text) === best.text)?.element ?? null;
  const panelCompany = companyInPanel(roots);
  const headings = choices.map(({ text }) => text);
  return { ...assemble(best, fields, url, title, panelCompany, headings), ...(panelCompany && { panelCompany }) };
}

const isSomebody = (titled: Titled | undefined): boolean =>
  titled !== undefined && (isPersonLike(titled.text) || isCompanyLike(titled.text));

/** "Full name", "Nombre": a label of the record's own name, which "Contact" and "Customer" may not be. */
const saysName = (fields: readonly Field[], { element }: { element: Element }): boolean =>
  fields.some(
    (field) =>
      field.element === element &&
      (field.role !== 'name' ||
        /name|nom|naam|navn|namn|imię|jméno|meno|имя|фио|氏名|姓名|이름|الاسم|שם/i.test(field.label)),
  );

/** A record's values follow its name: those before it come last, they may be of what lies behind a panel. */
function fromName(fields: Field[], name: Element | null): Field[] {
  const start = name ? fields.findIndex(({ element }) => name.compareDocumentPosition(element) & 4) : 0;
  return start > 0 ? [...fields.slice(start), ...fields.slice(0, start)] : fields;
}

const panelTitles = `${rare('h2,h3,h4,h5,h6,legend')},[class]:is([class*="panel-title" i],[class*="card-title" i],[class*="section-title" i])`;

/** The first name under a heading that says company. */
function companyInPanel(roots: readonly ParentNode[]): string | undefined {
  for (const heading of allIn(roots, panelTitles).slice(0, 60)) {
    const panel = parentOf(heading);
    if (!panel || announcedZone(panel, textOf(heading)) !== 'company' || !isVisible(heading)) continue;
    const leaves = leavesOf(panel, 12).filter(({ element }) => heading.compareDocumentPosition(element) & 4);
    const name = leaves.map(({ text }) => text).find((text) => text.length > 3 && isNameLike(text) && !readLabel(text));
    if (name && !isAside(heading)) return name;
  }
  return undefined;
}

function assemble(
  best: Titled | undefined,
  fields: Field[],
  url: URL,
  title: string,
  panelCompany: string | undefined,
  headings: string[],
): MainRecord {
  const about = describe(fromName(fields, best?.element ?? null), best?.text);
  const pair = best && splitName(best.text);
  const titled = pair && titleParts(title).find((part) => part.endsWith(`, ${pair.name}`));
  const under = best?.element ? subtitleAfter(fields, best.element) : {};
  const company =
    pair?.company ??
    about.company ??
    under.company ??
    panelCompany ??
    titled?.slice(0, -(pair?.name.length ?? 0) - 2) ??
    employerIn(fields, about, best?.text ?? '');
  const isPerson = fields.some(({ role }) => role === 'firstName' || role === 'lastName');
  const isCompany =
    best !== undefined &&
    !pair?.company &&
    !isPerson &&
    (isCompanyLike(best.text) ||
      best.text === about.company ||
      isCompanyLink(`${url.pathname}${url.search}${url.hash}`));
  const named = pair && { name: pair.name };
  return {
    element: null,
    kind: 'main',
    ...named,
    ...under,
    ...about,
    ...(company && !isCompany && { company }),
    isCompany,
    isPerson,
    nameElement: best?.element ?? null,
    headings,
  };
}
