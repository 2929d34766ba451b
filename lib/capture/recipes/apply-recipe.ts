import type { PhoneRule, RecipePage } from '@/lib/model/recipe';
import type { Candidate } from '../candidates';
import { isVisible, parentOf } from '../dom';
import type { Owned } from '../ownership';
import { isCompanyLike, isPersonLike } from '../person-names';
import type { PageRecord } from '../records';
import { zoneOf } from '../zones';
import { around, isMatch, read, select } from './read';
import { type RecipeSource, readMain, readRow } from './read-record';

/** What a recipe says about one candidate, in place of what the generic engine would guess. */
export interface Placed extends Owned {
  rule?: PhoneRule;
  label?: string;
  /** In none of the places where the recipe says that the record is. */
  isOutside?: boolean;
}

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
    if (beside?.record && isSomebodyElse(beside.record, record) && !(rule && isOfPerson(record)))
      return isOfPerson(record) ? { isOutside: true } : employed(beside, beside.record, record);
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

/** With a job: others on that page are whom they know. Somebody without one may as well be a business, which lists its people. */
const isOfPerson = ({ name = '', isCompany, company, title }: PageRecord): boolean =>
  !isCompany && isPersonLike(name) && Boolean(company || title);

/** Somebody on the page of where they work; a deal is no such place. */
function employed(owned: Owned, person: PageRecord, { name = '', isCompany }: PageRecord): Owned {
  if (isCompany || isPersonLike(name) || isCompanyLike(name)) person.company ??= name;
  return owned;
}

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
