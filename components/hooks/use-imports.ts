import { useLiveQuery } from 'dexie-react-hooks';
import { recentImports } from '@/lib/leads/import-runs';
import type { ImportRun } from '@/lib/model/undo';

/** The imports that can be taken back, newest first. */
export function useImports(): ImportRun[] {
  return useLiveQuery(recentImports) ?? [];
}
