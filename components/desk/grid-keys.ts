/** A cell by its place, from zero; the heading is not counted. */
export interface GridCell {
  row: number;
  column: number;
}

interface Size {
  rows: number;
  columns: number;
  /** Rows in view. */
  page: number;
}

/** Where a key leads in an ARIA grid; undefined for a key that does not move. */
export function moveTo(
  { key, ctrlKey, metaKey }: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey'>,
  { row, column }: GridCell,
  { rows, columns, page }: Size,
): GridCell | undefined {
  const isFar = ctrlKey || metaKey;
  const moves: Record<string, GridCell> = {
    ArrowUp: { row: row - 1, column },
    ArrowDown: { row: row + 1, column },
    ArrowLeft: { row, column: column - 1 },
    ArrowRight: { row, column: column + 1 },
    PageUp: { row: row - page, column },
    PageDown: { row: row + page, column },
    Home: isFar ? { row: 0, column: 0 } : { row, column: 0 },
    End: isFar ? { row: rows - 1, column: columns - 1 } : { row, column: columns - 1 },
  };
  const next = moves[key];
  return next && { row: within(next.row, rows), column: within(next.column, columns) };
}

function within(at: number, count: number): number {
  return Math.max(0, Math.min(at, count - 1));
}
