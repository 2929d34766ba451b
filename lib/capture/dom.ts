import { tidy } from './fold';
import { measure, remember } from './remember';

/** How a closed shadow root is reached; only an extension's page script can. */
export type OpenShadowRoot = (element: Element) => ShadowRoot | null;

/** Text for screen readers only: not on the screen, and it repeats what is. */
const assistive =
  /\b(sr-only|visually-?hidden|screen-?reader(-text)?|slds-assistive-text|assistive-text|a11y-hidden|cdk-visually-hidden|o_hidden)\b/;
const isAssistive = remember((classes) => assistive.test(classes));
const silent = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE', 'OPTION', 'DATALIST', 'HEAD', 'TITLE', 'OBJECT']);

const controls = new Set(['input', 'textarea', 'select']);

export const isControl = (element: Element): element is HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement =>
  controls.has(element.localName);

/** The first attribute of a list that an element has and whose value will do. */
export function firstAttribute(
  element: Element,
  names: readonly string[],
  fits: (value: string) => boolean = () => true,
): [name: string, value: string] | undefined {
  if (!element.hasAttributes()) return undefined;
  const own = element.getAttributeNames();
  for (const name of names) {
    const value = own.includes(name) ? element.getAttribute(name) : null;
    if (value !== null && fits(value)) return [name, value];
  }
  return undefined;
}

/** The element around it, out of shadow roots and same-origin frames too. */
export function parentOf(node: Node): Element | null {
  if (node.parentElement) return node.parentElement;
  const root = node.getRootNode();
  if ('host' in root) return root.host as Element;
  const frame = node.ownerDocument?.defaultView?.frameElement;
  return frame && node.nodeType === 1 ? frame : null;
}

/** What one capture has learned about elements; dropped with it. */
const hiddenByStyle = (element: Element): boolean => {
  for (let at: Element | null = element; at; at = at.parentElement) {
    if (at.hasAttribute('hidden')) return true;
    const style = at.getAttribute('style');
    if (style && /display:\s*none|visibility:\s*hidden/.test(style)) return true;
  }
  return false;
};

const seen: CheckVisibilityOptions = { opacityProperty: true, visibilityProperty: true };

/** Whether a person sees it: rendered, not transparent, not clipped to nothing for screen readers. */
export function isVisible(element: Element): boolean {
  if (silent.has(element.tagName)) return false;
  const around = element.parentElement ?? element;
  const { isLaidOut, isForReaders } = insideOf(around.parentElement ?? around);
  if (!isLaidOut) return !hiddenByStyle(element);
  return element.checkVisibility(seen) && !(isForReaders || isAssistiveItself(around) || isAssistiveItself(element));
}

function isAssistiveItself(element: Element): boolean {
  const classes = element.getAttribute('class');
  return classes !== null && isAssistive(classes);
}

/** What is true of everything in the parts of an element alike: thousands of cells and texts may stand in its rows. */
const insideOf = measure((above: Element) => ({
  isLaidOut: above.ownerDocument.defaultView !== null && !isTooDeep(above),
  isForReaders: isAssistiveItself(above),
}));

const deepest = 300;
const isDeepBelow = measure((element: Element): boolean => {
  let at: Element | null = element;
  for (let depth = 3; at && depth < deepest; depth++) at = at.parentElement;
  return at !== null;
});

/** Markup nested this deeply takes browsers down when it is laid out; a look must not be what asks for it. Rows ask above their table's body, all in one. */
const isTooDeep = ({ parentElement }: Element): boolean => parentElement !== null && isDeepBelow(parentElement);

/** Moved or clipped away from the page: left over from an earlier view. A cell goes where its table goes. */
export function isOffPage(element: Element): boolean {
  const around = element.parentElement ?? element;
  if (!insideOf(around.parentElement ?? around).isLaidOut) return false;
  const row = element.localName === 'td' ? element.parentElement : null;
  const table = row && !row.hasAttribute('style') && !element.hasAttribute('style') ? row.parentElement : null;
  if (!table) return isBoxOff(element);
  return isTableOff(table);
}

/** Farther out than a browser puts anything that a person is meant to see. */
const [farLeft, farAbove] = [-200, -2000];

function isBoxOff(element: Element): boolean {
  const box = element.getBoundingClientRect();
  if (box.width === 0 && box.height === 0) return false;
  if (box.width <= 1 && box.height <= 1) return true;
  let { right, bottom } = box;
  if (right >= farLeft && bottom >= farAbove) return false;
  // What was only scrolled away comes back by scrolling.
  for (let at: Element | null = element; at?.ownerDocument === element.ownerDocument; at = parentOf(at)) {
    bottom += at.scrollTop;
    right += roomLeft(at);
  }
  return right < farLeft || bottom < farAbove;
}

/** How far the contents can still be scrolled to the right; where a line is read from the right, a table begins there. */
function roomLeft(element: Element): number {
  const { ownerDocument, scrollLeft, scrollWidth, clientWidth } = element;
  const style = ownerDocument.defaultView?.getComputedStyle(element);
  if (style?.direction !== 'rtl') return scrollLeft;
  const isScroller = /auto|scroll/.test(style.overflowX) || element === ownerDocument.scrollingElement;
  return isScroller ? scrollWidth - clientWidth + scrollLeft : 0;
}

const isTableOff = measure(isBoxOff);

/** Live value of a control: what is on the screen, which the attribute is not. */
export function controlValue(control: HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement): string {
  if (control.localName !== 'select') return tidy(control.value);
  const chosen = (control as HTMLSelectElement).selectedOptions[0];
  return chosen ? tidy(chosen.textContent) : '';
}

