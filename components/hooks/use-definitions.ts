import { useLiveQuery } from 'dexie-react-hooks';
import { listDefinitions } from '@/lib/leads/variable-definitions';
import type { VariableDefinition } from '@/lib/model/campaign';

export function useDefinitions(): VariableDefinition[] | undefined {
  return useLiveQuery(listDefinitions);
}
