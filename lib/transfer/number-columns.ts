import type { Column } from './columns';
import { guessColumns } from './guess-columns';
import type { SheetRow } from './sheet';

/**
 * What the columns of a do-not-call file mean. Such a file may have no header, an unknown one or hardly a good number: where
 * no column looks like phones, the one with the most digits is taken, so that every row is told as read or unread.
 */
export function guessNumberColumns(header: readonly string[], sample: readonly SheetRow[]): Column[] {
  const columns = guessColumns(header, sample);
  if (columns.some(({ meaning }) => meaning.to === 'phone')) return columns;
  const digits = columns.map((_, index) =>
    sample.reduce((sum, { cells }) => sum + (cells[index]?.match(/\d/g)?.length ?? 0), 0),
  );
  const best = digits.indexOf(Math.max(...digits));
  return columns.map((column, index) =>
    index === best ? { ...column, meaning: { to: 'phone', contact: 0 } } : column,
  );
}
