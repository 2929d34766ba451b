import { useEffect } from 'react';
import { send } from '@/lib/messages/send';

/** Whoever opens a page wants to see the truth of now: statuses are read at once. */
export function useFreshStatus(): void {
  useEffect(() => void send('status.pull', {}), []);
}
