import type { LeadRow } from '@/lib/db/lead-row';
import type { E164 } from '@/lib/model/brand';
import type { Lead } from '@/lib/model/lead';
import { findByPhones } from './find-leads';
import { isSamePerson } from './same-person';
import { suppressedAmong } from './suppress';

/** What the store knows of some leads' numbers, read at once: a lookup per lead would make a long import ten times slower. */
export interface KnownLeads {
  /** By the primary number anywhere, or by any other number if the name agrees. */
  find(lead: Lead): LeadRow | undefined;
  isSuppressed(phone: E164): boolean;
  /** Later leads of the same batch are to see this one. */
  learn(row: LeadRow): void;
}

export async function knownLeads(leads: readonly Lead[]): Promise<KnownLeads> {
  const phones = [...new Set(leads.flatMap(phonesOf))];
  const found = await findByPhones(phones);
  const suppressed = await suppressedAmong(phones);
  return {
    find: (lead) => findStored(lead, found),
    isSuppressed: (phone) => suppressed.has(phone),
    learn(row) {
      for (const phone of phonesOf(row)) {
        const others = (found.get(phone) ?? []).filter(({ id }) => id !== row.id);
        found.set(phone, [...others, row]);
      }
    },
  };
}

export function phonesOf({ primary, secondary }: Lead): E164[] {
  return [primary.phone, ...secondary.map(({ phone }) => phone)];
}

function findStored(lead: Lead, found: ReadonlyMap<E164, LeadRow[]>): LeadRow | undefined {
  const { primary, secondary } = lead;
  const byPrimary = found.get(primary.phone) ?? [];
  const own = byPrimary.find((row) => row.primary.phone === primary.phone);
  const shared = own ?? byPrimary.find((row) => isSamePerson(row, lead));
  if (shared || !primary.name) return shared;
  return secondary
    .flatMap(({ phone }) => found.get(phone) ?? [])
    .find((row) => row.primary.name && isSamePerson(row, lead));
}
