/**
 * Whether a change of the page took away one of these texts and nothing put it back: the record on the screen is another
 * one now, though neither address nor quiet has said so yet. Reads no more than what was removed, and the page only after a hit.
 */
export function takesAway(records: readonly MutationRecord[], texts: readonly string[], page: Document): boolean {
  if (texts.length === 0) return false;
  const gone = records.flatMap(({ type, oldValue, removedNodes }) =>
    type === 'characterData' ? [oldValue ?? ''] : [...removedNodes].map(({ textContent }) => textContent ?? ''),
  );
  const missing = texts.filter((text) => gone.some((one) => one.includes(text)));
  if (missing.length === 0) return false;
  const left = page.body?.textContent ?? '';
  return missing.some((text) => !left.includes(text));
}

/** Whether a frame left the page, with whoever stands in it. */
export const takesFrame = (records: readonly MutationRecord[]): boolean =>
  records.some(({ removedNodes }) =>
    [...removedNodes].some(
      (node) => node instanceof Element && (node.matches('iframe') || node.querySelector('iframe')),
    ),
  );
