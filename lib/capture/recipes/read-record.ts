import type { RecipePage } from '@/lib/model/recipe';
import { readBlock } from '../blocks';
import { describe, emailIn } from '../describe';
import { readFields } from '../fields';
import type { Ownership } from '../ownership';
import { cleanName, isCompanyLike, isPersonLike, isWrittenName } from '../person-names';
import { idOfRow, type PageRecord } from '../records';
import { attempt } from './attempt';
import { placeOf } from './match';
import { around, isThere, read, select } from './read';

export interface RecipeSource {
  url: URL;
  document: Document;
  roots: readonly ParentNode[];
  ownership: Ownership;
}

type Described = Pick<RecipePage, 'name' | 'company' | 'title' | 'email' | 'isCompany' | 'fields'>;

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

/** A row as the recipe's selectors read it; where they say nothing, as every row is read. */
export function readRow(
  row: Element,
  rules: RecipePage,
  scope: Element,
  { roots, ownership }: RecipeSource,
): PageRecord {
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

/** The record that the page is about. */
export function readMain(
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
