import { isVisible, parentOf, textOf } from './dom';
import { asLabel, holdsOnlyLabel, isLabelElement, type Label } from './label-of';
import { late } from './late';

/** "Work", "(Work)", "[mobile, notify]": the first thing said. */
const afterWords = late`^[\s,•·|]*(?:[([]\s*([\p{L}. /-]{1,30}?)\s*[,)\]].*|([\p{L}. /-]{1,30}?)[\s,]*)$`;
const inBrackets = late`^\s*[([]\s*([\p{L}. ]{1,30})[)\]]`;
const extensionWords = /^\s*(?:ext\.?|x)\s*\d{1,6}\s*$/i;

/** Blanks, icons, and a number's extension. */
const saysNothing = ({ nodeType, textContent }: Node): boolean =>
  nodeType === 8 || !textContent?.trim() || (nodeType === 3 && extensionWords.test(textContent));

/** What follows a number in words. */
function nextWith(node: Node): Node | null {
  let at = node.nextSibling;
  while (at && saysNothing(at)) at = at.nextSibling;
  return at;
}

/** In a row of labels and values (label, value, label, value) what follows a value is the label of the next one. */
function isLabelOfNext(node: Node, after: Node): boolean {
  if (!nextWith(after)) return false;
  const first = (node.parentElement as Element).firstElementChild;
  return first !== null && first !== node && first !== after && (isLabelElement(first) || holdsOnlyLabel(first));
}

/** A type that follows its number: `+33 … (Work)`, `<small>Mobile</small>`. */
export function labelAfter(element: Element, rest: string, text?: Text): Label | undefined {
  const own = rest && inBrackets().exec(rest)?.[1];
  if (own) return asLabel(own, false);
  let node: Node | null = text ?? element;
  for (let depth = 0; node && depth < 4; depth++, node = parentOf(node)) {
    const after = nextWith(node);
    if (!after) {
      if (/^(?:td|th|tr|li|dd)$/.test((node as Element).localName ?? '')) return undefined;
      continue;
    }
    const next = after.nodeType === 1 ? (after as Element) : undefined;
    const words = next ? textOf(next) : (after.nodeValue ?? '');
    const isAside = next !== undefined && /^(span|small|em|i|sup|label|abbr|div|b)$/.test(next.localName);
    if (words.length >= 40 || !(isAside || /[([]/.test(words))) return undefined;
    const [, first, bare] = afterWords().exec(words) ?? [];
    const type = first ?? bare;
    if (!type || (next && !isVisible(next)) || isLabelOfNext(node, after)) return undefined;
    const found = asLabel(type, false);
    return found?.meaning?.role === 'phone' || found?.meaning?.role === 'fax' ? found : undefined;
  }
  return undefined;
}
