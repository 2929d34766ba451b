import { describe } from './describe';
import { isVisible, type Leaf, leavesOf, signature, soleText, textOf } from './dom';
import { employerIn } from './employer';
import type { NamedBy } from './fields';
import { tidy } from './fold';
import { type Role, readLabel } from './labels';
import { areInitials } from './letters';
import { type Line, lineAt } from './lines';
import { isCompanyLike, isNameLike, isPersonLike } from './person-names';
import { type Field, finish, idOfLink, idOfRow, type PageRecord, recordLink } from './records';
import { nameOfRow } from './row-name';
import { subtitleAfter } from './subtitle';
import { cellsOf, columnOf, type TablePlan } from './tables';

/** A cell as fields: one per line where several stand in it, so that a name never swallows what is under it. */
function fieldsOfCell(cell: Element, index: number, count: number, plan: TablePlan): Field[] {
  const column = columnOf(cell, index, plan, count);
  if (column?.lines) return fieldsOfLines(cell, column.lines);
  const role = column?.meaning?.role;
  const label = column?.label ?? '';
  const of = (text: string, element: Element, as: Role | undefined): Field =>
    as ? { role: as, label, text, element } : { label, text, element };
  const whole = textInOne(cell, role, index, plan);
  if (whole !== undefined) return whole ? [of(whole, cell, role)] : [];
  const leaves = leavesOf(cell, 12);
  const [only] = leaves;
  if (leaves.length === 1 && only) return [of(only.text, only.isControl ? only.element : cell, role)];
  const name = role === 'name' ? wholeName(leaves) : undefined;
  const parts = name
    ? [name, ...leaves.slice(2)]
    : leaves.filter(({ text, element }) => text.length > 2 && !element.closest('button') && !readLabel(text)?.isWhole);
  return parts.map(({ text, element }, line) => of(text, element, line === 0 ? role : undefined));
}

/** What a cell says where that is one thing; undefined where several may stand in it. */
function textInOne(cell: Element, role: Role | undefined, index: number, plan: TablePlan): string | undefined {
  const mayHoldMore = role === undefined || role === 'name' || role === 'company';
  if (!cell.firstElementChild && (mayHoldMore || cell.localName === 'td')) return tidy(cell.textContent);
  return mayHoldMore ? soleTextShown(cell, index, plan) || undefined : textOf(cell);
}

/** First and last name in an element each, side by side in one line of the cell; letters of a missing picture stand before them. */
function wholeName(leaves: Leaf[]): Leaf | undefined {
  if (areInitials(leaves[0]?.text ?? '')) leaves.shift();
  const [first, last] = leaves;
  const line = first?.element.parentElement;
  if (!first || !last || !line || line !== last.element.parentElement || !line.matches('span,a,b,strong'))
    return undefined;
  const text = textOf(line);
  return line.childElementCount === 2 && isPersonLike(text) ? { text, element: line } : undefined;
}

/** The lines of a cell under a header of as many lines. */
const fieldsOfLines = (cell: Element, lines: readonly Line[]): Field[] =>
  leavesOf(cell, 20).map(({ text, element, node }) => {
    const { label = '', meaning } = lines[lineAt(cell, node ?? element)] ?? {};
    return { ...(meaning && { role: meaning.role }), label, text, element };
  });

/** Columns are hidden as a whole: one look per column, and one per cell that says so itself. */
function isColumnVisible(cell: Element, index: number, plan: TablePlan): boolean {
  const isShown = lookOnce(cell, index, plan);
  if (!isShown || !cell.hasAttributes()) return isShown;
  return !cell.hasAttribute('hidden') && !/none/.test(cell.getAttribute('style') ?? '');
}

function lookOnce(element: Element, key: number | string, { visible }: TablePlan): boolean {
  const known = visible.get(key);
  const isShown = known ?? isVisible(element);
  if (known === undefined) visible.set(key, isShown);
  return isShown;
}

/** The only text of a cell in a link or the like, where all that look like it in this column are shown. */
function soleTextShown(cell: Element, index: number, plan: TablePlan): string | undefined {
  const sole = soleText(cell);
  if (!sole) return undefined;
  let looks = `${index}`;
  for (let at = sole.parentElement; at && at !== cell; at = at.parentElement) {
    if (at.hasAttribute('style') || at.hasAttribute('hidden')) return undefined;
    looks += ` ${signature(at)}`;
  }
  return lookOnce(sole.parentElement ?? cell, looks, plan) ? tidy(sole.data.slice(0, 2000)) : undefined;
}

/** Where somebody else names the row, the customer or business in it is who they work for. */
const customerIn = (fields: readonly Field[], named: NamedBy): string | undefined =>
  fields.find(
    ({ role, label, text, element }) =>
      role === 'name' &&
      (isCompanyLike(text) || /customer|client|kund|kli?ent|klant|клиент|顧客|客/i.test(label)) &&
      !element.contains(named.element) &&
      !named.element.contains(element) &&
      isNameLike(text),
  )?.text;

function idOfAnyLink(rows: readonly Element[]): string | undefined {
  for (const row of rows) {
    const around = row.closest('a[href]');
    for (const link of [...row.querySelectorAll('a[href]'), ...(around ? [around] : [])]) {
      const href = recordLink(link);
      if (href) return idOfLink(href);
    }
  }
  return undefined;
}

/** A row of a table or grid, read by its columns; `rows` are its parts when a grid keeps them in several panes. */
export function readRow(rows: readonly Element[], planOf: (row: Element) => TablePlan): PageRecord {
  const fields: Field[] = [];
  for (const row of rows) {
    const plan = planOf(row);
    const cells = cellsOf(row);
    cells.forEach((cell, index) => {
      if (isColumnVisible(cell, index, plan)) fields.push(...fieldsOfCell(cell, index, cells.length, plan));
    });
  }
  const named = nameOfRow(rows, fields, planOf);
  const recordId = rows.map(idOfRow).find(Boolean) ?? idOfAnyLink(rows);
  const about = describe(fields);
  const under = named ? subtitleAfter(fields, named.element, 'columns') : {};
  const customer = named && (customerIn(fields, named) ?? employerIn(fields, about, named.name));
  return finish({
    element: rows[0] ?? null,
    kind: 'row',
    isCompany: false,
    ...(named && { name: named.name }),
    ...(recordId && { recordId }),
    ...(customer && { company: customer }),
    ...under,
    ...about,
  });
}
