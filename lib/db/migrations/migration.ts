import type { Transaction } from 'dexie';

/**
 * One schema version. A released one is never edited: a change is a new file `NNNN-what.ts`. It imports nothing from
 * `lib/`, because those types move on while old rows do not.
 */
export interface Migration {
  version: number;
  stores: Record<string, string | null>;
  upgrade?: (tx: Transaction) => Promise<void>;
}
