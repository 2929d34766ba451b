import type { IncomingLead } from '@/lib/leads/new-lead';
import type { CampaignId, Region } from '@/lib/model/brand';
import { type Contact, maxSecondary } from '@/lib/model/contact';
import type { CaptureSource, Doubt } from '@/lib/model/lead';
import type { Column } from './columns';
import { isConvention } from './convention';
import { readPhone } from './read-phone';
import type { RowNote } from './row-note';
import { type ContactParts, collectParts, type RowParts } from './row-parts';
import type { SheetRow } from './sheet';

export interface RowOptions {
  /** For national numbers of rows that name no country. */
  region?: Region;
  /** The user saw damaged numbers and wants the lost `+` and `0` put back. */
  mayRestore?: boolean;
  source: CaptureSource;
  /** For rows that name none. */
  campaignId?: CampaignId;
}

export interface ReadRow {
  /** Missing when none of the row's numbers can be dialled. */
  lead?: IncomingLead;
  notes: RowNote[];
}

/** A row as the columns say. Contacts keep their order; a number that cannot be used is kept as a field, not dialled. */
export function rowReader(columns: readonly Column[], options: RowOptions): (row: SheetRow) => ReadRow {
  const isExact = isConvention(columns.map(({ header }) => header));
  return ({ cells }) => {
    if (cells.slice(columns.length).some((cell) => cell.trim())) return { notes: [{ code: 'too-many-cells' }] };
    const notes: RowNote[] = [];
    const doubts = new Set<Doubt>();
    const parts = collectParts(cells, columns, isExact, notes);
    if (parts.asksNotToBeCalled) {
      doubts.add('asked-not-to-be-called');
      notes.push({ code: 'asked-not-to-be-called' });
    }
    const [primary, ...secondary] = readContacts(parts, options, doubts, notes);
    if (!primary) return { notes: notes.some(({ value }) => value) ? notes : [...notes, { code: 'no-number' }] };
    const { fields, stage, consent, campaignId = options.campaignId } = parts;
    const lead: IncomingLead = {
      contacts: [primary, ...secondary],
      fields,
      doubts: [...doubts],
      source: options.source,
      ...(campaignId && { campaignId }),
      ...(stage && { stage }),
      ...(consent && { consent }),
    };
    return { lead, notes };
  };
}

function readContacts(parts: RowParts, options: RowOptions, doubts: Set<Doubt>, notes: RowNote[]): Contact[] {
  const contacts: Contact[] = [];
  const region = parts.region === 'unknown' ? undefined : (parts.region ?? options.region);
  // Behind a calling code of its own a number has no zero to lose.
  const mayRestore = options.mayRestore === true || parts.hasCallingCode === true;
  let isOwnUsed = false;
  const own = parts.contacts[0];
  parts.contacts.forEach((part) => {
    let isDescribed = false;
    for (const { text, column, label } of part.phones) {
      const reading = readPhone(text, { region, mayRestore });
      if (!reading.ok) {
        const { problem, suggestion } = reading;
        notes.push({ code: problem, column, value: text, ...(suggestion && { suggestion }) });
        keep(parts.fields, column, text);
        continue;
      }
      if (contacts.some(({ phone }) => phone === reading.phone)) continue;
      if (contacts.length > maxSecondary) {
        notes.push({ code: 'too-many-numbers', column, value: text });
        keep(parts.fields, column, text);
        continue;
      }
      if (!reading.isValid) {
        doubts.add('not-valid');
        notes.push({ code: 'not-valid', column, value: text });
      }
      const extension = reading.extension ?? part.extension;
      const said = part.label ?? label;
      contacts.push({
        phone: reading.phone,
        ...(extension && { extension }),
        ...(said && { label: said }),
        ...(isDescribed ? { variables: {} } : describe(part)),
      });
      isDescribed = true;
      isOwnUsed ||= part === own;
    }
  });
  const [first, ...others] = contacts;
  if (!first || !own) return contacts;
  if (own.phones.length > 0 && !isOwnUsed) notes.push({ code: 'first-number-unusable' });
  // The row is about one person: what it says of them holds for whichever number is dialled first.
  const described = describe(own);
  return [{ ...described, ...first, variables: { ...described.variables, ...first.variables } }, ...others];
}

/** Only what the contact's own columns say. */
function describe({ details, variables }: ContactParts): Omit<Contact, 'phone'> {
  const parted = [details['first-name'], details['middle-name'], details['last-name']].filter(Boolean).join(' ');
  const name = details.name || parted;
  const { email, company, title } = details;
  return {
    ...(name && { name }),
    ...(email && { email }),
    ...(company && { company }),
    ...(title && { title }),
    variables,
  };
}

function keep(fields: Record<string, string>, column: string, text: string): void {
  fields[column] = fields[column] ? `${fields[column]}; ${text}` : text;
}
