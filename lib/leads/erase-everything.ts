import { db } from '@/lib/db/database';

/** Longer than one request to the server may take. */
const longestWaitMs = 40_000;

/**
 * Empties the whole store: leads, history, do-not-call list, settings, key. What a push that is under way still writes when
 * its last answer comes goes, too.
 */
export async function eraseEverything(): Promise<void> {
  await clearAll();
  const signal = AbortSignal.timeout(longestWaitMs);
  await navigator.locks.request('leadclip-outbox', { signal }, clearAll).catch((error: unknown) => {
    if (!(error instanceof DOMException)) throw error;
  });
}

async function clearAll(): Promise<void> {
  await db.transaction('rw', db.tables, () => Promise.all(db.tables.map((table) => table.clear())));
}
