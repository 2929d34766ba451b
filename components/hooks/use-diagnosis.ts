import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useState } from 'react';
import { type Diagnosis, diagnose } from '@/lib/leads/diagnose';

export function useDiagnosis(): Diagnosis | undefined {
  return useLiveQuery(diagnose);
}

export interface StorageState {
  /** Bytes; missing where the browser does not tell. */
  usage?: number;
  quota?: number;
  /** The browser has promised not to clear the store when space runs out. */
  isPersisted: boolean;
}

/** Space that the extension uses, and how to ask the browser to keep it. */
export function useStorage(): { storage: StorageState | undefined; persist: () => Promise<boolean> } {
  const [storage, setStorage] = useState<StorageState>();
  useEffect(() => void readStorage().then(setStorage), []);
  return {
    storage,
    persist: async () => {
      const isPersisted = await navigator.storage.persist();
      setStorage(await readStorage());
      return isPersisted;
    },
  };
}

async function readStorage(): Promise<StorageState> {
  const { usage, quota } = await navigator.storage.estimate();
  const isPersisted = await navigator.storage.persisted();
  return { ...(usage !== undefined && { usage }), ...(quota !== undefined && { quota }), isPersisted };
}
