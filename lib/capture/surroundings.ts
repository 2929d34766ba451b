import type { Candidate } from './candidates';
import { parentOf, textSize } from './dom';
import { fieldNameOf, type NamedField } from './field-names';
import { digitsOf } from './fold';
import { labelAfter } from './label-after';
import { type Label, labelOf } from './label-of';
import { type FieldMeaning, readLabel } from './labels';
import { late } from './late';
import { lineAt } from './lines';
import type { Column } from './tables';

/** Everything near a candidate that says what it is, nearest first. */
export interface Surroundings {
  /** Words before it in the same text: `Fax: +44 …`. */
  inline: (FieldMeaning & { text: string }) | undefined;
  /** A type behind it: `(Work)`. */
  after: Label | undefined;
  /** The column's header or the label beside or above it. */
  label: Label | undefined;
  /** The field's name in the markup. */
  named: NamedField | undefined;
  meanings: FieldMeaning[];
}

const wordsBefore = late`([\p{L}\p{M}.°№#'’-]+(?:[ /][\p{L}\p{M}.°№#'’-]+){0,2})\s*[:.：=]?\s*$`;

/** The words directly before a number in the same text: `Fax: +44 …`, `Order no 155…`. */
function inlineLabel(before: string): (FieldMeaning & { text: string }) | undefined {
  const words = before && wordsBefore().exec(before)?.[1];
  if (!words) return undefined;
  const parts = words.split(' ');
  for (let from = 0; from < parts.length; from++) {
    const text = parts.slice(from).join(' ');
    const meaning = readLabel(text);
    if (meaning && (meaning.isWhole || from === parts.length - 1)) return { ...meaning, text };
  }
  return undefined;
}

/** What the nearest attributes say; fax anywhere near is fax. */
function nearFieldName(element: Element): NamedField | undefined {
  let found: NamedField | undefined;
  for (let at: Element | null = element, depth = 0; at && depth < 5; at = parentOf(at), depth++) {
    if (depth > 0 && textSize(at) > 200) break;
    const named = fieldNameOf(at);
    if (!named) continue;
    if (named.role === 'fax') return named;
    const isFiner = found?.role === 'phone' && !found.type && named.role === 'phone' && named.type;
    if (!found || isFiner) found = named;
  }
  return found;
}

/** What a cell says of one of several numbers in it: an icon, a word before it; else its column. */
function labelInColumn({ element, node }: Candidate, column: Column, cell: Element | undefined): Label {
  const { label: text, meaning } = (cell && column.lines?.[lineAt(cell, node ?? element)]) ?? column;
  const own = cell && (cell !== element || node?.previousSibling) ? labelOf(element, cell, node) : undefined;
  const isFiner = own?.meaning && (own.meaning.role === 'fax' || (own.meaning.role === 'phone' && own.meaning.type));
  return own && isFiner ? own : { text, ...(meaning && { meaning }), isStructural: true };
}

/** Reads a candidate's surroundings; a column, once known, replaces the search for a label. */
export function surroundingsOf(
  candidate: Candidate,
  { column, cell, label: given }: { column?: Column; cell?: Element; label?: string },
): Surroundings {
  const { element, node, before, after, text } = candidate;
  const inline = inlineLabel(before);
  const behind = labelAfter(element, after, node);
  const named = column?.lines || column?.meaning?.role === 'phone' ? undefined : nearFieldName(element);
  const meaning = given ? readLabel(given) : undefined;
  const found: Label | undefined = given
    ? { text: given, ...(meaning && { meaning }), isStructural: true }
    : column?.label || column?.meaning
      ? labelInColumn(candidate, column, cell)
      : labelOf(element, undefined, node);
  // "Cep" is a postal code in Portuguese, and a mobile in Turkish.
  const isTooLong = found?.meaning?.role === 'postal' && (text.startsWith('+') || digitsOf(text).length > 9);
  const label = isTooLong ? { ...found, meaning: { role: 'phone' as const, type: 'mobile' as const } } : found;
  const meanings = [inline, behind?.meaning, label?.meaning, named].filter((one) => one !== undefined);
  return { inline, after: behind, label, named, meanings };
}
