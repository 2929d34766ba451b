import { db } from '@/lib/db/database';
import type { IncomingLead } from '@/lib/leads/new-lead';
import type { E164, Epoch } from '@/lib/model/brand';
import type { Contact } from '@/lib/model/contact';

/** The nth reserved number of the United States: `+1 415 555 01nn`. */
export function usPhone(n: number): E164 {
  return `+141555501${String(n).padStart(2, '0')}` as E164;
}

export function contact(phone: E164, rest: Partial<Contact> = {}): Contact {
  return { phone, variables: {}, ...rest };
}

/** A lead as capture would hand it over. */
export function incoming(contacts: [Contact, ...Contact[]], rest: Partial<IncomingLead> = {}): IncomingLead {
  const source = { kind: 'page' as const, site: 'crm.example', at: 1 as Epoch };
  return { contacts, doubts: [], fields: {}, source, ...rest };
}

export async function emptyStore(): Promise<void> {
  await Promise.all(db.tables.map((table) => table.clear()));
}
