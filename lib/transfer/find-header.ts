import { detailWords, foldHeader, phoneWords } from './header-words';
import type { SheetRow } from './sheet';
import { looksLikePhones } from './sniff-column';

/**
 * Where the column names stand: the first row with two of the words that such columns are called by; without one, the first row
 * that is nearly as wide as the widest (a report's title lines are not). `-1` when that row already holds numbers or addresses:
 * the file has no header.
 */
export function findHeader(rows: readonly SheetRow[]): number {
  const named = rows.findIndex(({ cells }) => cells.filter(isColumnName).length >= 2 && !cells.some(isValue));
  if (named >= 0) return named;
  const widths = rows.map(({ cells }) => cells.filter((cell) => cell.trim()).length);
  const widest = Math.max(...widths);
  const index = widths.findIndex((width) => width > 0 && width >= (widest * 2) / 3);
  return rows[index]?.cells.some(isValue) ? -1 : index;
}

/** Whether the first rows of a sheet look as if people with numbers were in it: a cover or a list of notes does not. */
export function holdsNumbers(rows: readonly SheetRow[]): boolean {
  return rows.some(
    ({ cells }) =>
      cells.some((cell) => looksLikePhones([cell])) ||
      (cells.length > 1 && cells.some((cell) => phoneWords.test(foldHeader(cell)) && cell.length < longestName)),
  );
}

const longestName = 40;

function isColumnName(cell: string): boolean {
  if (cell.length > longestName) return false;
  const words = foldHeader(cell);
  return phoneWords.test(words) || detailWords.some(([, ranks]) => ranks.some((pattern) => pattern.test(words)));
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
