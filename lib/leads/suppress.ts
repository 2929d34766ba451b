import { db } from '@/lib/db/database';
import type { E164 } from '@/lib/model/brand';
import type { Suppressed } from '@/lib/model/campaign';
import { now } from '@/lib/model/now';

/** A number for the do-not-call list, before it has a date. */
export type ToSuppress = Omit<Suppressed, 'at'>;

/** Puts numbers on the do-not-call list. One that is there already keeps its reason and date. Returns those that are new. */
export async function suppress(numbers: readonly ToSuppress[]): Promise<E164[]> {
  return db.transaction('rw', db.suppressed, async () => {
    const known = await suppressedAmong(numbers.map(({ phone }) => phone));
    const fresh = new Map(numbers.filter(({ phone }) => !known.has(phone)).map((one) => [one.phone, one]));
    const at = now();
    await db.suppressed.bulkAdd([...fresh.values()].map((one) => ({ ...one, at })));
    return [...fresh.keys()];
  });
}

/** Takes numbers off the list. Returns the rows as they were, for `putBack`. */
export async function unsuppress(phones: readonly E164[]): Promise<Suppressed[]> {
  return db.transaction('rw', db.suppressed, async () => {
    const rows = (await db.suppressed.bulkGet([...phones])).filter((row) => row !== undefined);
    await db.suppressed.bulkDelete(rows.map(({ phone }) => phone));
    return rows;
  });
}

/** Undoes a removal, with the old reasons and dates. */
export async function putBack(rows: readonly Suppressed[]): Promise<void> {
  await db.suppressed.bulkPut([...rows]);
}

/** Which of these numbers must not be called. */
export async function suppressedAmong(phones: readonly E164[]): Promise<Set<E164>> {
  // One question instead of thousands, as long as the list is short.
  if (phones.length > (await db.suppressed.count())) {
    const listed = new Set(await db.suppressed.toCollection().primaryKeys());
    return new Set(phones.filter((phone) => listed.has(phone)));
  }
  const rows = await db.suppressed.bulkGet([...new Set(phones)]);
  return new Set(rows.flatMap((row) => row?.phone ?? []));
}

/** Every number of the list, newest first; read from an index alone, so that 100,000 cost no more than their digits. */
export async function suppressedPhones(): Promise<E164[]> {
  return (await db.suppressed.orderBy('at').primaryKeys()).reverse();
}

/** Those that contain the digits of a search, however it is written; all of them for a search without digits. */
export function withDigits(phones: readonly E164[], text: string): readonly E164[] {
  const digits = text.replaceAll(/\D/g, '');
  return digits ? phones.filter((phone) => phone.includes(digits)) : phones;
}

/** One page of the list, in the order of these numbers. */
export async function readSuppressed(phones: readonly E164[]): Promise<Suppressed[]> {
  return (await db.suppressed.bulkGet([...phones])).filter((row) => row !== undefined);
}

const chunk = 1_000;

/** The whole list in pieces, newest first. */
export async function* allSuppressed(): AsyncGenerator<Suppressed[], void, undefined> {
  const phones = await suppressedPhones();
  for (let start = 0; start < phones.length; start += chunk) yield readSuppressed(phones.slice(start, start + chunk));
}

export function countSuppressed(): Promise<number> {
  return db.suppressed.count();
}
