import { useLiveQuery } from 'dexie-react-hooks';
import type { NumberRule } from '@/lib/model/number-rule';
import { listNumberRules } from '@/lib/settings/number-rules';

export function useNumberRules(): NumberRule[] | undefined {
  return useLiveQuery(listNumberRules);
}
