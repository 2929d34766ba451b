import { firstAttribute } from './dom';
import type { Role } from './labels';
import { isCompanyLike, isPersonLike } from './person-names';

/** One value of a record and what it is. */
export interface Field {
  role?: Role;
  label: string;
  text: string;
  element: Element;
}

/** A person or business on the page: what its numbers are grouped under. */
export interface PageRecord {
  element: Element | null;
  kind: 'row' | 'block' | 'main';
  name?: string;
  company?: string;
  title?: string;
  email?: string;
  isCompany: boolean;
  /** An invoice or order goes to it: whoever else stands there sends it. */
  isAddressee?: boolean;
  recordId?: string;
  country?: string;
  doNotCall?: boolean;
  fields: Record<string, string>;
  /** Names in `fields` that a recipe gave. */
  variables?: string[];
}

const recordPath =
  /(?:contact|person|people|persons|lead|customer|client|candidate|member|patient|profile|party|partner|record|detail|account|compan|organi[sz]ation|view|card)/i;
const entity =
  /(?:^|[/=#_.-])(contacts?|persons?|people|leads?|customers?|deals?|compan(?:y|ies)|accounts?|organi[sz](?:ation)?s?|societe|firma|business(?:es)?|empresas?|entreprises?|0-[12])(?=[/=?&#_.-]+\w)/gi;
const idPart = /([0-9a-f]{8}-[0-9a-f-]{27}|[A-Za-z]*[_-]?\d+[A-Za-z0-9]*|[A-Za-z0-9_-]{15,})(?=$|[/?&#])/g;

/** A link to another record of the product: not a number, a mail, a filter or a menu. */
export function recordLink(element: Element): string | undefined {
  const href = element.getAttribute('href');
  if (
    !href ||
    /[/=#]users?[/=&?]/i.test(href) ||
    /^(?:https?:\/\/(?!.*(?:contact|person|lead))|mailto:|javascript:|tel:|callto:|sms:|#?$)/i.test(href)
  )
    return undefined;
  return recordPath.test(href) && /\d|[0-9a-f-]{12,}/i.test(href) ? href : undefined;
}

/** `/companies/12/contacts/7` leads to a contact: the last thing named is what it is about. */
export const isCompanyLink = (href: string): boolean =>
  /^(?:compan|account|organi|societe|firma|business|empresa|entreprise|0-2)/i.test(
    [...href.matchAll(entity)].at(-1)?.[1] ?? '',
  ) || /module=Accounts/i.test(href);
export const idOfLink = (href: string): string | undefined => [...href.matchAll(idPart)].at(-1)?.[1];

const idAttributes = [
  'data-row-id',
  'data-row-key-value',
  'data-record-id',
  'data-recordid',
  'data-row-key',
  'data-entity-id',
  'data-contact-id',
  'data-lead-id',
  'data-person-id',
  'data-id',
  'row-id',
  'data-key',
  'data-pk',
  'data-uid',
  'data-itemid',
  'data-item-id',
  'data-rowid',
];

/** Ids that frameworks number their elements with. */
const generated = /^(?:ember|ext-|yui|react|radix|mui|mat-|cdk|ui-id)/i;

export function idOfRow(row: Element): string | undefined {
  const own = firstAttribute(row, idAttributes, (value) => /\d/.test(value) && !/datapoint/.test(value));
  return own?.[1] ?? (generated.test(row.id) ? undefined : /(\d{3,})(?:\D*)$/.exec(row.id)?.[1]);
}

export function finish(record: PageRecord): PageRecord {
  const { name, company } = record;
  // A business over the one who is asked for there: the business is written large, the person is called.
  if (name && company && isCompanyLike(name) && isPersonLike(company))
    return { ...record, name: company, company: name, isCompany: false };
  const isCompany = record.isCompany || (record.name !== undefined && record.name === record.company);
  return { ...record, isCompany };
}
