import { db } from '@/lib/db/database';
import type { LeadRow } from '@/lib/db/lead-row';
import type { E164 } from '@/lib/model/brand';

/**
 * Leads that have any of these numbers, primary or secondary, by number. One `equals` per number inside one transaction:
 * `anyOf` over a hundred numbers measured fifty times slower.
 */
export async function findByPhones(phones: readonly E164[]): Promise<Map<E164, LeadRow[]>> {
  const distinct = [...new Set(phones)];
  return db.transaction('r', db.leads, async () => {
    const found = await Promise.all(distinct.map((phone) => db.leads.where('phones').equals(phone).toArray()));
    return new Map(distinct.map((phone, index) => [phone, found[index] ?? []]));
  });
}
