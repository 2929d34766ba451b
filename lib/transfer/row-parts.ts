import type { CampaignId, Epoch, Region, VariableKey } from '@/lib/model/brand';
import type { PhoneLabel } from '@/lib/model/contact';
import { type ConsentNote, type Stage, stageSchema } from '@/lib/model/lead';
import type { Column, ContactDetail, Meaning } from './columns';
import { labelOf } from './guess-columns';
import { foldHeader } from './header-words';
import { naturalName } from './natural-name';
import { readCountry } from './read-country';
import { splitPhones } from './read-phone';
import type { RowNote } from './row-note';

/** What one contact's columns hold, numbers still as written. */
export interface ContactParts {
  phones: { text: string; column: string; label?: PhoneLabel }[];
  label?: PhoneLabel;
  extension?: string;
  details: Partial<Record<ContactDetail, string>>;
  variables: Record<VariableKey, string>;
}

export interface RowParts {
  /** By number of the contact: 0 is the primary one; may have holes. */
  contacts: ContactParts[];
  fields: Record<string, string>;
  /** `unknown`: a country is named, but not one that we know. */
  region?: Region | 'unknown';
  /** The country is told by its calling code, in a column of its own: the number beside it is the rest. */
  hasCallingCode?: boolean;
  campaignId?: CampaignId;
  stage?: Stage;
  consent?: ConsentNote;
  asksNotToBeCalled?: boolean;
}

/** Puts each cell where its column says. `isExact`: the file is in our own shape, blanks at the ends are meant. */
export function collectParts(
  cells: readonly string[],
  columns: readonly Column[],
  isExact: boolean,
  notes: RowNote[],
): RowParts {
  const parts: RowParts = { contacts: [], fields: {} };
  columns.forEach(({ header, meaning }, index) => {
    const cell = cells[index] ?? '';
    const text = cell.trim();
    const isBlank = isExact ? cell === '' : text === '';
    if (!isBlank) place(parts, meaning, header, isExact ? cell : text, notes);
  });
  if (isExact) return parts;
  for (const { details } of parts.contacts.filter(Boolean)) {
    if (details.name) details.name = naturalName(details.name, details);
  }
  return parts;
}

function place(parts: RowParts, meaning: Meaning, column: string, cell: string, notes: RowNote[]): void {
  switch (meaning.to) {
    case 'phone': {
      const label = meaning.label && { label: meaning.label };
      const phones = splitPhones(cell).map((text) => ({ text, column, ...label }));
      contactAt(parts, meaning.contact).phones.push(...phones);
      return;
    }
    case 'label': {
      const label = labelOf(foldHeader(cell));
      if (label) contactAt(parts, meaning.contact).label = label;
      return;
    }
    case 'extension':
      contactAt(parts, meaning.contact).extension = cell;
      return;
    case 'detail':
      contactAt(parts, meaning.contact).details[meaning.detail] = cell;
      return;
    case 'variable':
      contactAt(parts, meaning.contact).variables[meaning.key as VariableKey] = cell;
      if (meaning.tells === 'country') placeCountry(parts, column, cell, notes);
      else if (meaning.tells) contactAt(parts, meaning.contact).details[meaning.tells] = cell;
      return;
    case 'field':
      parts.fields[meaning.name] = cell;
      return;
    case 'country':
      placeCountry(parts, column, cell, notes);
      return;
    default:
      placeRest(parts, meaning, cell);
  }
}

/** A country that nobody understands is no reason to read the row's numbers as those of another one. */
function placeCountry(parts: RowParts, column: string, cell: string, notes: RowNote[]): void {
  const region = readCountry(cell);
  parts.region = region ?? 'unknown';
  if (/^\s*\+?\d+\s*$/.test(cell)) parts.hasCallingCode = true;
  if (!region) notes.push({ code: 'country-unknown', column, value: cell });
}

function placeRest(parts: RowParts, { to }: Meaning, cell: string): void {
  if (to === 'do-not-call') parts.asksNotToBeCalled ||= isYes(cell);
  if (to === 'consent') parts.consent = { ...parts.consent, how: cell };
  if (to === 'campaign') parts.campaignId = cell.trim() as CampaignId;
  const at = to === 'consent-at' ? Date.parse(cell) : Number.NaN;
  if (!Number.isNaN(at)) parts.consent = { how: '', ...parts.consent, at: at as Epoch };
  const stage = to === 'stage' ? stageSchema.safeParse(cell.trim()).data : undefined;
  if (stage) parts.stage = stage;
}

function contactAt({ contacts }: RowParts, index: number): ContactParts {
  const contact = contacts[index] ?? { phones: [], details: {}, variables: {} };
  contacts[index] = contact;
  return contact;
}

function isYes(text: string): boolean {
  return /^(1|x|y|yes|true|wahr|ja|j|on|oui|si|sí|sim|checked|do not call|dnc)$/i.test(text.trim());
}
