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

/** Undefined in a frame: its own window scrolls and clips it. */
export function placeOn(element: Element, text: string): Place | undefined {
  if (element.ownerDocument !== document) return undefined;
  if ('value' in element) return { element, text: String(element.value) };
  const range = document.createRange();
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
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
  if (!element.isConnected) return undefined;
  if (range ? range.toString() !== text : String(Reflect.get(element, 'value')) !== text) return undefined;
  const box = range ? [...range.getClientRects()].at(-1) : element.getBoundingClientRect();
  if (!box || box.width === 0 || box.bottom < 0 || box.top > innerHeight || box.left > innerWidth || box.right < 0)
    return undefined;
  const middle = box.top + box.height / 2;
  if (!isOnTop(element, Math.max(box.left, box.right - 2), middle)) return undefined;
  const end = range ? box.right + gap : box.right - size - gap;
  return { x: Math.min(end, innerWidth - size), y: middle - size / 2 };
}

/** Not clipped by a scrolled box, not under a sticky head or a dialog. */
function isOnTop(element: Element, x: number, y: number): boolean {
  const root = element.getRootNode();
  const top = root instanceof Document || root instanceof ShadowRoot ? root.elementFromPoint(x, y) : null;
  return top !== null && (element.contains(top) || top.contains(element));
}
