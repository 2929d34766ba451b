import type { SheetRow } from './sheet';

/** `Ada Byron +1 415 555 0101`, `Ada: 020 7946 0018`: a name and, behind it, a number. */
const nameAndNumber = /^(\p{L}.*?)[\s:–-]+((?:\+|00|\(?0|\d)[\d\s()./-]{5,}\d)$/u;

/** Lines as people paste them from a mail: one column only, no header, and most lines hold a name and a number. */
export function isProse(rows: readonly SheetRow[]): boolean {
  const lines = rows.filter(({ cells }) => cells.length === 1);
  const fitting = lines.filter(({ cells }) => nameAndNumber.test(cells[0]?.trim() ?? ''));
  return lines.length === rows.length && fitting.length >= rows.length / 2;
}

/** A line in two cells; one that is no pair stays whole where the number would stand, so that it is told as unusable. */
export function splitLine({ line, cells }: SheetRow): SheetRow {
  const text = cells[0]?.trim() ?? '';
  const [, name, number] = text.match(nameAndNumber) ?? [];
  return { line, cells: name && number ? [name, number] : ['', text] };
}
