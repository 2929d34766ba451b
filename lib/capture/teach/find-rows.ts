import { parentOf } from '../dom';
import { commonAncestor, ownSelectors, selectorsFor } from './selectors-for';

export interface TaughtRows {
  row: Element;
  /** The row and all that are built like it. */
  rows: Element[];
  each: string;
}

/** The row that holds the pointed-at parts, and its like beside it; undefined when nothing repeats. */
export function findRows(parts: readonly Element[]): TaughtRows | undefined {
  for (let at = commonAncestor(parts) ?? null; at && at.localName !== 'body'; at = parentOf(at)) {
    const rows = alike(at);
    const each = rows.length > 1 ? eachOf(at, rows) : undefined;
    if (each) return { row: at, rows, each };
  }
  return undefined;
}

/** Siblings of the same make: same tag and role, and the same parts inside or a class in common. */
function alike(row: Element): Element[] {
  const siblings = [...(row.parentElement?.children ?? [])];
  const shape = (one: Element) => [...one.children].map(({ localName }) => localName).join();
  const classes = new Set(ownSelectors(row));
  return siblings.filter(
    (one) =>
      one === row ||
      (one.localName === row.localName &&
        one.getAttribute('role') === row.getAttribute('role') &&
        (shape(one) === shape(row) || ownSelectors(one).some((own) => classes.has(own)))),
  );
}

/**
 * One selector for all rows: an attribute or class they have in common, else their place. What a row has in common
 * with its own cells is no sign of a row.
 */
function eachOf(row: Element, rows: readonly Element[]): string | undefined {
  const named = ['data-id', 'data-row-id', 'data-record-id', 'data-index', 'row-index', 'aria-rowindex'].map(
    (name) => `${row.localName}[${name}]`,
  );
  const list = row.parentElement;
  const placed = list ? [...ownSelectors(list), list.localName].map((one) => `${one} > ${row.localName}`) : [];
  return [...named, ...ownSelectors(row), ...placed].find((one) =>
    rows.every((other) => other.matches(one) && !other.querySelector(one)),
  );
}

/**
 * Selectors for a part of a row that hold in the other rows: its cell first, by name or by number, then the part
 * within the cell. A bare `a` may be the name here and the e-mail address one row further down.
 */
export function selectorsInRow(target: Element, { row, each }: TaughtRows): string[] {
  if (target === row) return [''];
  let cell = target;
  for (let at: Element | null = target; at && at !== row; at = parentOf(at)) cell = at;
  if (parentOf(cell) !== row || cell.getRootNode() !== target.getRootNode()) return selectorsFor(target, row);
  const inner = cell === target ? [''] : selectorsFor(target, cell);
  const own = ownSelectors(cell).filter((one) => row.querySelectorAll(`:scope > ${one}`).length === 1);
  const position = `${cell.localName}:nth-child(${[...row.children].indexOf(cell) + 1})`;
  const cells = [...own.slice(0, 2), position].map((one) => `${each} > ${one}`);
  return cells.flatMap((one) => inner.slice(0, 2).map((part) => (part ? `${one} ${part}` : one)));
}
