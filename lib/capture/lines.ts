import { leavesOf, textOf } from './dom';
import { type FieldMeaning, readLabel } from './labels';

/** One of several things that a column's header names, one per line. */
export interface Line {
  label: string;
  meaning?: FieldMeaning;
}

const blocks = /^(?:DIV|P|LI)$/;

/** "Telefon" over "Mobil" in one header cell; undefined when it names one thing. */
export function linesOf(header: Element): Line[] | undefined {
  const children = [...header.children];
  const hasBreaks = children.some(({ localName }) => localName === 'br');
  if (!hasBreaks && (children.length < 2 || !children.every(({ tagName }) => blocks.test(tagName)))) return undefined;
  const texts = hasBreaks ? leavesOf(header, 10).map(({ text }) => text) : children.map(textOf);
  const lines = texts.filter(Boolean).map((label) => {
    const meaning = readLabel(label);
    return { label, ...(meaning && { meaning }) };
  });
  const isShort = lines.every(({ label }) => label.length <= 40);
  return lines.length > 1 && isShort && lines.some(({ meaning }) => meaning) ? lines : undefined;
}

/** On which line of a cell a node stands: after so many line breaks, or in such a block. */
export function lineAt(cell: Element, node: Node): number {
  const breaks = [...cell.querySelectorAll('br')];
  if (breaks.length > 0) return breaks.filter((one) => one.compareDocumentPosition(node) & 4).length;
  for (let at: Node | null = node; at && at !== cell; at = at.parentNode) {
    const around: Element | null = at.parentElement;
    if (around && around.childElementCount > 1 && at.nodeType === 1) return [...around.children].indexOf(at as Element);
  }
  return 0;
}
