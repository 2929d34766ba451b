import type { PhoneRule, RecipePage } from '@/lib/model/recipe';
import { readBlock } from '../blocks';
import type { Candidate } from '../candidates';
import { describe, emailIn } from '../describe';
import { isVisible, parentOf } from '../dom';
import { readFields } from '../fields';
import type { Owned, Ownership } from '../ownership';
import { cleanName, isCompanyLike, isPersonLike, isWrittenName } from '../person-names';
import { idOfRow, type PageRecord } from '../records';
import { zoneOf } from '../zones';
import { attempt } from './attempt';
import { placeOf } from './match';
import { around, isMatch, isThere, read, select } from './read';

/** What a recipe says about one candidate, in place of what the generic engine would guess. */
export interface Placed extends Owned {
  rule?: PhoneRule;
  label?: string;
  /** In none of the places where the recipe says that the record is. */
  isOutside?: boolean;
}

export interface RecipeSource {
  url: URL;
  document: Document;
  roots: readonly ParentNode[];
  ownership: Ownership;
}

type Described = Pick<RecipePage, 'name' | 'company' | 'title' | 'email' | 'isCompany' | 'fields'>;

/** Scope, exclusions and owners are the recipe's, the detection stays the engine's; undefined when its places are not there. */
export function openRecipe(rules: RecipePage, source: RecipeSource): ((candidate: Candidate) => Placed) | undefined {
  const { roots, ownership } = source;
  const scopes = scopesOf(rules, source.document, roots);
  if (scopes.length === 0) return undefined;
  const rows =
    rules.rows &&
    new Set(scopes.flatMap((scope) => rules.rows?.each.flatMap((each) => select(scope, each, roots)) ?? []));
  const records = new Map<Element, PageRecord>();

  const recordAt = (element: Element, make: () => PageRecord): PageRecord => {
    const record = records.get(element) ?? make();
    records.set(element, record);
    return record;
  };
  const rowAround = (element: Element): Element | undefined => {
    for (let at: Element | null = element; at; at = parentOf(at)) if (rows?.has(at)) return at;
    return undefined;
  };

  return (candidate) => {
    const scope = scopes.find((one) => isWithin(candidate.element, one));
    if (!scope || (rules.exclude && around(candidate.element, rules.exclude, scope))) return { isOutside: true };
    const row = rowAround(candidate.element);
    // Rows are all there is, unless the page has a name of its own: a company with its people.
    if (rows && !row && rules.name.length === 0) return { isOutside: true };
    const home = row ?? scope;
    const rule = (row ? rules.rows?.phones : rules.phones)?.find(({ at }) => around(candidate.element, at, home));
    const label = rule?.label && labelNear(candidate.element, rule.label, home, roots);
    const record = recordAt(home, () => (row ? readRow(row, rules, scope, source) : readMain(rules, scopes, source)));
    const beside = row ? undefined : ownership.of(candidate);
    if (beside?.record && isSomebodyElse(beside.record, record)) {
      const { name = '', company, title } = record;
      // On the page of somebody with a job others are whom they know; without one it is a business's.
      if (!record.isCompany && isPersonLike(name) && (company || title)) return { isOutside: true };
      if (record.isCompany || isPersonLike(name) || isCompanyLike(name)) beside.record.company ??= name;
      return beside;
    }
    const zone = rule ? undefined : (beside?.zone ?? zoneBetween(candidate.element, home));
    const inRow = row && !label ? ownership.grids.cellOf(candidate.element) : {};
    // A card in the column of a board.
    const isAround = inRow.cell && inRow.cell !== row && inRow.cell.contains(row ?? null);
    return {
      record,
      ...(zone && { zone }),
      ...(rule && { rule }),
      ...(label && { label }),
      ...(!isAround && inRow),
    };
  };
}

/** Listed on the page of a record that the recipe knows: a contact of the company. */
const isSomebodyElse = ({ kind, name = '' }: PageRecord, main: PageRecord): boolean =>
  kind !== 'main' && isPersonLike(name) && !` ${main.name} `.includes(` ${name} `);

/** The names that stand where the recipe looks for them; none where its places are not on the page. Of a long list the first few. */
export function namesBy(rules: RecipePage, document: Document, roots: readonly ParentNode[]): string[] {
  const { rows } = rules;
  const scopes = scopesOf(rules, document, roots);
  const homes = rows
    ? scopes.flatMap((scope) => rows.each.flatMap((each) => select(scope, each, roots).slice(0, 50)))
    : scopes;
  return homes.flatMap((home) => read((rows ?? rules).name, home, roots) ?? []);
}

function scopesOf({ live, scope }: RecipePage, document: Document, roots: readonly ParentNode[]): Element[] {
  const body = document.body;
  const lives = live?.flatMap((one) => select(body, one, roots)).filter(isVisible) ?? [];
  const bases = lives.length > 0 ? lives : [body];
  for (const one of scope) {
    const found = bases.flatMap((base) => (isMatch(base, one) ? [base] : select(base, one, roots))).filter(isVisible);
    if (found.length > 0) return found;
  }
  return [];
}

function isWithin(element: Element, scope: Element): boolean {
  for (let at: Element | null = element; at; at = parentOf(at)) if (at === scope) return true;
  return false;
}

