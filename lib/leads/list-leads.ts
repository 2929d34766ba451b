import { Dexie } from 'dexie';
import { db } from '@/lib/db/database';
import { type LeadRow, type Place, places } from '@/lib/db/lead-row';

/** Leads for one list, newest change first; all places when there is none. Reads no more rows than it needs. */
export async function listLeads(place: Place | undefined, limit: number): Promise<LeadRow[]> {
  return byPlace(place).reverse().limit(limit).toArray();
}

/** How many leads stand where; each number comes from an index alone. */
export async function countPlaces(): Promise<Record<Place, number>> {
  const counts = await Promise.all(places.map((place) => byPlace(place).count()));
  return Object.fromEntries(places.map((place, index) => [place, counts[index] ?? 0])) as Record<Place, number>;
}

/** Ids of every lead, or of every one in a place, oldest change first. */
export function idsInPlace(place?: Place) {
  return byPlace(place).primaryKeys();
}

function byPlace(place: Place | undefined) {
  if (!place) return db.leads.orderBy('updatedAt');
  return db.leads.where('[place+updatedAt]').between([place, Dexie.minKey], [place, Dexie.maxKey]);
}
