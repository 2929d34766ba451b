import { splitPhones } from './read-phone';

/** Signs of a number written to be dialled: a prefix, a bracket, or groups; and the bare digits that exports leave. */
const phoneShape =
  /^['’]?(tel:)?(\+|00?|\()[\d\s().\-/]{6,22}\d(\s*(x|ext\.?|#)\s*\d{1,6})?$|^\d{2,4}[\s.-]\d{3,4}[\s.-]?\d{2,5}([\s.-]\d{2,4})?$|^[1-9]\d{9,13}$/i;
const dateShape = /^\d{1,4}[./-]\d{1,2}[./-]\d{1,4}\b/;

/** Whether most of a column's filled cells have the shape of a number that could be dialled, whatever the country. */
export function looksLikePhones(cells: readonly string[]): boolean {
  return mostly(cells, (cell) =>
    splitPhones(cell).some((text) => phoneShape.test(text.trim()) && !dateShape.test(text.trim())),
  );
}

/** A column called "Phone" that holds yes and no, or words, is about phones and holds none. */
export function saysNoPhones(cells: readonly string[]): boolean {
  return cells.length >= 3 && !cells.some((cell) => (cell.match(/\d/g)?.length ?? 0) >= 3);
}

export function looksLikeEmails(cells: readonly string[]): boolean {
  return mostly(cells, (cell) => /^\S+@[^\s@]+\.[^\s@]+$/.test(cell.trim()));
}

/** Two to four words of letters, each beginning with a capital. */
export function looksLikeNames(cells: readonly string[]): boolean {
  return mostly(cells, (cell) =>
    /^\p{Lu}[\p{L}'’.-]*,?( (\p{Lu}|von|van|de|der|den|zu)[\p{L}'’.-]*){1,3}$/u.test(cell.trim()),
  );
}

function mostly(cells: readonly string[], is: (cell: string) => boolean): boolean {
  return cells.length > 0 && cells.filter(is).length / cells.length > 0.6;
}
