import { digitsOf, fold } from './fold';
import { lookalikeOf, maskLookalikes } from './lookalikes';
import { remember } from './remember';

/** A run of digits that could be dialled, where it stands in its text. */
export interface FoundNumber {
  /** As written, without the extension. */
  text: string;
  start: number;
  end: number;
  extension?: string;
  /** What else the shape is known for: a date, an amount, … */
  looksLike?: string;
}

/** At least seven digits, of any script, with nothing but separators between them. */
export const gate =
  /[\d\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef\u0e50-\u0e59\uff10-\uff19](?:[\s()+.\-/\u00a0\u00ad\u200b-\u200f\u2010-\u2015\u202a-\u202f\u2066-\u2069\u2212（）－．]{0,4}[\d\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef\u0e50-\u0e59\uff10-\uff19]){6}/;

/** The same for a page's whole text, where markup leaves wide gaps between the pieces of one number. */
export const pageGate = new RegExp(gate.source.replaceAll('{0,4}', '{0,30}'));
export const anyDigit = /[\d\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef\u0e50-\u0e59\uff10-\uff19]/;

const run = /(?:\+ ?|\(\+?)?\d(?:[ ().\-/]{0,3}\d)+/g;
const extension =
  /^[\s,;(]{0,3}(?:;?ext(?:ension|n)?|x|доб|вн|durchwahl|dw|nst|poste|interno|int|anexo|ramal|toestel|wewn|dahili|ankn|內線|内線|分机|转|#)[\s.:=#-]{0,3}(\d{1,7})(?!\d)\)?/i;
const phoneWord = /^(?:tel|t|ph|p|m|mob|c|cell|f|w|h|o|d|fon|phone|mobile|call|whatsapp|тел|моб|tél|tlf|e)$/i;
const wordAtEnd = /\p{L}*$/u;

/** Letters, `#`, `@`, `_` or a joined word directly before it: part of an id, a hash, a handle. */
function isPartOfWord(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 12), start);
  const after = text.slice(end, end + 2);
  const [word = ''] = wordAtEnd.exec(before) ?? [];
  if (word || before.endsWith('_')) {
    const isSpaced = !/[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]$/.test(word);
    if (isSpaced && !phoneWord.test(word)) return true;
  }
  if (/[#@$€£¥₹=&]\s?$|\d[-_/.:]$/.test(before)) return true;
  if (/[-_/.]$/.test(before) && wordAtEnd.exec(before.slice(0, -1))?.[0]) return true;
  if (/^[\d_@%]/.test(after) || (/^[-_]/.test(after) && wordAtEnd.exec(after)?.[0])) return true;
  return /^[a-z]/i.test(after) && !/^[a-z]{2,}/i.test(after) && !/^x/i.test(after);
}

/** `a / b` holds two numbers when both sides are long enough to be one; `0171/3920047` is one. */
function split(text: string): { text: string; at: number }[] {
  const parts: { text: string; at: number }[] = [];
  let from = 0;
  const cut = (at: number, length: number) => {
    parts.push({ text: text.slice(from, at), at: from });
    from = at + length;
  };
  const digits = (part: string) => part.replace(/\D/g, '').length;
  for (const { index, 0: mark } of text.matchAll(/ ?\/ ?| - | +(?=\+)|(?<=\d) (?=00[1-9]\d{8})/g)) {
    if (digits(text.slice(from, index)) >= 7 && digits(text.slice(index + mark.length)) >= 7) cut(index, mark.length);
  }
  const middle = parts.length === 0 ? middleOfTwo(text) : undefined;
  if (middle) cut(middle, 0);
  cut(text.length, 0);
  return parts;
}

/** "041 555 0142 347 555 0173": more digits than a number has, and the same groups twice over. A card's are all alike. */
function middleOfTwo(text: string): number | undefined {
  const groups = [...text.matchAll(/\d+/g)];
  const half = groups.length / 2;
  const sizes = groups.map(({ 0: { length } }) => length);
  if (sizes.reduce((sum, size) => sum + size, 0) < 16 || !Number.isInteger(half)) return undefined;
  const isTwice = sizes.every((size, at) => size === sizes[(at + half) % groups.length]);
  const isMixed = new Set(sizes).size > 1 || [0, half].every((at) => groups[at]?.[0].startsWith('0'));
  return isTwice && isMixed ? groups[half]?.index : undefined;
}

function trim(text: string, at: number): { text: string; at: number } {
  const lead = text.length - text.replace(/^[ .\-/)]+/, '').length;
  let rest = text.slice(lead).replace(/[ .\-/(]+$/, '');
  if (rest.startsWith('(') && !rest.includes(')')) return { text: rest.slice(1), at: at + lead + 1 };
  if (rest.endsWith(')') && !rest.includes('(')) rest = rest.slice(0, -1);
  return { text: rest, at: at + lead };
}

/** Every run of digits in a text that has the length of a phone number and no other shape. */
export const findNumbers = remember((text): readonly FoundNumber[] => {
  const folded = fold(text);
  const masked = maskLookalikes(folded);
  const found: FoundNumber[] = [];
  for (const { 0: whole, index } of masked.matchAll(run)) {
    for (const piece of split(whole)) {
      const { text: number, at } = trim(piece.text, index + piece.at);
      const count = number.replace(/\D/g, '').length;
      if (count < 7 || count > 17) continue;
      const end = at + number.length;
      if (isPartOfWord(masked, at, end)) continue;
      const ext = extension.exec(masked.slice(end));
      const looksLike = lookalikeOf(number);
      found.push({
        text: text.slice(at, end),
        start: at,
        end: ext ? end + ext[0].length : end,
        ...(ext?.[1] && { extension: ext[1] }),
        ...(looksLike && { looksLike }),
      });
    }
  }
  if (found.length === 0 && masked !== folded) return maskedWhole(text, folded);
  return found;
});

const isDate = /^(?:\d{4}[-./]\d{1,2}[-./]\d{1,2}|\d{1,2}[-./]\d{1,2}[-./]\d{4})/;

/** A value that is nothing but one masked shape (`20.79.46.00`): a label may still say that it is a phone. */
function maskedWhole(text: string, folded: string): FoundNumber[] {
  const whole = folded.trim();
  const count = whole.replace(/\D/g, '').length;
  if (count < 7 || count > 15 || isDate.test(whole) || !/^[+(]?\d[\d ().\-/]*$/.test(whole)) return [];
  const start = folded.indexOf(whole);
  return [
    { text: text.slice(start, start + whole.length), start, end: start + whole.length, looksLike: 'another shape' },
  ];
}

/** One is the other with a country code or trunk zero before it. */
export function isSameNumber(one: string, other: string): boolean {
  const a = digitsOf(one).replace(/^0+/, '');
  const b = digitsOf(other).replace(/^0+/, '');
  return a.length > b.length ? a.endsWith(b) : b.endsWith(a);
}
