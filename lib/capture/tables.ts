import { allOf, textOf } from './dom';
import { columnKeyOf, fieldNameOf } from './field-names';
import { type Label, tiedLabel } from './label-of';
import { type FieldMeaning, readLabel } from './labels';
import { type Line, linesOf } from './lines';
import { measure } from './remember';

export interface Column {
  label: string;
  meaning?: FieldMeaning;
  /** It names several things, one under the other. */
  lines?: Line[];
}

export interface TablePlan {
  hasHeader: boolean;
  byKey: Map<string, Column>;
  byIndex: (Column | undefined)[];
  /** By position: whether that column is on the screen, and by position and looks what stands in its cells; filled while rows are read. */
  visible: Map<number | string, boolean>;
  /** By position: whether a name in that column is the same in every row. */
  repeated: Map<number, boolean>;
  /** The column in which most rows have somebody's name; null when there is none. */
  nameAt?: number | null;
}

const rowSelector = 'tr,[role=row]';
const headerCells = ['th', '[role=columnheader]'];
const headerCell = headerCells.join();

export const rowOf = (element: Element): Element | null => element.closest(rowSelector);

export const cellsOf = measure((row: Element): readonly Element[] => {
  const cells: Element[] = [];
  const isTableRow = row.localName === 'tr';
  for (let cell = row.firstElementChild; cell; cell = cell.nextElementSibling)
    if (!isTableRow || cell.localName === 'td' || cell.localName === 'th') cells.push(cell);
  if (isTableRow) return cells;
  const roles = [...row.querySelectorAll('[role=gridcell],[role=cell],[role=rowheader],[role=columnheader]')].filter(
    (cell) => cell.closest(rowSelector) === row,
  );
  return roles.length > 1 ? roles : cells;
});

export const isHeaderRow = (row: Element): boolean => {
  const cells = cellsOf(row);
  return cells.length > 1 && cells.every((cell) => cell.matches(headerCell));
};

const columnOfHeader = (header: Element): Column => {
  const label = textOf(header) || header.getAttribute('aria-label') || header.getAttribute('title') || '';
  const meaning = readLabel(label) ?? fieldNameOf(header);
  const lines = linesOf(header);
  return { label, ...(meaning && { meaning }), ...(lines && { lines }) };
};

/** Header cells of a grid: its own, or those of the table beside it that holds nothing else. */
function headersFor(row: Element): readonly Element[] {
  const grid = row.closest('table,[role=grid],[role=table],[role=treegrid]');
  let scope: Element | null = grid ?? row.parentElement;
  for (let depth = 0; scope && depth < 6; depth++, scope = scope.parentElement) {
    const all = [...allOf(scope, headerCells), ...(depth > 0 || !grid ? customHeaders(scope) : [])].filter(
      (header) => rowOf(header) !== row && (depth === 0 || isBefore(header, row)),
    );
    const top = all.filter((header) => !(header.getAttribute('scope') === 'row') && !header.closest('tfoot'));
    const withText = top.filter((header) => textOf(header) || header.getAttribute('aria-label') || columnKeyOf(header));
    if (withText.length > 1) return top.every(columnKeyOf) ? top : lastRowOf(top);
    if (scope.localName === 'body' || (depth > 0 && scope.querySelectorAll('table,[role=grid]').length > 3)) break;
  }
  return labelRow(row);
}

/** A header in another table stands over this one; the next table's does not. */
const isBefore = (header: Element, row: Element): boolean => (header.compareDocumentPosition(row) & 4) !== 0;

const spanOf = (cell: Element): number => Number(cell.getAttribute('colspan') ?? 1) || 1;

const customHeaders = (scope: Element): Element[] =>
  [...scope.querySelectorAll('[role=row] > *')].filter((cell) => /(?:^|-)th$/.test(cell.localName));

/** Of several header rows the one with most words; group headers span many columns. */
function lastRowOf(headers: Element[]): Element[] {
  const rows = new Map<Element | null, Element[]>();
  for (const header of headers) rows.set(header.parentElement, [...(rows.get(header.parentElement) ?? []), header]);
  const known = (cells: Element[]) =>
    cells.filter((cell) => textOf(cell)).length + cells.filter((cell) => readLabel(textOf(cell))).length * 2;
  return [...rows.values()].sort((a, b) => known(b) - known(a))[0] ?? [];
}

