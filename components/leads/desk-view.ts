import { create } from 'zustand';
import type { Place } from '@/lib/db/lead-row';
import type { LeadId } from '@/lib/model/brand';

interface DeskView {
  place: Place | undefined;
  text: string;
  selected: ReadonlySet<LeadId>;
  open: LeadId | undefined;
}

/** What is looked at, never the rows themselves. */
export const useDeskView = create<DeskView>(() => ({
  place: undefined,
  text: '',
  selected: new Set(),
  open: undefined,
}));

export function showPlace(place: Place | undefined): void {
  useDeskView.setState({ place, selected: new Set() });
}

export function searchFor(text: string): void {
  useDeskView.setState({ text, selected: new Set() });
}

export function openLead(open: LeadId | undefined): void {
  useDeskView.setState({ open });
}

export function select(ids: readonly LeadId[], isSelected: boolean): void {
  useDeskView.setState(({ selected }) => {
    const next = new Set(selected);
    for (const id of ids) isSelected ? next.add(id) : next.delete(id);
    return { selected: next };
  });
}

export function clearSelection(): void {
  useDeskView.setState({ selected: new Set() });
}
