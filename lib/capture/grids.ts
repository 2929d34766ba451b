import { describe } from './describe';
import { firstAttribute, textOf } from './dom';
import { isInEntry } from './entries';
import { readFields } from './fields';
import { tiedLabel } from './label-of';
import { isLayout } from './layout-row';
import { LooseRows } from './loose-rows';
import type { PageRecord } from './records';
import { readRow } from './rows';
import {
  type Column,
  cellsOf,
  columnOf,
  isHeaderRow,
  isLabelValueRow,
  planFor,
  planOf,
  rowOf,
  type TablePlan,
} from './tables';

const rowKeys = [
  'row-id',
  'row-index',
  'aria-rowindex',
  'data-row-key',
  'data-rowindex',
  'data-row-index',
  'data-index',
  'data-id',
  'data-uid',
  'recid',
];
const gridLike = '[role=grid],[role=treegrid],[role=table],[class*="grid" i],[class*="table" i]';
const keyOf = (row: Element): string | undefined => firstAttribute(row, rowKeys)?.join('=');

const isFirst = (row: Element): boolean => !row.previousElementSibling || isHeaderRow(row);

/** What stands in the details of a row is a grid of its own. */
const rowsIn = (grid: Element, selector: string, { parentElement: beside }: Element): Element[] =>
  [...grid.querySelectorAll(selector)].filter((one) => rowAbove(one.parentElement) === rowAbove(beside));
const rowAbove = (element: Element | null) => element && rowOf(element);

/** A row by its markup. */
const isTabular = (element: Element): boolean => element.localName === 'tr' || element.getAttribute('role') === 'row';

/** Where a candidate stands in a table of records. */
export interface InRow {
  record: PageRecord;
  column?: Column;
  cell?: Element;
}

/** The tables and grids of one page; every header and row is read once. */
export class Grids {
  private readonly plans = new Map<Element, TablePlan>();
  private readonly records = new Map<Element, PageRecord>();
  private readonly loose = new LooseRows();
  private readonly grids = new Map<Element, Element | null>();
  private readonly parts = new Map<Element, Map<string, Element[]>>();

  plan(row: Element): TablePlan {
    const loose = isTabular(row) ? undefined : this.loose.headerOf(row);
    const body = loose?.[0] ?? row.parentElement ?? row;
    // A first row knows no header but itself; asked first, it must not speak for the rows below it.
    const plan =
      this.plans.get(body) ?? (loose ? planOf(loose) : planFor((isFirst(row) && row.nextElementSibling) || row));
    this.plans.set(body, plan);
    return plan;
  }

  /** The row around an element: of a table, of a grid, or of blocks that stand like one. */
  private rowAround(element: Element): Element | null {
    return rowOf(element) ?? this.loose.rowOf(element);
  }

  /** In a row of a table of records, which the page's own name never is. */
  isListed(element: Element): boolean {
    const row = this.rowAround(element);
    const cells = row ? cellsOf(row) : [];
    const at = cells.findIndex((cell) => cell.contains(element));
    if (!row || cells.length < 3 || at < 0 || isLabelValueRow(cells, at, this.plan(row))) return false;
    return this.plan(row).hasHeader || cells.some((cell) => tiedLabel(cell) !== undefined);
  }

  /** The column and cell of an element, for whoever already knows its row. */
  cellOf(element: Element): Pick<InRow, 'column' | 'cell'> {
    const row = this.rowAround(element);
    const cells = row ? cellsOf(row) : [];
    const at = cells.findIndex((cell) => cell.contains(element));
    const cell = cells[at];
    const column = row && cell && columnOf(cell, at, this.plan(row));
    return { ...(cell && { cell }), ...(column && { column }) };
  }

  /** A row as its columns read, with its parts in other panes of the same grid. */
  record(row: Element): PageRecord {
    const known = this.records.get(row);
    if (known) return known;
    const rows = this.panesOf(row);
    const shared = isTabular(row) ? this.plan(row) : undefined;
    const record = readRow(rows, (one) => shared ?? this.plan(one));
    for (const part of rows) this.records.set(part, record);
    return record;
  }

  /** What the columns say of a row, or of the only row inside a wrapper; undefined outside of tables. */
  rowRecord(element: Element): PageRecord | undefined {
    for (let at: Element | null = element, depth = 0; at && depth < 5; depth++) {
      if (this.isRow(at)) return this.record(at);
      at = at.firstElementChild;
    }
    return undefined;
  }

  private panesOf(row: Element): Element[] {
    if (!isTabular(row)) return this.loose.panesOf(row);
    const grid = this.gridAround(row);
    const key = grid && keyOf(row);
    if (!key) return [row];
    let parts = this.parts.get(grid);
    if (!parts) {
      parts = new Map();
      for (const one of rowsIn(grid, '[role=row],tr', row)) {
        const its = keyOf(one);
        if (its) parts.set(its, [...(parts.get(its) ?? []), one]);
      }
      this.parts.set(grid, parts);
    }
    const found = parts.get(key) ?? [row];
    return found.length > 1 && found.length < 6 && found.includes(row) ? found : [row];
  }

  /** What keeps a row's parts in several panes, if it has several; rows of one parent share it. */
  private gridAround(row: Element): Element | null {
    const { parentElement: body } = row;
    if (!body) return null;
    const known = this.grids.get(body);
    if (known !== undefined) return known;
    const nearest = body.parentElement?.closest(gridLike) ?? null;
    const [name, value] = firstAttribute(row, rowKeys) ?? [];
    let grid = name ? nearest : null;
    const selector = `[${name}="${CSS.escape(value ?? '')}"]`;
    for (let depth = 0; grid && depth < 4 && rowsIn(grid, selector, row).length < 2; depth++)
      grid = grid.parentElement?.closest(gridLike) ?? null;
    this.grids.set(body, grid ?? nearest);
    return grid ?? nearest;
  }

  /** Whether it is a row, be it by its markup or by how it stands. */
  isRow(element: Element): boolean {
    return isTabular(element) || this.loose.headerOf(element) !== undefined;
  }

  /** The row `element` is, if it is one of a table of records and has a name; `inside` is what stands in it. */
  at(element: Element, inside: Element): InRow | undefined {
    if (!this.isRow(element)) return undefined;
    const cells = cellsOf(element);
    const at = cells.findIndex((cell) => cell.contains(inside));
    const cell = cells[at];
    if (!cell) return undefined;
    if (cells.length === 1) return this.belowAnother(element, cell);
    const plan = this.plan(element);
    if (isLabelValueRow(cells, at, plan) || (!plan.hasHeader && isLayout(cells))) return undefined;
    // The columns of a board can be the cells of a table.
    if (inside !== cell && isInEntry(inside, cell)) return undefined;
    const column = columnOf(cell, at, plan);
    const record = this.record(element);
    return record.name ? { record, cell, ...(column && { column }) } : undefined;
  }

  /** A details row that opened under a record's row: one wide cell, which belongs to the row above. */
  private belowAnother(row: Element, cell: Element): InRow | undefined {
    const above = row.previousElementSibling;
    if (!above || Number(cell.getAttribute('colspan') ?? cell.getAttribute('aria-colspan') ?? 2) < 2) return undefined;
    const cells = cellsOf(above);
    if (cells.length < 2 || cells.some((one) => one.localName === 'th' && !one.hasAttribute('scope')) || !textOf(above))
      return undefined;
    const record = this.record(above);
    if (!record.name) return undefined;
    const { email, title, company } = describe(readFields(cell, 60));
    if (email) record.email ??= email;
    if (title) record.title ??= title;
    if (company) record.company ??= company;
    return { record };
  }
}
