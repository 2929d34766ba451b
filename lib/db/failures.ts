import type { Epoch } from '@/lib/model/brand';
import { now } from '@/lib/model/now';
import { db } from './database';

/** Something that should never happen. Holds no message, because that could quote a name or a number. */
export interface Failure {
  at: Epoch;
  /** A message's name, or the part of the program. */
  where: string;
  /** `TypeError`, `QuotaExceededError`, … */
  kind: string;
  /** `background.js:1:2345` */
  line?: string;
}

const key = 'failures';
const most = 20;

export async function rememberFailure(where: string, error: unknown): Promise<void> {
  const kind = error instanceof Error ? error.name : typeof error;
  const line = error instanceof Error ? error.stack?.match(/[\w.-]+\.[jt]s:\d+:\d+/)?.[0] : undefined;
  await db.transaction('rw', db.meta, async () => {
    const value = [{ at: now(), where, kind, ...(line && { line }) }, ...(await readFailures())].slice(0, most);
    await db.meta.put({ key, value });
  });
}

/** The last twenty, newest first. */
export async function readFailures(): Promise<Failure[]> {
  return ((await db.meta.get(key))?.value as Failure[] | undefined) ?? [];
}