/** A first row of plain cells that reads like a header, in the same table or, where each row is a table, above it. */
function labelRow(row: Element): readonly Element[] {
  const first = row.parentElement?.firstElementChild;
  if (first && first !== row) return asHeader(first);
  if (row.localName !== 'tr' || row.nextElementSibling) return [];
  const count = cellsOf(row).length;
  let scope = row.closest('table')?.parentElement;
  for (let depth = 0; scope && depth < 6 && scope.localName !== 'body'; depth++, scope = scope.parentElement) {
    const top = scope.querySelector('tr');
    const cells = top && top !== row ? asHeader(top) : [];
    if (cells.length === count) return cells;
  }
  return [];
}

function asHeader(row: Element): readonly Element[] {
  const cells = cellsOf(row);
  const known = cells.map((cell) => !holdsValue(cell) && readLabel(textOf(cell)) !== undefined);
  const count = known.filter(Boolean).length;
  // Label, value, label, value: the first row of a form.
  const isForm = known.every((isLabel, at) => isLabel === (at % 2 === 0));
  return cells.length > 2 && count >= Math.max(2, cells.length / 2) && !isForm ? cells : [];
}

/** "Phone: 020…", "<b>Phone</b> 020…": a label with its value, no column. */
function holdsValue(cell: Element): boolean {
  const [text, label] = [textOf(cell), cell.firstElementChild && textOf(cell.firstElementChild)];
  return /[:：]\s*\S/.test(text) || (label !== text && Boolean(label && readLabel(label)?.isWhole));
}

export const planFor = (row: Element): TablePlan => planOf(headersFor(row));

/** A table's columns, by the key that header and cells share and by position. */
export function planOf(headers: readonly Element[]): TablePlan {
  const plan: TablePlan = {
    hasHeader: headers.length > 0,
    byKey: new Map(),
    byIndex: [],
    visible: new Map(),
    repeated: new Map(),
  };
  // A box to tick them all may stand before the headers and be none.
  for (let at = headers[0]?.previousElementSibling; at; at = at.previousElementSibling)
    if (at.matches('td,[role=gridcell],[role=cell]')) plan.byIndex.push(undefined);
  for (const header of headers) {
    const column = columnOfHeader(header);
    const key = columnKeyOf(header);
    if (key) plan.byKey.set(key, column);
    const at = plan.byIndex.length;
    for (let extra = 0; extra < spanOf(header); extra++) plan.byIndex[at + extra] = column;
  }
  return plan;
}

/** The column of a cell: by the key both share, by what the cell says itself, else by position. */
export function columnOf(cell: Element, index: number, plan: TablePlan, count?: number): Column | undefined {
  const key = plan.byKey.size > 0 ? columnKeyOf(cell) : undefined;
  // A keyed cell that no keyed header answers stands in another pane: its position says nothing.
  const isInPlace = !key || count === plan.byIndex.length;
  const placed = (key ? plan.byKey.get(key) : undefined) ?? (isInPlace ? plan.byIndex[index] : undefined);
  const isSure = placed?.label && (key !== undefined || count === undefined || count === plan.byIndex.length);
  if (isSure && placed.meaning) return placed;
  const tied: Label | undefined = isSure ? undefined : tiedLabel(cell);
  const own = tied?.meaning ? undefined : fieldNameOf(cell);
  if (tied) return { label: tied.text, ...(tied.meaning ? { meaning: tied.meaning } : own && { meaning: own }) };
  if (placed?.label) return placed.meaning || !own ? placed : { ...placed, meaning: own };
  return own ? { label: '', meaning: own } : placed;
}

/** A row of a form: label cell, value cell; not a record among records. */
export function isLabelValueRow(cells: readonly Element[], at: number, plan: TablePlan): boolean {
  if (
    plan.hasHeader &&
    plan.byIndex.length === cells.length &&
    plan.byIndex.filter((column) => column?.meaning).length > 1
  )
    return false;
  const before = cells[at - 1];
  if (!before || cells.length > 8) return cells.length < 2;
  const text = textOf(before);
  const isLabel =
    Boolean(before.querySelector('label')) ||
    before.localName === 'th' ||
    before.getAttribute('scope') === 'row' ||
    /label|titlefield|caption/i.test(before.className);
  if (isLabel || /[:：]$/.test(text)) return true;
  const isKnown = readLabel(text) !== undefined || (at === 1 && isLabelCell(before));
  return isKnown && (plan.hasHeader === false || cells.length === 2);
}

/** The first of two cells, where several pairs begin with a known label: then all of them begin with one. */
export function isLabelCell(cell: Element): boolean {
  const body = cell.parentElement?.parentElement;
  return !cell.previousElementSibling && body ? pairsIn(body) > 1 : false;
}

const pairsIn = measure(
  (body: Element) =>
    [...body.children]
      .slice(0, 30)
      .filter((row) => cellsOf(row).length === 2 && readLabel(textOf(cellsOf(row)[0] as Element))?.isWhole).length,
);
