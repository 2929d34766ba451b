/** Where a text stands on the page; follows it as long as it says the same. */
export interface Place {
  element: Element;
  /** Absent for a control, whose text is no node. */
  range?: Range;
  text: string;
}

/** Left and top edge of a sign beside it, in the window. */
interface Spot {
  x: number;
  y: number;
}

const size = 14;
const gap = 2;

export function placeOn(element: Element, text: string): Place {
  if ('value' in element) return { element, text: String(element.value) };
  const range = element.ownerDocument.createRange();
  const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    const at = node.data.indexOf(text);
    if (at < 0) continue;
    range.setStart(node, at);
    range.setEnd(node, at + text.length);
    return { element, range, text };
  }
  range.selectNodeContents(element);
  return { element, range, text: range.toString() };
}

/** Undefined while nobody can see the text, or something else stands there: a recycled row holds another person's number. */
export function spotOf({ element, range, text }: Place): Spot | undefined {
  const inside = element.ownerDocument.defaultView;
  if (!element.isConnected || !inside) return undefined;
  if (range ? range.toString() !== text : String(Reflect.get(element, 'value')) !== text) return undefined;
  const box = range ? [...range.getClientRects()].at(-1) : element.getBoundingClientRect();
  if (!box || box.width === 0 || box.bottom < 0 || box.top > inside.innerHeight) return undefined;
  if (box.left > inside.innerWidth || box.right < 0) return undefined;
  const at = { x: Math.max(box.left, box.right - 2), y: box.top + box.height / 2 };
  const end = (range ? box.right + gap : box.right - size - gap) - at.x;
  for (let on = element; ; ) {
    if (!isOnTop(on, at.x, at.y)) return undefined;
    const frame = on.ownerDocument.defaultView?.frameElement;
    if (!frame) return { x: Math.min(at.x + end, innerWidth - size), y: at.y - size / 2 };
    const { left, top } = frame.getBoundingClientRect();
    at.x += left + frame.clientLeft;
    at.y += top + frame.clientTop;
    on = frame;
  }
}

/** Not clipped by a scrolled box, not under a sticky head or a dialog. */
function isOnTop(element: Element, x: number, y: number): boolean {
  // Of a frame's window the page's own classes know nothing: no `instanceof`.
  const root = element.getRootNode() as Document | ShadowRoot;
  const top = 'elementFromPoint' in root ? root.elementFromPoint(x, y) : null;
  return top !== null && (element.contains(top) || top.contains(element));
}
