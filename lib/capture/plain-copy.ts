import type { OpenShadowRoot } from './dom';
import { mayHideForms } from './gate';
import { type Place, sweep } from './sweep';

/**
 * A form's fields hide what the browser says of the form under the same name: with `<input name="parentElement">` in it, the way up
 * from the form leads down again, for ever. To ask every element in a safe way would cost every page; where such a form stands,
 * which is rare, a copy is read instead, in which it is an element like any other.
 */
export function readable(document: Document, openShadowRoot?: OpenShadowRoot): { document: Document; places: Place[] } {
  const places = sweep(document, openShadowRoot);
  if (!mayHideForms(places)) return { document, places };
  const copy = plainCopy(document, openShadowRoot);
  return { document: copy, places: sweep(copy) };
}

const originals = new WeakMap<Element, Element>();

/** What an element of a copy stands for; any other stands for itself. */
export const originalOf = (element: Element): Element => originals.get(element) ?? element;

/** With frames, shadow roots and what was typed; what nobody sees is `hidden` in it, for a copy has no layout. */
function plainCopy(document: Document, openShadowRoot?: OpenShadowRoot): Document {
  const copy = document.cloneNode(true) as Document;
  twin(document, copy, { document, copy, openShadowRoot });
  return copy;
}

interface Copying {
  document: Document;
  copy: Document;
  openShadowRoot: OpenShadowRoot | undefined;
}

/** Side by side with the browser's own walker, which asks no form for the way. */
function twin(root: Node, copied: Document | ShadowRoot, copying: Copying): void {
  const { document, copy } = copying;
  for (const form of copied.querySelectorAll('form')) makePlain(form, copy);
  const from = document.createTreeWalker(root, 1);
  const to = copy.createTreeWalker(copied, 1);
  const pairs: [Element, Element][] = [];
  while (from.nextNode() && to.nextNode()) pairs.push([from.currentNode as Element, to.currentNode as Element]);
  const isSeen = document.defaultView ? seenIn(pairs) : () => true;
  for (const [element, own] of pairs) {
    originals.set(own, element);
    if (!isSeen(own)) own.setAttribute('hidden', '');
    if (own.localName === 'select')
      (own as HTMLSelectElement).selectedIndex = (element as HTMLSelectElement).selectedIndex;
    copyInside(element, own, copying);
  }
}

/** No form for the browser any more, and a form for every selector. */
function makePlain(form: Element, copy: Document): void {
  const plain = copy.createElementNS(null, 'form');
  // By node: markup may hold names that `setAttribute` refuses, such as `@submit`.
  const attributes: NamedNodeMap = Reflect.get(Element.prototype, 'attributes', form);
  for (const attribute of attributes) plain.setAttributeNode(attribute.cloneNode() as Attr);
  const inside = copy.createRange();
  inside.selectNodeContents(form);
  plain.append(inside.extractContents());
  Element.prototype.replaceWith.call(form, plain);
}

/** What is on the screen, or around something that is. */
function seenIn(pairs: readonly [Element, Element][]): (own: Element) => boolean {
  const seen = new Set<Element>();
  for (const [element, own] of pairs.toReversed()) {
    const isOwn = Element.prototype.checkVisibility.call(element, { opacityProperty: true, visibilityProperty: true });
    if (isOwn) seen.add(own);
    if (seen.has(own) && own.parentElement) seen.add(own.parentElement);
  }
  return (own) => seen.has(own);
}

/** A frame's page hangs in the copy like a shadow root: a copy of a frame would load nothing. */
function copyInside(element: Element, own: Element, copying: Copying): void {
  if (own.localName === 'form') return;
  const framed = own.localName === 'iframe' ? frameIn(element as HTMLIFrameElement) : null;
  const inner = framed?.body ?? element.shadowRoot ?? copying.openShadowRoot?.(element);
  if (!inner) return;
  const { copy } = copying;
  const host = framed ? copy.createElement('div') : own;
  if (framed) own.replaceWith(host);
  const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
  root.replaceChildren(...[...inner.childNodes].map((child) => copy.importNode(child, true)));
  twin(inner, root, { ...copying, document: framed ?? copying.document });
}

function frameIn(frame: HTMLIFrameElement): Document | null {
  try {
    return frame.contentDocument;
  } catch {
    return null;
  }
}
