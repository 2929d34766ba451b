import { useLiveQuery } from 'dexie-react-hooks';
import { useRef, useSyncExternalStore } from 'react';
import { db } from '@/lib/db/database';
import { onLeadChanges } from '@/lib/db/lead-changes';
import type { LeadRow, Place } from '@/lib/db/lead-row';
import { countPlaces, listLeads } from '@/lib/leads/list-leads';
import type { E164, LeadId } from '@/lib/model/brand';
import type { LeadEvent } from '@/lib/model/event';
import { firstAnswers } from './first-answers';
import { shareQuery } from './share-query';

/** The rows of one list; while the next answer is on its way the last one stays, so that nothing flickers. */
export function useLeads(place: Place | undefined, limit: number): LeadRow[] | undefined {
  const rows = useLiveQuery(() => listLeads(place, limit), [place, limit]);
  const last = useRef(firstAnswers.leads);
  if (rows) last.current = rows;
  return rows ?? last.current;
}

/** One count for all who ask: in a store of 100,000 it is by far the longest question, longer than the rows themselves. */
export function useCounts(): Record<Place, number> | undefined {
  return useSyncExternalStore(counts.subscribe, counts.read);
}

const counts = shareQuery(countPlaces, onLeadChanges);

/** `null` once it is known that there is no such lead. */
export function useLead(id: LeadId): LeadRow | null | undefined {
  return useLiveQuery(async () => (await db.leads.get(id)) ?? null, [id]);
}

/** Those of these leads that are still there, in this order. */
export function useLeadsById(ids: readonly LeadId[]): LeadRow[] | undefined {
  return useLiveQuery(async () => (await db.leads.bulkGet([...ids])).filter((row) => row !== undefined), [ids.join()]);
}

/** Another lead that has this number too, if there is one. */
export function useSharer(phone: E164, id: LeadId): LeadId | undefined {
  return useLiveQuery(async () => {
    const ids = await db.leads.where('phones').equals(phone).primaryKeys();
    return ids.find((one) => one !== id);
  }, [phone, id]);
}

export function useHistory(id: LeadId): LeadEvent[] | undefined {
  return useLiveQuery(() => db.events.where('leadId').equals(id).sortBy('seq'), [id]);
}
