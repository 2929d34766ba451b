import type { SheetRow } from './sheet';

/**
 * Where the column names stand: the first row that is nearly as wide as the widest (a report's title lines are not).
 * `-1` when that row already holds numbers or addresses: the file has no header.
 */
export function findHeader(rows: readonly SheetRow[]): number {
  const widths = rows.map(({ cells }) => cells.filter((cell) => cell.trim()).length);
  const widest = Math.max(...widths);
  const index = widths.findIndex((width) => width > 0 && width >= (widest * 2) / 3);
  return rows[index]?.cells.some(isValue) ? -1 : index;
}

function isValue(cell: string): boolean {
  const digits = cell.replaceAll(/\D/g, '').length;
  const isPhone = digits >= 7 && /^[\s'"=]*[+(\d][\d\s().\-/+E]*$/i.test(cell);
  return isPhone || /^\S+@\S+\.\S+$/.test(cell.trim());
}

/** `A`, `B`, …, `Z`, `AA`: what a spreadsheet program calls a column. */
export function columnLetters(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnLetters(Math.floor(index / 26) - 1) + letter;
}
