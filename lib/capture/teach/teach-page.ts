import type { RecipePage } from '@/lib/model/recipe';
import { isVisible, type OpenShadowRoot, parentOf, textOf } from '../dom';
import { findRows, selectorsInRow, type TaughtRows } from './find-rows';
import { pagePattern } from './page-pattern';
import { commonAncestor, ownSelectors, selectorsFor } from './selectors-for';
import { strangersOf } from './strangers';

/** What the user pointed at on one record or in one row. */
export interface Picks {
  /** Two when first and last name stand apart. */
  name: readonly Element[];
  /** All of this person's numbers: what is not pointed at is taken for somebody else's. */
  phones: readonly Element[];
  company?: Element;
  title?: Element;
  email?: Element;
  /** Further fields, by the name that the variable gets. */
  fields?: Readonly<Record<string, Element>>;
}

export interface TaughtPage {
  url: URL;
  document: Document;
  /** Reaches into shadow roots that the page has closed. */
  openRoot?: OpenShadowRoot;
}

interface Scope {
  element: Element;
  selectors: string[];
}

/** Turns pointing into recipe rules for every page of this kind. `isList`: the parts belong to one row of many. */
export function teachPage(page: TaughtPage, picks: Picks, isList: boolean): RecipePage {
  const parts = partsOf(picks);
  const rows = isList ? findRows(parts) : undefined;
  const scope = scopeOf(rows ? rows.row : commonAncestor(parts), page.document, rows !== undefined);
  const rules = rows ? listRules(page.url, picks, scope, rows) : recordRules(page.url, picks, scope);
  const strangers = strangersOf(page, rules, picks, rows?.row ?? scope.element);
  return strangers.length > 0 ? { ...rules, exclude: strangers } : rules;
}

function listRules(url: URL, picks: Picks, scope: Scope, rows: TaughtRows): RecipePage {
  const { path } = pagePattern(url, true);
  return { kind: 'list', path, scope: scope.selectors, name: [], phones: [], rows: rowRules(picks, rows) };
}

function recordRules(url: URL, picks: Picks, scope: Scope): RecipePage {
  const { path, recordId } = pagePattern(url, false, picks.name.map(textOf).join(' '));
  const find = (element: Element) => selectorsFor(element, scope.element);
  return {
    kind: 'detail',
    path,
    scope: scope.selectors,
    ...(recordId && { recordId: { path: recordId } }),
    ...describe(picks, find),
    phones: picks.phones.map((phone) => ({ at: find(phone) })),
  };
}

function rowRules(picks: Picks, taught: TaughtRows): NonNullable<RecipePage['rows']> {
  const { rows, each } = taught;
  const find = (element: Element) => selectorsInRow(element, taught);
  const id = ['data-id', 'data-row-id', 'data-record-id', 'data-key', 'id'].find((name) => {
    const ids = rows.map((one) => one.getAttribute(name));
    return ids.every((one) => one && /\d/.test(one)) && new Set(ids).size === rows.length;
  });
  return {
    each: [each],
    ...(id && { id: ['', id] as [string, string] }),
    ...describe(picks, find),
    phones: picks.phones.map((phone) => ({ at: find(phone) })),
  };
}

function describe({ name, company, title, email, fields }: Picks, find: (element: Element) => string[]) {
  return {
    name: joined(name.map(find)),
    ...(company && { company: find(company) }),
    ...(title && { title: find(title) }),
    ...(email && { email: find(email) }),
    ...(fields && { fields: Object.fromEntries(Object.entries(fields).map(([key, at]) => [key, find(at)])) }),
  };
}

/** `.first && .last`, best with best. */
function joined([first = [], ...others]: string[][]): string[] {
  return first.map((one, index) => [one, ...others.map((other) => other[index] ?? other[0] ?? '')].join(' && '));
}

const partsOf = ({ name, phones, company, title, email, fields = {} }: Picks): Element[] =>
  [...name, ...phones, company, title, email, ...Object.values(fields)].filter((part) => part !== undefined);

/**
 * The part of the page that the record fills: the nearest element around all that was pointed at which can be named
 * alone, so that a record left over from before, or the colleague beside it, stays out.
 */
function scopeOf(around: Element | undefined, document: Document, isRow: boolean): Scope {
  const start = isRow && around ? parentOf(around) : around;
  for (let at = start ?? null; at && at.localName !== 'body'; at = parentOf(at)) {
    const here = at;
    const root = here.getRootNode() as ParentNode & Node;
    const named = ownSelectors(here).filter((one) => {
      const seen = [...root.querySelectorAll(one)].filter(isVisible);
      return seen.length === 1 && seen[0] === here;
    });
    if (named.length > 0) return { element: here, selectors: named.slice(0, 3) };
  }
  return { element: document.body, selectors: ['body'] };
}
