import { textOf } from './dom';
import { first } from './fields';
import { digitsOf } from './fold';
import { type Role, readLabel } from './labels';
import { late } from './late';
import { hasLetter, hasWord } from './letters';
import { cleanName, isSalutation } from './person-names';
import { type Field, isCompanyLink, type PageRecord } from './records';
import { splitPair, withoutJoint } from './subtitle';

const email = late`[\p{L}\p{N}._%+'-]+@[\p{L}\p{N}.-]+\.\p{L}{2,}`;
export const emailIn = (text: string): string | undefined => (text.includes('@') ? email().exec(text)?.[0] : undefined);

/** A job title: words, not a salutation, not a number. */
const isTitleLike = (text: string): boolean =>
  text.length < 100 &&
  hasWord(text) &&
  digitsOf(text).length < 4 &&
  !text.includes('@') &&
  !/^(?:end.?user|usuario final|endbenutzer|utilisateur final)$/i.test(text) &&
  !isSalutation(text);

const isOfOthers = (role: Role | undefined): boolean => role === 'owner' || role === 'notes' || role === 'timeline';
const isOfBoth = (label: string): boolean => {
  const parts = label.split(/\s*[&/,+]\s*|\s(?:and|und|et|y|e|en)\s/u).map((part) => readLabel(part)?.role);
  return parts.includes('title') && parts.includes('company');
};

const isFirm = (text: string): boolean =>
  text.length > 1 && text.length < 120 && hasLetter(text) && digitsOf(text).length < 6 && !emailIn(text);

/** A company by its markup or a link to it, where no label says so. */
function firmIn({ role, label, text, element }: Field): string | undefined {
  if (label || (role && role !== 'name' && role !== 'company')) return undefined;
  const link = element.closest('a');
  if (link && isCompanyLink(link.getAttribute('href') ?? '')) return cleanName(textOf(link));
  return role === 'company' && isFirm(text) ? text : undefined;
}

/** What the fields of a record say about it, apart from its name and numbers. `name`: a class "title" may be that of the entry, and no job. */
export function describe(
  fields: Field[],
  name?: string,
): Pick<PageRecord, 'company' | 'title' | 'email' | 'country' | 'doNotCall' | 'fields'> {
  const labelled = first(
    fields.filter(({ label }) => label),
    'company',
    isFirm,
  )?.text;
  const called = first(fields, 'title', (text) => isTitleLike(text) && cleanName(text) !== name);
  // "Job title & company" over "Buyer, Acme Ltd".
  const pair = called && !labelled && isOfBoth(called.label) ? splitPair(called.text) : undefined;
  const company = labelled ?? pair?.company ?? fields.map(firmIn).find(Boolean);
  const title = pair ? pair.title : called && withoutJoint(called.text);
  const email =
    emailIn(first(fields, 'email', (text) => emailIn(text) !== undefined)?.text ?? '') ??
    emailIn(fields.find(({ text, role }) => emailIn(text) && !isOfOthers(role))?.text ?? '');
  const country = first(fields, 'country')?.text ?? first(fields, 'address')?.text;
  const asks = first(fields, 'doNotCall');
  const further: Record<string, string> = {};
  let count = 0;
  for (const { role, label, text } of fields) {
    if (
      !label ||
      further[label] ||
      role === 'phone' ||
      role === 'fax' ||
      role === 'name' ||
      role === 'email' ||
      text.length > 1000
    )
      continue;
    if (count++ < 40) further[label.slice(0, 100)] = text;
  }
  return {
    ...(company && { company }),
    ...(title && { title }),
    ...(email && { email }),
    ...(country && { country }),
    ...(asks &&
      /^(?:yes|true|on|1|x|✓|✔|ja|oui|sí|si|sim|tak|да|do not|opted)/i.test(asks.text) && { doNotCall: true }),
    fields: further,
  };
}
