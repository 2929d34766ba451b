/**
 * A spreadsheet program takes a cell that starts like this for a formula (OWASP, "CSV injection"; the full-width forms
 * are folded to the plain ones by some of them). Apostrophes before it are counted in, so that taking the guard off again gives
 * exactly what was there.
 */
const looksLikeFormula = /^'*[=+\-@\t\r\n＝＋－＠]/;

/** `=1+1` → `'=1+1`: shown as text, never computed. */
export function guardFormula(cell: string): string {
  return looksLikeFormula.test(cell) ? `'${cell}` : cell;
}

/** Takes off what `guardFormula`, or another careful program, put on; also Excel's `="0151…"` wrapping of digits. */
export function unguardFormula(cell: string): string {
  if (cell.startsWith("'") && looksLikeFormula.test(cell)) return cell.slice(1);
  return cell.match(/^="([^"]*)"$/)?.[1] ?? cell;
}
