import { parentOf } from './dom';
import { readLabel } from './labels';
import { cleanName, isCompanyLike, isPaper, isPersonLike } from './person-names';
import type { Field } from './records';
import { isLabelCell } from './tables';

const reaches = new Set(['phone', 'email']);

const isNamed = ({ text, label, role, element }: Field): boolean =>
  (!label || readLabel(label) === undefined) &&
  (!role || role === 'name') &&
  !isPaper(text) &&
  (isPersonLike(cleanName(text)) || isCompanyLike(text)) &&
  !isLabelCell(element.closest('td') ?? element);

/**
 * The name over the first phone or e-mail where no heading says whom the page is about: large letters by style alone.
 * Of the bare names before it the first in the nearest place around both.
 */
export function nameAbove(fields: readonly Field[], scope: Element): Field | undefined {
  const start = fields.findIndex(({ role }) => role && reaches.has(role));
  const before = start < 0 ? [] : fields.slice(0, start).filter(isNamed);
  let at = fields[start]?.element ?? null;
  for (; at && at !== scope && before.length > 0; at = parentOf(at)) {
    const around = parentOf(at);
    const inside = before.find(({ element }) => around?.contains(element));
    if (inside) return inside;
  }
  return undefined;
}
