import { isVisible, parentOf, textOf } from '../dom';
import { tidy } from '../fold';
import { attempt } from './attempt';

/** What products show in an empty field. */
const placeholder = /^(?:[-–—]+|\*+|click to add|n\/a|none|add .{0,20}|\.\.\.)$/i;

/** Elements inside `scope` that match, those in shadow roots and frames under it too. */
export function select(scope: Element, selector: string, roots: readonly ParentNode[]): Element[] {
  if (selector === '') return [scope];
  const all = (root: ParentNode) => attempt(() => [...root.querySelectorAll(selector)]) ?? [];
  return [...all(scope), ...roots.filter((root) => isInside(root, scope)).flatMap(all)];
}

export const isMatch = (element: Element, selector: string): boolean =>
  attempt(() => element.matches(selector)) ?? false;

/** A root or frame body whose host stands somewhere under `scope`. */
function isInside(root: ParentNode, scope: Element): boolean {
  const host = 'host' in root ? (root.host as Element) : (root as Node).ownerDocument?.defaultView?.frameElement;
  for (let at: Element | null = host ?? null; at; at = parentOf(at)) if (at === scope) return true;
  return false;
}

/** Splits `h1@title` into selector and attribute. */
function parse(part: string): { selector: string; attribute?: string } {
  const [, selector, attribute] = /^(.*)@([a-z][a-z-]*)$/.exec(part) ?? [];
  return selector !== undefined && attribute ? { selector, attribute } : { selector: part };
}

function readPart(part: string, scope: Element, roots: readonly ParentNode[]): string {
  const { selector, attribute } = parse(part.trim());
  for (const element of select(scope, selector, roots)) {
    if (!isVisible(element)) continue;
    const text = attribute ? tidy(element.getAttribute(attribute) ?? '') : textOf(element);
    if (text && !placeholder.test(text)) return text;
  }
  return '';
}

/** Whether any of them finds something, be it empty. */
export const isThere = (selectors: readonly string[], scope: Element, roots: readonly ParentNode[]): boolean =>
  selectors.some((one) =>
    one.split(' && ').some((part) => select(scope, parse(part.trim()).selector, roots).length > 0),
  );

/** First text that an ordered list of selectors finds. */
export function read(
  selectors: readonly string[] | undefined,
  scope: Element,
  roots: readonly ParentNode[],
): string | undefined {
  for (const selector of selectors ?? []) {
    const parts = selector.split(' && ').map((part) => readPart(part, scope, roots));
    if (parts.every(Boolean)) return parts.join(' ');
  }
  return undefined;
}

/** The nearest element around (or the element itself) that matches, across shadow roots, at most up to `scope`. */
export function around(element: Element, selectors: readonly string[], scope: Element): Element | undefined {
  for (let at: Element | null = element; at; at = parentOf(at)) {
    const here = at;
    if (selectors.some((selector) => selector !== '' && isMatch(here, selector))) return at;
    if (at === scope) return undefined;
  }
  return undefined;
}
