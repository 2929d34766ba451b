import type { Lead } from '@/lib/model/lead';
import { ownDetails } from './convention';

export const contactColumns = [...ownDetails, 'label', 'extension'] as const;
export type ContactColumn = (typeof contactColumns)[number];

/** Which columns a set of leads needs; found in a first pass, because a header is written before the rows. */
export interface ExportShape {
  /** By place: 0 is the primary contact. */
  contacts: { columns: Set<ContactColumn>; variables: Set<string> }[];
  fields: Set<string>;
}

export function emptyShape(): ExportShape {
  return { contacts: [{ columns: new Set(ownDetails), variables: new Set() }], fields: new Set() };
}

export function widenShape(shape: ExportShape, { primary, secondary, fields }: Lead): void {
  [primary, ...secondary].forEach((contact, index) => {
    const place = shape.contacts[index] ?? { columns: new Set(), variables: new Set() };
    shape.contacts[index] = place;
    for (const column of contactColumns) if (contact[column]) place.columns.add(column);
    for (const key of Object.keys(contact.variables)) place.variables.add(key);
  });
  for (const name of Object.keys(fields)) shape.fields.add(name);
}
