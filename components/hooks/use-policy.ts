import { useLiveQuery } from 'dexie-react-hooks';
import type { Policy } from '@/lib/model/policy';
import { readPolicy } from '@/lib/settings/policy';

/** What the administrator has set; undefined until the store has answered. */
export function usePolicy(): Policy | undefined {
  return useLiveQuery(readPolicy);
}