/** No question about the size of a text goes further. */
const mostSize = 20_000;

/** Length of an element's text, as far as anybody asks: what holds a whole page is not read to its end. */
export const textSize = measure((element: Element): number => {
  if (!element.firstElementChild) return element.textContent.length;
  const walker = element.ownerDocument.createTreeWalker(element, 4);
  let size = 0;
  while (size < mostSize && walker.nextNode()) size += (walker.currentNode as Text).length;
  return size;
});

const closedRoots = new WeakMap<Element, ShadowRoot>();

/** The shadow root of an element, closed ones too once they have been opened. */
export const rootIn = (element: Element): ShadowRoot | undefined => element.shadowRoot ?? closedRoots.get(element);

export const rememberRoot = (element: Element, root: ShadowRoot): void => {
  closedRoots.set(element, root);
};

export interface Leaf {
  text: string;
  element: Element;
  isControl?: boolean;
  node?: Text;
}

/** Nothing in it is read as text. */
const isNoText = (element: Element): boolean =>
  silent.has(element.tagName) || isControl(element) || element.getAttribute('aria-hidden') === 'true';

/** The only text of an element, itself or in wrappers that hold nothing else; most cells are no more than that. */
export function soleText(container: Element | ShadowRoot): Text | undefined {
  if (container.nodeType !== 1 || isControl(container as Element) || rootIn(container as Element)) return undefined;
  for (let at = container.firstChild; at && !at.nextSibling; at = at.firstChild) {
    if (at.nodeType === 3) return at as Text;
    if (at.nodeType !== 1 || isNoText(at as Element) || rootIn(at as Element)) return undefined;
  }
  return undefined;
}

/** Texts and control values that a person sees inside an element, in document order. */
export function leavesOf(container: Element | ShadowRoot, limit = 400): Leaf[] {
  const leaves: Leaf[] = [];
  const sole = soleText(container);
  if (sole) {
    const { parentElement: element } = sole;
    const text = tidy(sole.data.slice(0, 2000));
    return text && element && isVisible(element) ? [{ text, element, node: sole }] : [];
  }
  const own = container.nodeType === 1 ? rootIn(container as Element) : undefined;
  if (own) leaves.push(...leavesOf(own, limit));
  const walker = container.ownerDocument.createTreeWalker(container, 5);
  let node: Node | null = walker.currentNode;
  while (node && leaves.length < limit) {
    const isText: boolean = node.nodeType === 3;
    const element = (isText ? node.parentElement : node) as Element;
    if (isText) {
      const text = tidy((node as Text).data.slice(0, 2000));
      if (text && isVisible(element)) leaves.push({ text, element, node: node as Text });
    } else if (isControl(element)) {
      const text = readable(element) ? controlValue(element) : '';
      if (text && isVisible(element)) leaves.push({ text, element, isControl: true });
    } else if (element !== container) {
      const inner = rootIn(element);
      if (inner) leaves.push(...leavesOf(inner, limit - leaves.length));
    }
    const isSkipped: boolean = !isText && element !== container && isNoText(element);
    node = isSkipped ? (walker.nextSibling() ?? outOf(walker)) : walker.nextNode();
  }
  return leaves;
}

function outOf(walker: TreeWalker): Node | null {
  while (walker.parentNode()) {
    const next = walker.nextSibling();
    if (next) return next;
  }
  return null;
}

const unreadable =
  /^(hidden|password|search|checkbox|radio|submit|button|reset|image|file|color|range|date|datetime-local|time|month|week)$/;

export function readable(control: Element): boolean {
  if (control.localName !== 'input') return true;
  const input = control as HTMLInputElement;
  // What was looked up stays in the field; what is searched for has no label of its own.
  const isLookup =
    input.type === 'search' && input.getAttribute('role') === 'combobox' && (input.labels?.length ?? 0) > 0;
  return (isLookup || !unreadable.test(input.type)) && !/one-time-code|cc-|password/.test(input.autocomplete);
}

/** Text of an element as a person reads it. */
export function textOf(element: Element): string {
  if (isControl(element)) return readable(element) ? controlValue(element) : '';
  if (!element.firstElementChild) return silent.has(element.tagName) ? '' : tidy(element.textContent);
  return tidy(
    leavesOf(element, 60)
      .map(({ text }) => text)
      .join(' '),
  );
}

/**
 * Tags that are rare, as a selector that lets go of the commonest others at the first comparison: browsers compare one
 * by one, and a page may hold 50,000 paragraphs.
 */
export const rare = (tags: string): string => `:not(p,td,span,div,a,li,tr):is(${tags})`;

/** The first of what several selectors find: asked one by one, browsers answer simple ones ten times as fast as a list of them. */
export function firstOf(root: ParentNode, selectors: readonly string[]): Element | null {
  let first: Element | null = null;
  for (const selector of selectors) {
    const found = root.querySelector(selector);
    if (found && (!first || found.compareDocumentPosition(first) & 4)) first = found;
  }
  return first;
}

/** What any of several selectors finds, in document order; mostly one of them alone finds something. */
export function allOf(root: ParentNode, selectors: readonly string[]): Element[] {
  const found = selectors.map((selector) => root.querySelectorAll(selector)).filter(({ length }) => length > 0);
  return [...(found.length > 1 ? root.querySelectorAll(selectors.join()) : (found[0] ?? []))];
}

/** Tag and classes: peers of a list share it. */
export const signature = (element: Element): string => `${element.tagName}.${element.getAttribute('class') ?? ''}`;
