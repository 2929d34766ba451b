import { db } from '@/lib/db/database';
import type { RemoteId } from '@/lib/model/brand';

const prefix = 'seen ';

/** Which leads the pages of a sweep have shown, page by page, so that a death costs one page. */
export async function readSeen(): Promise<Set<RemoteId>> {
  const pages = await db.meta.where('key').startsWith(prefix).toArray();
  return new Set(pages.flatMap(({ value }) => value as RemoteId[]));
}

export async function noteSeen(page: number, ids: RemoteId[]): Promise<void> {
  await db.meta.put({ key: `${prefix}${page}`, value: ids });
}

export async function forgetSeen(): Promise<void> {
  await db.meta.where('key').startsWith(prefix).delete();
}
