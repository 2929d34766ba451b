import { useLiveQuery } from 'dexie-react-hooks';
import { readSettings, type Settings } from '@/lib/settings/settings';
import { firstAnswers } from './first-answers';

/** Undefined until the store has answered. */
export function useSettings(): Settings | undefined {
  return useLiveQuery(readSettings, [], firstAnswers.settings);
}
