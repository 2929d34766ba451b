import { i18n } from '#i18n';
import { type EditProblem, editLead } from '@/lib/leads/edit-lead';
import type { LeadId, VariableKey } from '@/lib/model/brand';
import type { Contact } from '@/lib/model/contact';
import type { Lead } from '@/lib/model/lead';

const sentences: Record<EditProblem, () => string> = {
  gone: () => i18n.t('edit.gone'),
  sending: () => i18n.t('edit.sending'),
  frozen: () => i18n.t('edit.frozen'),
  taken: () => i18n.t('edit.taken'),
  twice: () => i18n.t('edit.twice'),
  'too-many': () => i18n.t('edit.tooMany'),
  invalid: () => i18n.t('edit.invalid'),
};

export interface Refused {
  sentence: string;
  /** The lead that already has the number. */
  takenBy?: LeadId;
}

/** Changes a lead; the answer says why it could not be changed. */
export async function tryLead(id: LeadId, change: (lead: Lead) => Lead): Promise<Refused | undefined> {
  const edited = await editLead(id, change);
  if (edited.ok) return undefined;
  const { problem, leadId } = edited;
  return { sentence: sentences[problem](), ...(problem === 'taken' && leadId && { takenBy: leadId }) };
}

/** The same for changes that no other lead can stand in the way of; the sentence alone. */
export async function saveLead(id: LeadId, change: (lead: Lead) => Lead): Promise<string | undefined> {
  return (await tryLead(id, change))?.sentence;
}

/** The contact at a place in dialling order: 0 is the primary one. */
export function withContact(lead: Lead, index: number, change: (contact: Contact) => Contact): Lead {
  if (index === 0) return { ...lead, primary: change(lead.primary) };
  return { ...lead, secondary: lead.secondary.map((one, at) => (at === index - 1 ? change(one) : one)) };
}

/** An empty text takes the variable away, so that the assistant's default counts again. */
export function withVariable(contact: Contact, key: VariableKey, text: string): Contact {
  const { [key]: _old, ...rest } = contact.variables;
  return { ...contact, variables: text ? { ...rest, [key]: text } : rest };
}

/** Moves one contact in dialling order; the first one is the primary. */
export function withMoved(lead: Lead, from: number, to: number): Lead {
  const order = [lead.primary, ...lead.secondary];
  order.splice(to, 0, ...order.splice(from, 1));
  return withOrder(lead, order);
}

export const withoutNumber = (lead: Lead, phone: Contact['phone']): Lead =>
  withOrder(
    lead,
    [lead.primary, ...lead.secondary].filter((one) => one.phone !== phone),
  );

function withOrder(lead: Lead, contacts: readonly Contact[]): Lead {
  const [primary, ...secondary] = contacts;
  return primary ? { ...lead, primary, secondary } : lead;
}

/** An empty text takes the key away instead of storing nothing. */
export function withText<K extends 'name' | 'company' | 'title' | 'email'>(
  contact: Contact,
  key: K,
  text: string,
): Contact {
  const { [key]: _old, ...rest } = contact;
  return (text ? { ...rest, [key]: text } : rest) as Contact;
}
