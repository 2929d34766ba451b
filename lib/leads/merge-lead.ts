import { type Contact, maxSecondary } from '@/lib/model/contact';
import type { Lead } from '@/lib/model/lead';
import { now } from '@/lib/model/now';

/**
 * What is already stored wins; what was empty is filled. New numbers become secondary contacts while the server has not
 * seen the lead: afterwards its contacts are frozen there, and a number added only here would never be called.
 * Returns the same object when there is nothing to add.
 */
export function mergeLead(stored: Lead, incoming: Lead): Lead {
  const primary = fill(stored.primary, incoming.primary);
  const secondary = stored.enrolment ? stored.secondary : joinContacts(stored, incoming);
  const fields = { ...incoming.fields, ...stored.fields };
  const isSame =
    primary === stored.primary &&
    secondary.length === stored.secondary.length &&
    Object.keys(fields).length === Object.keys(stored.fields).length;
  if (isSame) return stored;
  return { ...stored, primary, secondary, fields, updatedAt: now() };
}

function fill(stored: Contact, incoming: Contact): Contact {
  const missing = (['name', 'company', 'title', 'email', 'label'] as const).filter(
    (key) => !stored[key] && incoming[key],
  );
  const variables = { ...incoming.variables, ...stored.variables };
  const isSame = Object.keys(variables).length === Object.keys(stored.variables).length;
  if (missing.length === 0 && isSame) return stored;
  return { ...stored, ...Object.fromEntries(missing.map((key) => [key, incoming[key]])), variables };
}

function joinContacts(stored: Lead, incoming: Lead): Contact[] {
  const known = new Set([stored.primary, ...stored.secondary].map(({ phone }) => phone));
  const fresh = [incoming.primary, ...incoming.secondary].filter(({ phone }) => !known.has(phone));
  return [...stored.secondary, ...fresh].slice(0, Math.max(maxSecondary, stored.secondary.length));
}
