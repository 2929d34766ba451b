import { useLiveQuery } from 'dexie-react-hooks';
import { readSettings, type Settings } from '@/lib/settings/settings';

/** Undefined until the store has answered. */
export function useSettings(): Settings | undefined {
  return useLiveQuery(readSettings);
}
