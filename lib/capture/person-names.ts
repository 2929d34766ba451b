import { tidy } from './fold';
import { plain, readLabel } from './labels';
import { late } from './late';
import { hasLetter } from './letters';
import { remember } from './remember';
import {
  companyWord,
  compoundJob,
  degree,
  interfaceWord,
  job,
  particle,
  salutation,
  sectionWord,
  suffix,
} from './words';

const caseless = /[\u0590-\u06ff\u0900-\u0dff\u0e00-\u0eff\u3040-\u9fff\uac00-\ud7af]/;

/** "G Greta Moss", "GM Greta Moss": the letters of a picture that is missing. */
const avatar = late`^(\p{Lu})(?:\p{Lu})?[ .]+(?=\1\p{Ll})`;

/** "#12 Anna Weber": the record's number before its name. */
const numbered = late`^#\d+\s*[-–—:·|]?\s+(?=\p{L})`;
const honorific = late`(?:(?<=\p{L}) ?(?:様|さま|殿|님)| (?:さん|氏|先生|女士|小姐))$`;
const capitalised = late`^["'(]?\p{Lu}`;

/** "Anna Weber [10120]", "Anna Weber | 88123": the record's number behind its name; "Acme Ltd [View Hierarchy]". */
const recordNumber = /\s*(?:\[[^\]]*\]|[|–-]\s*#?\d{3,}|#\d+)$/u;

/** Without the record's number, salutation, state marks, pronouns and avatar letters. */
export const cleanName = remember((text): string =>
  tidy(text)
    .replace(/^[“"'«](.*)[”"'»]$/, '$1')
    .replace(/\s*[-–]\s*(?:saved|unsaved|gespeichert)$/i, '')
    .replace(/\s*\((?:(?:he|she|they|him|her|them|er|sie|il|elle)\b[^)]*|[^)]*[#@\d][^)]*)\)$/i, '')
    .replace(numbered(), '')
    .replace(recordNumber, '')
    .replace(honorific(), '')
    .replace(salutation(), '')
    .replace(avatar(), '')
    .trim(),
);

/** "Repair order #1187": a paper with its number. */
export const isPaper = (text: string): boolean => /[^\s\d] #\d+$/.test(text);

/** Fits a field that is called a name: `Price` is one there, a date or a number is not. */
export const isWrittenName = remember(
  (text): boolean =>
    text.length <= 100 &&
    hasLetter(text) &&
    !/[@<>{}[\]=_\\]|:\/\/|\d{4,}/.test(text) &&
    !interfaceWord.test(text) &&
    (text.includes(' ') ? !text.split(' ').every((word) => isSectionTitle(word)) : !sectionWord().test(text)) &&
    !isKindOfPhone(text),
);

/** "Work", "Phone number", "(Mobile)": a kind of phone and nobody. */
export const isKindOfPhone = (text: string): boolean => {
  const label = readLabel(text);
  return label?.isWhole === true && label.role === 'phone';
};

/** Could be the name of a person or a business: a few words, no digits to speak of, not a word of the interface. */
export const isNameLike = remember((text): boolean => {
  if (text.length < 2 || text.length > 80 || /[@|<>{}[\]=_\\]|:\/\/|:\s|[?!:;]$/.test(text)) return false;
  const words = text.split(' ');
  if (words.length > 7 || !hasLetter(text)) return false;
  if (/\d{3,}|\d[:.,]\d/.test(text) || words.every((word) => interfaceWord.test(word))) return false;
  if (interfaceWord.test(text)) return false;
  const label = readLabel(text);
  return (
    !label ||
    (label.isWeak === true && words.length > 1) ||
    (words.length > 1 && label.role !== 'phone' && hasOwnName(text))
  );
});

/** "Contact Anna Weber" is no label although it holds a label's word: most of its words are unknown. */
function hasOwnName(text: string): boolean {
  const words = plain(text).split(' ');
  const unknown = words.filter((word) => !readLabel(word)).length;
  return unknown >= 2 && unknown > words.length / 2;
}

/** "Ms", "Herr", "M.": stands in a field called title, and is none. */
export const isSalutation = (text: string): boolean =>
  !text.includes(' ') && (degree.test(text) || salutation().test(`${text} x`));

/** Reads like a job: "Head of Sales". */
export const isJobLike = (text: string): boolean =>
  (job().test(text) || compoundJob().test(text)) &&
  !/^(?:lead|sales|marketing)$/i.test(text) &&
  text.length < 80 &&
  !/[@\d]/.test(text);

/** "Site Manager" is a job, "Account manager" the label of an owner. */
export const isJobNotLabel = (text: string): boolean =>
  text.includes(' ') &&
  isJobLike(text) &&
  !/^(?:key )?(?:account|client|customer|relationship|case|lead|deal|sales|contact)s? /i.test(text);

/** "Software Engineer", "Head of Construction" hold a business's word and are jobs. */
const isJobIn = (text: string): boolean =>
  isJobLike(text.slice(text.lastIndexOf(' ') + 1)) || /^(?:head|director|vp|manager|chef) (?:of|de)\b/i.test(text);

export const isCompanyLike = remember(
  (text): boolean => suffix.test(text) || (companyWord.test(text) && !isJobIn(text)),
);

/** Written like a person: two to five capitalised words, none of them a business's or a section's. */
export const isPersonLike = remember((text): boolean => {
  if (!isNameLike(text) || isCompanyLike(text) || sectionWord().test(text) || /\d/.test(text)) return false;
  if (caseless.test(text)) return text.length <= 30;
  const words = text.split(' ').filter((word) => !particle.test(word));
  return (
    words.length >= 1 && words.length <= 5 && text.includes(' ') && words.every((word) => capitalised().test(word))
  );
});

export const isSectionTitle = remember(
  (text): boolean => sectionWord().test(text) || interfaceWord.test(text) || Boolean(readLabel(text)),
);

/** "Acme Ltd, Anna Weber" holds both; "Weber, Anna" is one person, last name first. */
export function splitName(text: string): { name: string; company?: string } {
  const comma = text.lastIndexOf(', ');
  if (comma < 1) return { name: text };
  const left = text.slice(0, comma);
  const right = text.slice(comma + 2);
  if (isCompanyLike(right) || suffix.test(`, ${right}`) || /^(?:jr|sr|ii|iii|iv|md|phd|esq|cpa|mba)\.?$/i.test(right))
    return { name: text };
  const isPair = right.includes(' ') || (isCompanyLike(left) && isNameLike(right));
  if (isPair && isNameLike(right) && (isCompanyLike(left) || left.includes(' ')))
    return { name: cleanName(right), company: left };
  if (!isCompanyLike(left) && left.split(' ').length <= 3 && right.split(' ').length <= 3 && isNameLike(right))
    return { name: `${right} ${left}` };
  return { name: text };
}
