import { useLiveQuery } from 'dexie-react-hooks';
import { type DeskLayout, readLayout } from '@/lib/leads/desk-layout';

export function useDeskLayout(): DeskLayout | undefined {
  return useLiveQuery(readLayout);
}
