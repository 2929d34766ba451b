import { Dexie } from 'dexie';
import { db } from '@/lib/db/database';
import { type LeadRow, type Place, places } from '@/lib/db/lead-row';
import { queryWords } from '@/lib/db/search-words';

export interface LeadQuery {
  /** All places when absent. */
  place?: Place | undefined;
  /** Words of names, companies, addresses, or digits of a number; all of them must be found. */
  text: string;
  limit: number;
}

/** Leads for one list, newest change first. Reads no more rows than it needs, so it costs the same in a store of 100,000. */
export async function listLeads({ place, text, limit }: LeadQuery): Promise<LeadRow[]> {
  const [word, ...others] = queryWords(text).sort((a, b) => b.length - a.length);
  if (!word) return byPlace(place).reverse().limit(limit).toArray();
  const hasWords = (row: LeadRow, words: string[]) =>
    words.every((one) => row.words.some((own) => own.startsWith(one)));
  const matching = () => db.leads.where('words').startsWith(word).distinct();
  const [inPlace, withWord] = await Promise.all([byPlace(place).count(), matching().count()]);
  const rows =
    inPlace < withWord
      ? byPlace(place)
          .reverse()
          .filter((row) => hasWords(row, [word, ...others]))
      : matching().filter((row) => (!place || row.place === place) && hasWords(row, others));
  return (await rows.limit(limit).toArray()).sort((a, b) => b.updatedAt - a.updatedAt);
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
