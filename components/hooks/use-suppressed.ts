import { useLiveQuery } from 'dexie-react-hooks';
import type { LeadRow } from '@/lib/db/lead-row';
import { findByPhones } from '@/lib/leads/find-leads';
import { readSuppressed, suppressedAmong, suppressedPhones } from '@/lib/leads/suppress';
import type { E164 } from '@/lib/model/brand';
import type { Suppressed } from '@/lib/model/campaign';

/** Which of these numbers are on the do-not-call list, in their order. */
export function useSuppressed(phones: readonly E164[]): E164[] | undefined {
  return useLiveQuery(async () => {
    const suppressed = await suppressedAmong(phones);
    return phones.filter((phone) => suppressed.has(phone));
  }, [phones.join()]);
}

/** Every number on the list, newest first. */
export function useSuppressedPhones(): E164[] | undefined {
  return useLiveQuery(suppressedPhones);
}

export interface SuppressedLine {
  row: Suppressed;
  /** A lead that has the number. */
  lead?: LeadRow | undefined;
}

/** The part of the list that is in view, with the leads behind the numbers. */
export function useSuppressedLines(phones: readonly E164[]): Map<E164, SuppressedLine> | undefined {
  return useLiveQuery(async () => {
    const [rows, leads] = await Promise.all([readSuppressed(phones), findByPhones(phones)]);
    return new Map(rows.map((row) => [row.phone, { row, lead: leads.get(row.phone)?.[0] }]));
  }, [phones.join()]);
}
