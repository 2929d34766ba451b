import type { VariableKey } from '@/lib/model/brand';
import type { Contact } from '@/lib/model/contact';
import type { Lead } from '@/lib/model/lead';
import { foldName } from './same-person';
import type { Definitions } from './variable-definitions';

/** Where a value comes from: typed for this contact, typed for the primary one, read from the page, or the assistant's default. */
export type ValueSource = 'typed' | 'inherited' | 'captured' | 'default' | 'none';

export interface ResolvedVariable {
  key: VariableKey;
  value: string;
  source: ValueSource;
  /** The campaign's assistant has it; false for one that was only typed. */
  isDefined: boolean;
}

/** What is sent when nobody knows the assistant's variables: the names that the vendor's own documents use. */
const usualKeys = ['customer_name', 'email', 'company'] as VariableKey[];

/**
 * Every variable of one contact with its value and where that comes from. A second contact of the same person inherits
 * from the primary one; a different person inherits only what belongs to the company.
 */
export function resolveVariables(
  lead: Lead,
  contact: Contact,
  { defaults }: Pick<Definitions, 'defaults'>,
): ResolvedVariable[] {
  const defined = Object.keys(defaults) as VariableKey[];
  const typed = [...Object.keys(contact.variables), ...Object.keys(lead.primary.variables)] as VariableKey[];
  const keys = new Set([...defined, ...typed, ...(defined.length === 0 ? usualKeys : [])]);
  return [...keys].map((key) => {
    const isDefined = defined.includes(key);
    const [value, source] = findValue(key, lead, contact) ?? defaultOf(defaults[key]);
    return { key, value, source, isDefined };
  });
}

/** Only what was set: an assistant's default applies on the server when nothing is sent. */
export function setValues(resolved: readonly ResolvedVariable[]): Record<VariableKey, string> {
  const set = resolved.filter(({ value, source }) => value !== '' && source !== 'default');
  return Object.fromEntries(set.map(({ key, value }) => [key, value]));
}

function defaultOf(value: string | undefined): [string, ValueSource] {
  return value ? [value, 'default'] : ['', 'none'];
}

function findValue(key: VariableKey, lead: Lead, contact: Contact): [string, ValueSource] | undefined {
  const own = contact.variables[key]?.trim();
  if (own) return [own, 'typed'];
  const isPrimary = contact === lead.primary;
  const isSamePerson = isPrimary || !contact.name || foldName(contact.name) === foldName(lead.primary.name ?? '');
  const captured = capturedOf(key, contact);
  if (captured) return [captured, 'captured'];
  const isPersonal = personal.has(meaningOf(key) ?? '');
  if (!isPrimary && (isSamePerson || !isPersonal)) {
    const inherited = lead.primary.variables[key]?.trim();
    if (inherited) return [inherited, 'inherited'];
    const fromPrimary = capturedOf(key, lead.primary);
    if (fromPrimary) return [fromPrimary, 'inherited'];
  }
  const field = fieldOf(key, lead.fields);
  return field ? [field, isPrimary ? 'captured' : 'inherited'] : undefined;
}

const personal = new Set(['name', 'firstName', 'lastName', 'email', 'title', 'phone']);

const meanings: Record<string, readonly string[]> = {
  name: [
    'customername',
    'name',
    'fullname',
    'contactname',
    'contact',
    'leadname',
    'clientname',
    'personname',
    'kundenname',
  ],
  firstName: ['firstname', 'givenname', 'vorname', 'prenom', 'customerfirstname'],
  lastName: ['lastname', 'surname', 'familyname', 'nachname', 'nom', 'customerlastname'],
  email: ['email', 'emailaddress', 'mail', 'customeremail', 'contactemail'],
  company: [
    'company',
    'companyname',
    'organisation',
    'organization',
    'account',
    'accountname',
    'business',
    'firma',
    'customercompany',
  ],
  title: ['title', 'jobtitle', 'role', 'position', 'contactrole'],
  phone: ['phone', 'phonenumber', 'customerphone'],
};

function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
}

function meaningOf(key: string): string | undefined {
  const folded = fold(key);
  return Object.keys(meanings).find((meaning) => meanings[meaning]?.includes(folded));
}

function capturedOf(key: VariableKey, { name, email, company, title, phone }: Contact): string | undefined {
  const words = name?.trim().split(/\s+/) ?? [];
  const known: Record<string, string | undefined> = {
    name,
    email,
    company,
    title,
    phone,
    firstName: words[0],
    lastName: words.length > 1 ? words.at(-1) : undefined,
  };
  return known[meaningOf(key) ?? '']?.trim() || undefined;
}

/** A field of the CRM record whose label says the same as the variable's name. */
function fieldOf(key: VariableKey, fields: Record<string, string>): string | undefined {
  const label = Object.keys(fields).find((one) => fold(one) === fold(key));
  return label === undefined ? undefined : fields[label]?.trim() || undefined;
}
