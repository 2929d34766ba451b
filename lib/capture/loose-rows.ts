import { textOf, textSize } from './dom';
import { digitsOf } from './fold';
import { readLabel } from './labels';

const fewestCells = 3;
const mostCells = 60;
/** Levels between a row and what stands beside its header. */
const deepest = 6;
/** Siblings in which a header is looked for. */
const nearest = 30;

/** Out of wrappers that hold a single element: where the cells are. */
function unwrap(element: Element): Element {
  let at = element;
  for (let depth = 0; depth < 5 && at.childElementCount === 1 && at.firstElementChild; depth++)
    at = at.firstElementChild;
  return at;
}

/** As many cells as a row has, words in them, some known, one of them for a phone: a header, whatever its markup. */
function headerIn(element: Element, count: number): Element[] | undefined {
  const inner = unwrap(element);
  if (inner.childElementCount !== count || textSize(inner) > count * 60 || digitsOf(inner.textContent).length > 5)
    return undefined;
  if (element.matches('nav,ul,ol,[role=tablist],[role=toolbar],[role=menu],[role=menubar]')) return undefined;
  const cells = [...inner.children];
  const texts = cells.map(textOf).filter(Boolean);
  const known = texts.map(readLabel).filter((label) => label !== undefined);
  const hasPhone = known.some(({ role, isWeak }) => (role === 'phone' || role === 'fax') && !isWeak);
  return hasPhone && known.length >= 2 && known.length * 2 >= texts.length ? cells : undefined;
}

const keys = ['data-row-id', 'data-rowid', 'data-row-key', 'data-record-id', 'data-rowindex', 'data-row-index'];

/** The rows by key of the nearest element around in which this row's key comes twice. */
function panesAround(row: Element, key: string, value: string): Map<string, Element[]> {
  const panes = new Map<string, Element[]>();
  let home = row.parentElement;
  for (let depth = 0; home && depth < 8; home = home.parentElement, depth++)
    if ([...home.querySelectorAll(`[${key}]`)].filter((one) => one.getAttribute(key) === value).length > 1) break;
  for (const one of home?.querySelectorAll(`[${key}]`) ?? []) {
    const its = one.getAttribute(key) ?? '';
    panes.set(its, [...(panes.get(its) ?? []), one]);
  }
  return panes;
}

/** Tables drawn with plain blocks: nothing says row or header but the same number of cells, one above the other. */
export class LooseRows {
  private readonly headers = new Map<Element, Map<number, Element[] | null>>();
  private readonly panes = new Map<Element, Map<string, Element[]>>();
  private readonly rows = new Map<Element, Element | null>();
  private readonly above = new Map<Element, Element[] | undefined>();

  /** The header above a row; undefined when it is none. Counting children costs as many steps as there are: once each. */
  headerOf(row: Element): Element[] | undefined {
    if (!row.firstElementChild) return undefined;
    if (!this.above.has(row)) this.above.set(row, this.findHeader(row));
    return this.above.get(row);
  }

  private findHeader(row: Element): Element[] | undefined {
    const count = row.childElementCount;
    if (count < fewestCells || count > mostCells) return undefined;
    for (let at: Element = row, depth = 0; depth < deepest; depth++) {
      const around = at.parentElement;
      if (!around || at.localName === 'body') return undefined;
      const header = this.headerUnder(around, count);
      const [cell] = header ?? [];
      if (cell && !at.contains(cell)) return at.compareDocumentPosition(cell) & 2 ? header : undefined;
      at = around;
    }
    return undefined;
  }

  /** The row around an element, if it stands in a table of blocks. */
  rowOf(element: Element): Element | null {
    const start = element.parentElement;
    const known = start && this.rows.get(start);
    if (!start || known !== undefined) return known ?? null;
    let found: Element | null = null;
    for (let at: Element | null = element, depth = 0; at && depth < 8 && !found; at = at.parentElement, depth++)
      if (this.headerOf(at)) found = at;
    this.rows.set(start, found);
    return found;
  }

  /** The same row's parts in other panes, by the key they share. */
  panesOf(row: Element): Element[] {
    const key = keys.find((name) => row.hasAttribute(name));
    const value = key && row.getAttribute(key);
    if (!key || !value || !row.parentElement) return [row];
    const panes = this.panes.get(row.parentElement) ?? panesAround(row, key, value);
    this.panes.set(row.parentElement, panes);
    const found = panes.get(value) ?? [];
    return found.length > 1 && found.length < 6 && found.includes(row) ? found : [row];
  }

  private headerUnder(around: Element, count: number): Element[] | undefined {
    const known = this.headers.get(around) ?? new Map<number, Element[] | null>();
    this.headers.set(around, known);
    let header = known.get(count);
    if (header === undefined) {
      header = null;
      let child = around.firstElementChild;
      for (let seen = 0; child && seen < nearest && !header; child = child.nextElementSibling, seen++)
        header = headerIn(child, count) ?? null;
      known.set(count, header);
    }
    return header ?? undefined;
  }
}
