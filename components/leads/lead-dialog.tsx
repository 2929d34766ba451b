import { lazy, Suspense } from 'react';
import type { LeadId } from '@/lib/model/brand';

/** Read when the first lead is opened: dragging, menus and country names would make every list appear later. */
const LeadEditor = lazy(async () => ({ default: (await import('./lead-editor')).LeadEditor }));

/** One lead in a dialog over whatever is on screen. */
export function LeadDialog(props: { id: LeadId; onClose: () => void }) {
  return (
    <Suspense>
      <LeadEditor {...props} />
    </Suspense>
  );
}
