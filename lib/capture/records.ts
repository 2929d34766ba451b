import type { Candidate } from './candidates';
import { controlValue, isControl, isVisible, type Leaf, leavesOf, parentOf, textOf } from './dom';
import { fieldNameOf } from './field-names';
import { digitsOf } from './fold';
import { labelOf } from './label-of';
import { type Role, readLabel } from './labels';
import { cleanName, isCompanyLike, isNameLike, isPersonLike, isWrittenName } from './person-names';
import { columnOf, type TablePlan, visibleCells } from './tables';
import { zoneOf } from './zones';

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
  recordId?: string;
  country?: string;
  doNotCall?: boolean;
  fields: Record<string, string>;
}

const recordPath =
  /(?:contact|person|people|persons|lead|customer|client|candidate|member|patient|profile|party|partner|record|detail|account|compan|organi[sz]ation|view|card)/i;
const companyPath =
  /(?:compan(?:y|ies)|accounts?|organi[sz]ations?|organi[sz]|societe|firma|business(?:es)?|0-2)(?:[/=?&#]|$)|module=Accounts/i;
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

export const isCompanyLink = (href: string): boolean => companyPath.test(href);
export const idOfLink = (href: string): string | undefined => [...href.matchAll(idPart)].at(-1)?.[1];

/** Values of an element with their roles: by their label, else by the field's name in the markup. */
export function readFields(container: Element, limit = 300): Field[] {
  const fields: Field[] = [];
  let doneLabel = '';
  for (const leaf of leavesOf(container, limit)) {
    const field = fieldOf(leaf, container);
    if (!field) continue;
    const last = fields.at(-1);
    const mayJoin = !field.role || field.role === 'address' || field.role === 'notes';
    if (
      last &&
      mayJoin &&
      field.label &&
      field.label === doneLabel &&
      last.element.parentElement === field.element.parentElement
    )
      last.text = `${last.text} ${field.text}`.slice(0, 1000);
    else fields.push(field);
    doneLabel = field.label;
  }
  return fields;
}

function fieldOf({ text, element, node, isControl: fromControl }: Leaf, container: Element): Field | undefined {
  const own = fromControl ? undefined : readLabel(text.replace(/[:：*\s]+$/, ''));
  const isLabel = own !== undefined && !own.isWeak && (own.isWhole === true || /[:：]$/.test(text));
  if (isLabel && element.matches('label,dt,th,legend')) return undefined;
  if (!fromControl && element.closest('label,dt,legend') && container.contains(element.closest('label,dt,legend')))
    return undefined;
  const label = labelOf(element, container, node);
  const isJob = own?.role === 'owner' && label?.isStructural && label.meaning?.role === 'title';
  if (isLabel && !isJob) return undefined;
  if (!label && element.closest('button,[role=button],[role=tab],[role=menuitem]')) return undefined;
  const says = label?.meaning;
  let role: Role | undefined = says?.role === 'name' && !says.isWhole ? undefined : says?.role;
  if (says ? says.isWeak : true) {
    for (
      let node: Element | null = element, depth = 0;
      node && node !== container && depth < 4;
      node = parentOf(node), depth++
    ) {
      const named = fieldNameOf(node);
      if (!named || named.isWeak) continue;
      role = named.role;
      break;
    }
  }
  return { ...(role && { role }), label: label?.text ?? '', text, element };
}

const first = (fields: Field[], role: Role, fits: (text: string) => boolean = () => true): Field | undefined =>
  fields.find((field) => field.role === role && fits(field.text) && !/^[-–—]+$|^\*+$/.test(field.text));

export const emailIn = (text: string): string | undefined =>
  /[\p{L}\p{N}._%+'-]+@[\p{L}\p{N}.-]+\.\p{L}{2,}/u.exec(text)?.[0];

/** A job title: words, not a salutation, not a number. */
const isTitleLike = (text: string): boolean =>
  text.length < 100 &&
  /\p{L}{2}/u.test(text) &&
  !/^\p{L}{1,4}\.$/u.test(text) &&
  digitsOf(text).length < 4 &&
  !text.includes('@');

interface NamedBy {
  name: string;
  element: Element;
  /** One field held all of it. */
  isWhole?: boolean;
}

/** Name from its parts; "Nom" beside "Prénom" and "Имя" beside "Фамилия" are parts too. */
export function nameFrom(fields: Field[]): NamedBy | undefined {
  const given = first(fields, 'firstName', isWrittenName);
  const family = first(fields, 'lastName', isWrittenName);
  const full = first(fields, 'name', isWrittenName);
  if (given && family?.text.includes(given.text)) return { name: cleanName(family.text), element: family.element };
  if (given && family) return { name: cleanName(`${given.text} ${family.text}`), element: family.element };
  if (given && full && !full.text.includes(given.text) && !full.text.includes(' '))
    return { name: cleanName(`${given.text} ${full.text}`), element: full.element };
  if (family && full && !full.text.includes(family.text) && !full.text.includes(' '))
    return { name: cleanName(`${full.text} ${family.text}`), element: full.element };
  const one = full ?? family ?? given;
  return one && { name: cleanName(one.text), element: one.element, isWhole: true };
}

/** What the fields of a record say about it, apart from its name and numbers. */
export function describe(
  fields: Field[],
): Pick<PageRecord, 'company' | 'title' | 'email' | 'country' | 'doNotCall' | 'fields'> {
  const company = first(fields, 'company', (text) => text.length < 120 && /\p{L}/u.test(text) && !emailIn(text))?.text;
  const linked = fields.find(
    ({ element, label, role }) =>
      (!role || role === 'name') && !label && isCompanyLink(element.closest('a')?.getAttribute('href') ?? ''),
  );
  const title = first(fields, 'title', isTitleLike)?.text;
  const email =
    emailIn(first(fields, 'email', (text) => emailIn(text) !== undefined)?.text ?? '') ??
    emailIn(fields.find((field) => emailIn(field.text) && !field.role)?.text ?? '');
  const country = first(fields, 'country')?.text ?? first(fields, 'address')?.text;
  const asks = first(fields, 'doNotCall');
  const further: Record<string, string> = {};
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
    if (Object.keys(further).length < 40) further[label.slice(0, 100)] = text;
  }
  return {
    ...((company ?? linked) && { company: company ?? linked?.text ?? '' }),
    ...(title && { title }),
    ...(email && { email }),
    ...(country && { country }),
    ...(asks &&
      /^(?:yes|true|on|1|x|✓|✔|ja|oui|sí|si|sim|tak|да|do not|opted)/i.test(asks.text) && { doNotCall: true }),
    fields: further,
  };
}

/** A row of a table or grid, read by its columns. */
export function readRow(row: Element, plan: TablePlan): PageRecord {
  const fields: Field[] = [];
  visibleCells(row).forEach((cell, index) => {
    const at = cell instanceof HTMLTableCellElement ? cell.cellIndex : index;
    const column = columnOf(cell, at, plan);
    const text = textOf(cell);
    if (text)
      fields.push({
        ...(column?.meaning && { role: column.meaning.role }),
        label: column?.label ?? '',
        text,
        element: cell,
      });
    if (!text || column?.meaning?.role === 'name')
      fields.push(...controlsIn(cell, column?.meaning?.role, column?.label ?? ''));
  });
  const link = [...row.querySelectorAll('a[href]')].find(
    (anchor) => recordLink(anchor) && isNameLike(textOf(anchor)) && !isCompanyLink(anchor.getAttribute('href') ?? ''),
  );
  const owned = fields.filter((field) => field.role === 'owner').map((field) => field.element);
  const free = link && !owned.some((cell) => cell.contains(link)) ? link : undefined;
  const named = personIn(fields) ?? (free && { name: cleanName(textOf(free)), element: free }) ?? guessName(fields);
  const href = [...row.querySelectorAll('a[href]')].map(recordLink).find(Boolean);
  const recordId = idOfRow(row) ?? (href && idOfLink(href));
  const about = describe(fields);
  return finish({
    element: row,
    kind: 'row',
    isCompany: false,
    ...(named && { name: named.isWhole ? (linkTextIn(named.element) ?? named.name) : named.name }),
    ...(recordId && { recordId }),
    ...about,
  });
}

const linkTextIn = (cell: Element): string | undefined => {
  if (!/^(TD|TH)$/.test(cell.tagName) && !/cell/.test(cell.getAttribute('role') ?? '')) return undefined;
  const link = [...cell.querySelectorAll('a')].find((anchor) => isVisible(anchor) && isNameLike(textOf(anchor)));
  return link && cleanName(textOf(link));
};

const controlsIn = (cell: Element, role: Role | undefined, label: string): Field[] =>
  [...cell.querySelectorAll('input,textarea')]
    .filter((control) => isControl(control) && isVisible(control) && controlValue(control))
    .map((control) => ({ ...(role && { role }), label, text: textOf(control), element: control }));

/** A column that names a person comes before one that is only called "Name". */
function personIn(fields: Field[]): NamedBy | undefined {
  const named = fields.filter((field) => field.role === 'name' && isNameLike(field.text));
  const person =
    named.length > 1
      ? named.find(
          (field) => /contact|person|kontakt|nom|担当|联系|lead/i.test(field.label) && !isCompanyLike(field.text),
        )
      : undefined;
  return person ? { name: cleanName(person.text), element: person.element, isWhole: true } : nameFrom(fields);
}

const guessName = (fields: Field[]): NamedBy | undefined => {
  const person = fields.find((field) => !field.role && isPersonLike(field.text));
  const known = person ?? fields.find((field) => field.role === 'company' && isNameLike(field.text));
  return known && { name: cleanName(known.text), element: known.element };
};

const idAttributes = [
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

export function idOfRow(row: Element): string | undefined {
  for (const name of idAttributes) {
    const value = row.getAttribute(name);
    if (value && /\d/.test(value) && !/datapoint/.test(value)) return value;
  }
  return /(\d{3,})(?:\D*)$/.exec(row.id)?.[1];
}

export function finish(record: PageRecord): PageRecord {
  const isCompany = record.isCompany || (record.name !== undefined && record.name === record.company);
  return { ...record, isCompany };
}

export type Owner = { record: PageRecord } | { refused: string };
export const zoneAround = (candidate: Candidate): string | undefined => zoneOf(candidate.element);
