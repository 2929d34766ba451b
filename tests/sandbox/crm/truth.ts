// What a reader of each page would write down. Tests hold captures against it; it is never derived from the markup.
import { companies, type Person, people, peopleOf } from './records.ts';

export interface ExpectedLead {
  name: string;
  company?: string;
  /** E.164, in the order of the record; a list may show its columns in another. */
  phones: string[];
}

export interface CrmPage {
  /** From the server's root: `/crm/contacts/dana-whitlock`. */
  path: string;
  kind: 'detail' | 'list' | 'none';
  /** Whether the server sends the records, or a script fills them in. */
  rendered: 'server' | 'client';
  leads: ExpectedLead[];
}

/** Contacts on one page of a list. */
export const pageSize = { server: 20, client: 10 };

function expectedOf(person: Person): ExpectedLead {
  return { name: person.name, company: person.company.name, phones: person.phones.map(({ phone }) => phone) };
}

export const crmPages: CrmPage[] = [
  { path: '/crm/reports', kind: 'none', rendered: 'server', leads: [] },
  { path: '/crm/orders', kind: 'none', rendered: 'server', leads: [] },
  ...people.flatMap((person): CrmPage[] => [
    { path: `/crm/contacts/${person.id}`, kind: 'detail', rendered: 'server', leads: [expectedOf(person)] },
    { path: `/crm/contacts/${person.id}/edit`, kind: 'detail', rendered: 'server', leads: [expectedOf(person)] },
    { path: `/crm/app/contacts/${person.id}`, kind: 'detail', rendered: 'client', leads: [expectedOf(person)] },
  ]),
  ...companies.map((company): CrmPage => {
    const itself = { name: company.name, company: company.name, phones: [company.phone.phone] };
    const leads = [itself, ...peopleOf(company).map(expectedOf)];
    return { path: `/crm/companies/${company.id}`, kind: 'detail', rendered: 'server', leads };
  }),
  ...listPages('/crm/contacts', 'server'),
  ...listPages('/crm/app/contacts', 'client'),
];

function listPages(path: string, rendered: 'server' | 'client'): CrmPage[] {
  const size = pageSize[rendered];
  return Array.from({ length: Math.ceil(people.length / size) }, (_, at) => ({
    path: at === 0 ? path : `${path}?page=${at + 1}`,
    kind: 'list',
    rendered,
    leads: people.slice(at * size, (at + 1) * size).map(expectedOf),
  }));
}
