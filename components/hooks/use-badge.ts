import { useEffect } from 'react';
import { showQueueCount } from '@/lib/access/toolbar';
import { useCounts } from './use-leads';

/** Keeps the number on the toolbar icon true while a page of ours is open; the background does it otherwise. */
export function useBadge(): void {
  const counts = useCounts();
  const waiting = counts && counts.review + counts.ready;
  useEffect(() => {
    if (waiting !== undefined) void showQueueCount(waiting);
  }, [waiting]);
}
