import { remember } from './remember';

const foreign = /[^\x20-\x7e]/;
const digit = /\p{Nd}/u;
const known = new Map<string, string>();

/** The ASCII character that a digit, dash, space or bracket of any script stands for; others stay. */
function foldCharacter(char: string): string {
  if (digit.test(char)) {
    let value = 0;
    const code = char.charCodeAt(0);
    while (value < 9 && digit.test(String.fromCharCode(code - value - 1))) value++;
    return String(value);
  }
  if (/[\s\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/.test(char)) return ' ';
  if (/[\u2010-\u2015\u2212\ufe58\ufe63\uff0d\u30fc\u301c\uff5e]/.test(char)) return '-';
  if (/[（【〔［]/.test(char)) return '(';
  if (/[）】〕］]/.test(char)) return ')';
  return { '＋': '+', '．': '.', '／': '/', '∕': '/', '，': ',', '：': ':', '＃': '#', '；': ';' }[char] ?? char;
}

/** Digits, dashes, spaces and brackets of all scripts as ASCII; the length and every position stay as they were. */
export function fold(text: string): string {
  if (!foreign.test(text)) return text;
  return text.replace(/[^\x20-\x7e]/g, (char) => {
    const folded = known.get(char) ?? foldCharacter(char);
    known.set(char, folded);
    return folded;
  });
}

/** Letters that carry no accent which could be taken off. */
const plainLetters: Record<string, string> = { ł: 'l', ø: 'o', ß: 'ss', æ: 'ae', đ: 'd', ı: 'i' };

/** Small Latin letters without their accents, as many people type them; other scripts stay as they are. */
export const withoutAccents = (text: string): string =>
  foreign.test(text)
    ? text
        .replace(/[łøßæđı]/g, (letter) => plainLetters[letter] ?? letter)
        .normalize('NFD')
        .replace(/([a-z])[\u0300-\u036f]+/g, '$1')
        .normalize('NFC')
    : text;

/** The digits of a text, as ASCII. */
export const digitsOf = remember((text) => fold(text).replace(/\D/g, ''));

/** One line: folded spaces collapsed, ends trimmed; letters as they are. */
export const tidy = (text: string): string =>
  !plainLine.test(text) && untidy.test(text)
    ? text.replace(/[\s\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]+/g, ' ').trim()
    : text;
/** What most texts are: ASCII words with one space between them. */
const plainLine = /^[!-~]+(?: [!-~]+)*$/;
const untidy = /^ | $| {2}|[^\S ]|[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/;
