import { withoutAccents } from './fold';
import { isCompanyLike, isNameLike } from './person-names';
import type { Field, PageRecord } from './records';

const lettersOf = (text: string): string => withoutAccents(text.toLowerCase()).replace(/['’.]/g, '');

/** `harborlight` of `m.osei@mail.harborlight.co.uk`: the longest part before the last. */
function domainOf(email: string): string {
  const parts = email.slice(email.lastIndexOf('@') + 1).split('.');
  const [longest = ''] = parts.slice(0, -1).sort((a, b) => b.length - a.length);
  return lettersOf(longest);
}

/** "Harbor Light Family Center" is at harborlight.example: words of the name make up most of the address. */
function isAt(name: string, domain: string): boolean {
  const words = lettersOf(name).split(/[^a-z\d]+/);
  const matched = words.filter((word) => word.length > 2 && domain.includes(word)).join('').length;
  return matched >= 4 && matched * 2 >= domain.length;
}

/** Of the same family: "Ingrid Achterberg", "Achterberg Family" at achterberg.example is nobody's employer. */
const isRelated = (name: string, person: string): boolean =>
  name === person ||
  /^famil\w+ | (?:family|household)$/i.test(name) ||
  (name.split(' ').at(-1) === person.split(' ').at(-1) && !isCompanyLike(name));

/** Whose address somebody writes from, among the names that a page holds: the language of its labels does not matter. */
export function employerOf(email: string | undefined, texts: Iterable<string>, person = ''): string | undefined {
  const domain = email ? domainOf(email) : '';
  if (domain.length < 4) return undefined;
  for (const text of texts) if (isNameLike(text) && isAt(text, domain) && !isRelated(text, person)) return text;
  return undefined;
}

/** The employer that stands among a record's own values, where none is called one. */
export const employerIn = (fields: readonly Field[], about: Pick<PageRecord, 'company' | 'email'>, person: string) =>
  about.company
    ? undefined
    : employerOf(
        about.email,
        fields.map(({ text }) => text),
        person,
      );
