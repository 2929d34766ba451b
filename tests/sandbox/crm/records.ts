// The people and businesses of Fernwell CRM: invented, with numbers from ranges that regulators keep for fiction
// (for Spain and the Netherlands, which keep none, numbers that nobody would be given).
import { readFileSync } from 'node:fs';

export interface PhoneField {
  /** The CRM's name of the field: `Work`, `Mobile`, `Direct line`. */
  label: string;
  /** As a person typed it. */
  text: string;
  /** What it is in truth, E.164. */
  phone: string;
}

export interface Company {
  id: string;
  name: string;
  /** ISO code; `countryName` has the word that pages show. */
  country: string;
  street: string;
  city: string;
  phone: PhoneField;
  fax: string;
  vat: string;
  iban: string;
}

export interface Person {
  id: string;
  name: string;
  title: string;
  company: Company;
  email: string;
  owner: string;
  phones: PhoneField[];
  /** Place in the file, from 0: decoys are derived from it. */
  index: number;
}

export const countryNames: Record<string, string> = {
  US: 'United States',
  GB: 'United Kingdom',
  DE: 'Germany',
  FR: 'France',
  SE: 'Sweden',
  AU: 'Australia',
  ES: 'Spain',
  NL: 'Netherlands',
};

export const companies: Company[] = rows('companies.csv').map((row) => ({
  id: field(row, 'id'),
  name: field(row, 'name'),
  country: field(row, 'country'),
  street: field(row, 'street'),
  city: field(row, 'city'),
  phone: phoneOf('Main line', field(row, 'phone')),
  fax: field(row, 'fax'),
  vat: field(row, 'vat'),
  iban: field(row, 'iban'),
}));

export const people: Person[] = rows('people.csv').map((row, index) => {
  const company = companyOf(field(row, 'company'));
  return {
    id: field(row, 'id'),
    name: `${field(row, 'first')} ${field(row, 'last')}`,
    title: field(row, 'title'),
    company,
    email: `${field(row, 'id').replaceAll('-', '.')}@${company.id}.example`,
    owner: field(row, 'owner'),
    phones: field(row, 'phones').split(' | ').map(labelledPhone),
    index,
  };
});

export function peopleOf(company: Company): Person[] {
  return people.filter((person) => person.company === company);
}

function companyOf(id: string): Company {
  const company = companies.find((one) => one.id === id);
  if (!company) throw new Error(`people.csv names an unknown company: ${id}`);
  return company;
}

/** `Mobile 415.555.0122 = +14155550122` */
function labelledPhone(text: string): PhoneField {
  const label = /^[A-Za-z ]*[A-Za-z]/.exec(text)?.[0] ?? '';
  return phoneOf(label, text.slice(label.length).trim());
}

function phoneOf(label: string, pair: string): PhoneField {
  const [text = '', phone = ''] = pair.split(' = ');
  return { label, text, phone };
}

/** No field holds a semicolon or a quote, so no more of CSV is needed. */
function rows(file: string): Map<string, string>[] {
  const lines = readFileSync(new URL(file, import.meta.url), 'utf8')
    .trim()
    .split('\n');
  const [header = '', ...rest] = lines;
  const names = header.split(';');
  return rest.map((line) => new Map(line.split(';').map((value, at) => [names[at] ?? '', value])));
}

function field(row: Map<string, string>, name: string): string {
  return row.get(name) ?? '';
}
