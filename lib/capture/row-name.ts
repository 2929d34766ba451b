import { textOf } from './dom';
import { type NamedBy, nameFrom } from './fields';
import { cleanName, isCompanyLike, isNameLike, isPersonLike } from './person-names';
import { type Field, isCompanyLink, recordLink } from './records';
import { cellsOf, type TablePlan } from './tables';

type PlanOf = (row: Element) => TablePlan;

/** Who a row of a table is about: by its columns, a link, how it is written, the rows beside it; whoever all rows name only if nobody else. */
export function nameOfRow(rows: readonly Element[], fields: Field[], planOf: PlanOf): NamedBy | undefined {
  const nameIn = (some: Field[]) =>
    personIn(some) ?? linkIn(rows, some) ?? guessName(some) ?? nameByPeers(rows, planOf);
  const first = nameIn(fields);
  const theirs = first && repeatedIn(first, rows, planOf);
  return (theirs && nameIn(fields.filter(({ element }) => !theirs.contains(element)))) ?? first;
}

/** A column that names a person comes before one that is only called "Name". */
function personIn(fields: Field[]): NamedBy | undefined {
  const named = fields.filter((field) => field.role === 'name' && isNameLike(field.text));
  const isOfPerson = ({ label, text }: Field) =>
    /contact|person|kontakt|nom|担当|联系|lead/i.test(label) && !isCompanyLike(text);
  const person =
    named.length > 1 ? (named.find(isOfPerson) ?? named.find(({ text }) => isPersonLike(text))) : undefined;
  return person ? { name: cleanName(person.text), element: person.element } : nameFrom(fields);
}

function guessName(fields: Field[]): NamedBy | undefined {
  const person = fields.find(({ role, text }) => !role && isPersonLike(text));
  const known =
    person ??
    fields.find(({ role, text }) => role === 'company' && isNameLike(text)) ??
    fields.find(({ role, text }) => !role && isCompanyLike(text) && isNameLike(text));
  return known && { name: cleanName(known.text), element: known.element };
}

/** A link to a record, other than the owner's or the company's, names the row when no column does. */
function linkIn(rows: readonly Element[], fields: Field[]): NamedBy | undefined {
  const isTaken = (link: Element) =>
    fields.some(
      ({ role, element }) =>
        (role === 'owner' || role === 'company') && (element.contains(link) || link.contains(element)),
    );
  for (const link of rows.flatMap((row) => [...row.querySelectorAll('a[href]')])) {
    const href = recordLink(link);
    const text = href ? cleanName(textOf(link)) : '';
    if (href && isNameLike(text) && !isCompanyLink(href) && !isTaken(link)) return { name: text, element: link };
  }
  return undefined;
}

/** The cell of a name that is the same in row after row: that of whoever looks after them all. */
function repeatedIn({ element }: NamedBy, rows: readonly Element[], planOf: PlanOf): Element | undefined {
  const row = rows.find((one) => one.contains(element));
  const cells = row ? cellsOf(row) : [];
  const at = cells.findIndex((one) => one.contains(element));
  if (!row || at < 0) return undefined;
  const { repeated } = planOf(row);
  let isRepeated = repeated.get(at);
  if (isRepeated === undefined) {
    const others = [...(row.parentElement?.children ?? [])].slice(1, 12).map((one) => cellsOf(one)[at]);
    const texts = others.flatMap((cell) => (cell && textOf(cell)) || []);
    isRepeated = texts.length > 2 && new Set(texts).size === 1;
    repeated.set(at, isRepeated);
  }
  return isRepeated ? cells[at] : undefined;
}

/** A name that is written like none, in the column where the rows beside it have theirs. */
function nameByPeers(rows: readonly Element[], planOf: PlanOf): NamedBy | undefined {
  const [row] = rows;
  const plan = row && planOf(row);
  if (plan?.nameAt === undefined && row && plan) plan.nameAt = nameColumn(row, plan);
  const element = row && cellsOf(row)[plan?.nameAt ?? -1];
  const name = element ? cleanName(textOf(element)) : '';
  return element && isNameLike(name) ? { name, element } : undefined;
}

/** The first column without a known meaning in which at least two of three rows name somebody. */
function nameColumn({ parentElement: body }: Element, plan: TablePlan): number | null {
  const rows = [...(body?.children ?? [])].slice(0, 12).map(cellsOf);
  const width = Math.max(0, ...rows.map(({ length }) => length));
  for (let at = 0; at < width; at++) {
    if (plan.byIndex[at]?.meaning) continue;
    const names = rows.flatMap(({ [at]: cell }) => (cell ? cleanName(textOf(cell)) : []));
    const named = names.filter((name) => isPersonLike(name) || isCompanyLike(name));
    if (named.length > 1 && named.length * 3 >= names.length * 2) return at;
  }
  return null;
}
