import { create } from 'zustand';
import { clearSelection } from '@/components/leads/desk-view';
import { everybody, type LeadQuery, type SortKey } from '@/lib/leads/query';

/** Which leads the table shows; the rows themselves stay in the store. */
export const useDeskQuery = create<{ query: LeadQuery }>(() => ({ query: everybody }));

/** What was ticked under another filter is not in view any more, so it is let go. */
export function changeQuery(change: Partial<LeadQuery>): void {
  clearSelection();
  useDeskQuery.setState(({ query }) => ({ query: { ...query, ...change } }));
}

export function showQuery(query: LeadQuery): void {
  clearSelection();
  useDeskQuery.setState({ query });
}

const downFirst: readonly SortKey[] = ['updated', 'created'];

/** The first press sorts the usual way, the next one the other way round. */
export function sortBy(by: SortKey): void {
  useDeskQuery.setState(({ query }) => {
    const isDown = query.sort.by === by ? !query.sort.isDown : downFirst.includes(by);
    return { query: { ...query, sort: { by, isDown } } };
  });
}