/** The label that belongs to a number: in the smallest element around it that holds one. */
function labelNear(
  element: Element,
  selectors: readonly string[],
  home: Element,
  roots: readonly ParentNode[],
): string | undefined {
  for (let at: Element | null = element; at; at = parentOf(at)) {
    const text = read(selectors, at, roots);
    if (text) return text.replace(/^[([]|[)\]:]$/g, '');
    if (at === home) return undefined;
  }
  return undefined;
}

/** Whose or what an element up to `home`, or up to the page itself, says that it is. */
export function zoneBetween(element: Element, home?: Element): Owned['zone'] {
  for (let at: Element | null = element; at && at !== home; at = parentOf(at)) {
    const zone = zoneOf(at);
    if (zone) return zone;
  }
  return undefined;
}

/** Only what the recipe has no selector for, or none that finds anything, is left to the generic reading. */
function described(
  rules: Described,
  scope: Element,
  roots: readonly ParentNode[],
  generic: Pick<PageRecord, 'company' | 'title' | 'email' | 'country' | 'doNotCall' | 'fields'>,
): Omit<PageRecord, 'element' | 'kind'> {
  const text = (selectors: string[] | undefined, fallback: string | undefined) =>
    selectors && isThere(selectors, scope, roots) ? read(selectors, scope, roots) : fallback;
  const company = text(rules.company, generic.company);
  const title = text(rules.title, generic.title);
  const mail = text(rules.email, generic.email);
  const email = mail && (emailIn(mail) ?? undefined);
  const name = read(rules.name, scope, roots);
  const named = Object.entries(rules.fields ?? {}).flatMap(([key, at]) => {
    const value = read(at, scope, roots);
    return value ? [[key, value.slice(0, 1000)] as const] : [];
  });
  return {
    fields: { ...generic.fields, ...Object.fromEntries(named) },
    ...(named.length > 0 && { variables: named.map(([key]) => key) }),
    ...(generic.country && { country: generic.country }),
    ...(generic.doNotCall && { doNotCall: true }),
    ...(name && { name: cleanName(name) }),
    ...(company && { company: cleanName(company) }),
    ...(title && { title }),
    ...(email && { email }),
    isCompany: rules.isCompany ?? (name !== undefined && rules.company === undefined && isCompanyLike(name)),
  };
}

function readRow(row: Element, rules: RecipePage, scope: Element, { roots, ownership }: RecipeSource): PageRecord {
  const base = ownership.grids.rowRecord(row) ?? readBlock(row, () => undefined) ?? describe(readFields(row, 100));
  const { id, ...about } = rules.rows ?? { name: [], phones: [] };
  const [selector, attribute] = id ?? [];
  const owner = selector === undefined ? undefined : select(row, selector, roots)[0];
  const raw = attribute ? owner?.getAttribute(attribute) : undefined;
  const recordId = raw ? idIn(raw) : idOfRow(row);
  const company = rules.rows?.company ? undefined : read(rules.isCompany ? rules.name : rules.company, scope, roots);
  const record = described(about, row, roots, base);
  const named = 'name' in base && typeof base.name === 'string' ? base.name : '';
  // "Website request", and in another column who asks.
  const isNoPerson = named && isPersonLike(named) && !rules.rows?.isCompany && !isPersonLike(record.name ?? '');
  const name = isNoPerson ? named : (record.name ?? named);
  return {
    element: row,
    kind: 'row',
    ...record,
    ...(name && { name }),
    ...(company && !record.company && { company: cleanName(company) }),
    ...(recordId && { recordId }),
  };
}

/** The last part of a path that looks like an id, or the attribute as it stands. */
const idIn = (value: string): string =>
  /[/?=]/.test(value)
    ? (/([A-Za-z0-9_-]*\d[A-Za-z0-9_-]*)\/?(?:[?#&].*|\/[a-z]+)?$/.exec(value)?.[1] ?? value)
    : (/^[A-Za-z_-]+[_-](\d+)$/.exec(value)?.[1] ?? value);

function readMain(
  rules: RecipePage,
  scopes: readonly Element[],
  { url, document, roots, ownership }: RecipeSource,
): PageRecord {
  const [scope] = scopes;
  const home = scope ?? document.body;
  const isOwn = (element: Element) => !ownership.isOthers(element) && !around(element, rules.exclude ?? [], home);
  const main = described(rules, home, roots, describe(readFields(home, 300, isOwn)));
  const named = main.name && isWrittenName(main.name) ? main.name : undefined;
  const name = named ?? read(rules.name, document.body, roots) ?? ownership.mainRecord().name;
  const fromPath = rules.recordId?.path && new RegExp(rules.recordId.path).exec(placeOf(url))?.[1];
  const [selector, attribute] = rules.recordId?.attr ?? [];
  const fromAttribute =
    selector && attribute ? attempt(() => document.querySelector(selector))?.getAttribute(attribute) : undefined;
  const recordId = fromPath || fromAttribute;
  return {
    element: null,
    kind: 'main',
    ...main,
    ...(name && { name: cleanName(name) }),
    ...(recordId && { recordId }),
  };
}
