import { useMemo } from 'react';
import { useLeads } from '@/components/hooks/use-leads';
import type { LeadRow, Place } from '@/lib/db/lead-row';
import { everybody } from '@/lib/leads/query';
import { useLeadView } from './use-lead-view';

export interface QueueRows {
  /** Undefined before the first answer. */
  rows: LeadRow[] | undefined;
  hasMore: boolean;
  /** How many leads are being read for the search; there may be more to find. */
  reading: number | undefined;
  hasFailed: boolean;
}

interface Wanted {
  place: Place | undefined;
  text: string;
  limit: number;
  /** Somebody is about to search: what is searched is read before the first letter. */
  isAboutToSearch: boolean;
}

/** The rows of the list, newest change first: straight from the store, or from the search while there is something to search for. */
export function useQueueRows({ place, text, limit, isAboutToSearch }: Wanted): QueueRows {
  const isSearching = text.trim() !== '';
  const listed = useLeads(place, limit);
  const query = useMemo(
    () => (isSearching || isAboutToSearch ? { ...everybody, text, place } : undefined),
    [isSearching, isAboutToSearch, text, place],
  );
  const { shown, hasFailed } = useLeadView(query, 0, limit - 1);
  if (!isSearching) return { rows: listed, hasMore: listed?.length === limit, reading: undefined, hasFailed: false };
  const found = shown && Array.from({ length: Math.min(limit, shown.matching) }, (_, at) => shown.rows.get(at));
  return {
    rows: found?.filter((row) => row !== undefined),
    hasMore: shown !== undefined && shown.matching > limit,
    reading: shown?.isLoading ? shown.stored : undefined,
    hasFailed,
  };
}
