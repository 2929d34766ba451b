import type { PhoneLabel } from '@/lib/model/contact';
import { maxSecondary } from '@/lib/model/contact';
import type { Column, ContactDetail, Meaning } from './columns';
import { conventionColumn, isConvention, isOwnColumn } from './convention';
import {
  aboutPhone,
  countryWords,
  detailWords,
  dialFirst,
  doNotCall,
  extensionColumn,
  foldHeader,
  labelColumn,
  labelWords,
  notDialled,
  phoneWords,
} from './header-words';
import type { SheetRow } from './sheet';
import { looksLikeEmails, looksLikeNames, looksLikePhones, saysNoPhones } from './sniff-column';

interface Options {
  /** The variables of the chosen campaign's assistant: a column of that name is meant for it. */
  variables?: readonly string[];
}

/**
 * Header and first rows → what each column means. A file in the campaign product's convention is taken by the word; for
 * any other, headers are read by what their words mean, in English and German and the commonest of a few more languages, and a column
 * that no header explains by what stands in it. Nothing is thrown away: an unknown column is kept as a field.
 */
export function guessColumns(header: readonly string[], sample: readonly SheetRow[], options: Options = {}): Column[] {
  if (isConvention(header)) return withSense(header.map(conventionColumn));
  const found = new Map<number, Meaning>();
  const columns = header.map((name, index) => ({
    index,
    words: foldHeader(name),
    cells: sample.map(({ cells }) => cells[index] ?? '').filter((cell) => cell.trim()),
  }));
  const free = () => columns.filter(({ index }) => !found.has(index));

  for (const { index, words } of free()) {
    const name = header[index] ?? '';
    if (isOwnColumn(name)) found.set(index, conventionColumn(name).meaning);
    else if (doNotCall.test(words)) found.set(index, { to: 'do-not-call' });
  }
  for (const key of options.variables ?? []) {
    const named = free().find(({ index, words }) => header[index]?.trim() === key || words === foldHeader(key));
    if (named && !isDetailOrPhone(named.words)) found.set(named.index, { to: 'variable', contact: 0, key });
  }
  for (const [detail, ranks] of detailWords) {
    const best = firstByRank(free(), ranks);
    if (best) found.set(best.index, { to: 'detail', contact: 0, detail });
  }
  const country = firstByRank(free(), countryWords);
  if (country) found.set(country.index, { to: 'country' });

  const phones = free().filter(({ words, cells }) =>
    isPhoneHeader(words) ? !saysNoPhones(cells) : mayBePhone(words) && labelOf(words) && looksLikePhones(cells),
  );
  const dialled =
    phones.length > 0 ? phones : free().filter(({ words, cells }) => mayBePhone(words) && looksLikePhones(cells));
  inDialOrder(dialled).forEach(({ index, words }, contact) => {
    if (contact > maxSecondary) return;
    const label = labelOf(words);
    found.set(index, { to: 'phone', contact, ...(label && { label }) });
    const about = free().filter((other) => isAbout(other.words, words, dialled.length === 1));
    const type = about.find((other) => labelColumn.test(other.words));
    if (type) found.set(type.index, { to: 'label', contact });
    const extension = about.find((other) => extensionColumn.test(other.words));
    if (extension) found.set(extension.index, { to: 'extension', contact });
  });
  const details = [...found.values()].flatMap((meaning) => (meaning.to === 'detail' ? meaning.detail : []));
  const email = details.includes('email') ? undefined : free().find(({ cells }) => looksLikeEmails(cells));
  if (email) found.set(email.index, { to: 'detail', contact: 0, detail: 'email' });
  const isNamed = details.some((detail) => detail === 'name' || detail === 'first-name' || detail === 'last-name');
  const name = isNamed ? undefined : free().find(({ cells, words }) => !words.includes(' ') && looksLikeNames(cells));
  if (name && header.every(isLetters)) found.set(name.index, { to: 'detail', contact: 0, detail: 'name' });
  const names = uniqueNames(header);
  return header.map((name, index) => ({
    header: name,
    meaning: found.get(index) ?? { to: 'field', name: names[index] ?? name },
  }));
}

/**
 * In the convention every unknown column is a variable, but `first_name` is a name all the same, and `country` says how to read
 * the numbers. Our own files have a `name` column, so nothing is made up for them.
 */
function withSense(columns: Column[]): Column[] {
  const has = (detail: ContactDetail) =>
    columns.some(({ meaning }) => meaning.to === 'detail' && meaning.contact === 0 && meaning.detail === detail);
  const isNamed = has('name');
  const open = columns.flatMap(({ header, meaning }) =>
    meaning.to === 'variable' && meaning.contact === 0 ? [{ words: foldHeader(header), meaning }] : [],
  );
  const sense = new Map<Meaning, ContactDetail | 'country'>();
  for (const [detail, ranks] of detailWords) {
    const best = has(detail) || (isNamed && detail.endsWith('name')) ? undefined : firstByRank(open, ranks);
    if (best && !sense.has(best.meaning)) sense.set(best.meaning, detail);
  }
  const country = firstByRank(open, countryWords);
  if (country) sense.set(country.meaning, 'country');
  return columns.map(({ header, meaning }) => {
    const tells = sense.get(meaning);
    return { header, meaning: meaning.to === 'variable' && tells ? { ...meaning, tells } : meaning };
  });
}

/** Words of a label, wherever they stand: `Telefon geschäftlich`, `work voice pref`. */
export function labelOf(words: string): PhoneLabel | undefined {
  return labelWords.find(([pattern]) => pattern.test(words))?.[1];
}

function isPhoneHeader(words: string): boolean {
  return phoneWords.test(words) && mayBePhone(words);
}

function mayBePhone(words: string): boolean {
  return !notDialled.test(words) && !aboutPhone.test(words);
}

function isDetailOrPhone(words: string): boolean {
  return isPhoneHeader(words) || detailWords.some(([, ranks]) => ranks.some((pattern) => pattern.test(words)));
}

function firstByRank<Named extends { words: string }>(columns: Named[], ranks: readonly RegExp[]): Named | undefined {
  for (const pattern of ranks) {
    const column = columns.find(({ words }) => pattern.test(words));
    if (column) return column;
  }
  return undefined;
}

/** Order of the file, but a "primary" number first and a switchboard, car or "other" number last. */
function inDialOrder<Named extends { words: string }>(phones: Named[]): Named[] {
  const rank = ({ words }: Named) => {
    if (dialFirst.test(words)) return 0;
    const label = labelOf(words);
    return label === 'main' || label === 'other' ? 2 : 1;
  };
  return phones.toSorted((a, b) => rank(a) - rank(b));
}

/** `Phone 1 - Label` belongs to `Phone 1 - Value`; a lone `Ext.` to the only phone column. */
function isAbout(words: string, phone: string, isOnlyPhone: boolean): boolean {
  const stem = phone.replace(/ (value|number|nummer)$/, '');
  return (
    words.startsWith(`${stem} `) ||
    (isOnlyPhone && (extensionColumn.test(words) || /^(phone|telefon) (type|typ|label)$/.test(words)))
  );
}

/** `Note`, `Note` → `Note`, `Note (2)`: two columns of one name both keep what they hold. */
function uniqueNames(header: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return header.map((name) => {
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    return times === 1 ? name : `${name} (${times})`;
  });
}

/** The made-up names of a file without a header. */
function isLetters(name: string): boolean {
  return /^[A-Z]{1,2}$/.test(name);
}
