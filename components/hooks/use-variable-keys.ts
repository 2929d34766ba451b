import { useLiveQuery } from 'dexie-react-hooks';
import { db } from '@/lib/db/database';

/** Every variable that a known assistant or the user's own list has, by name. */
export function useVariableKeys(): string[] | undefined {
  return useLiveQuery(async () => {
    const [assistants, own] = await Promise.all([db.assistants.toArray(), db.variables.toArray()]);
    const keys = [...assistants.flatMap(({ variables }) => Object.keys(variables)), ...own.map(({ key }) => key)];
    return [...new Set<string>(keys)].sort();
  });
}
