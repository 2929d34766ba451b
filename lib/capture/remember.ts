const mostTexts = 5000;
const longestText = 300;

/**
 * What is read from a text alone is read once: the same words come back in every row, and the whole page at every
 * look. Forgets all of it when that grows too much; long texts are not kept.
 */
// @__NO_SIDE_EFFECTS__ A bundle that never asks leaves the reading out.
export function remember<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    if (text.length > longestText) return read(text);
    const before = known.get(text);
    if (before !== undefined || known.has(text)) return before as T;
    const value = read(text);
    if (known.size >= mostTexts) known.clear();
    known.set(text, value);
    return value;
  };
}

const measured: (() => void)[] = [];

/** What is asked of an element again and again during one capture, in which the page stands still. */
// @__NO_SIDE_EFFECTS__
export function measure<E extends Node, T>(read: (element: E) => T): (element: E) => T {
  let known = new WeakMap<E, T>();
  measured.push(() => {
    known = new WeakMap();
  });
  return (element) => {
    const before = known.get(element);
    if (before !== undefined || known.has(element)) return before as T;
    const value = read(element);
    known.set(element, value);
    return value;
  };
}

/** Forgets what was measured on the page before; a capture begins with it. */
export const forgetMeasures = (): void => {
  for (const forget of measured) forget();
};
