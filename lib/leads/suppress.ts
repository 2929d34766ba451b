import { db } from '@/lib/db/database';
import { toLeadRow } from '@/lib/db/lead-row';
import type { E164, LeadId } from '@/lib/model/brand';
import type { Suppressed } from '@/lib/model/campaign';
import { now } from '@/lib/model/now';
import { rememberUndo } from './undo';

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

export interface SuppressedLeads {
  leads: number;
  /** Numbers that were not on the list before. */
  added: E164[];
  /** The campaign server has so many of the leads and may go on calling them. */
  enrolled: number;
  /** Brings the leads' stages back; the list has `unsuppress`. */
  undo: number[];
}

/**
 * These people do not want to be called: every number of the leads goes on the list, and a lead is put aside unless it is on
 * its way or on the server, where only a status or a removal helps.
 */
export async function suppressLeads(ids: readonly LeadId[]): Promise<SuppressedLeads> {
  const done: SuppressedLeads = { leads: 0, added: [], enrolled: 0, undo: [] };
  for (let start = 0; start < ids.length; start += chunk) await suppressSome(ids.slice(start, start + chunk), done);
  return done;
}

async function suppressSome(ids: readonly LeadId[], done: SuppressedLeads): Promise<void> {
  await db.transaction('rw', [db.leads, db.events, db.suppressed, db.undo], async () => {
    const rows = (await db.leads.bulkGet([...ids])).filter((row) => row !== undefined);
    const at = now();
    const free = rows.filter(({ jobState, enrolment, stage }) => !jobState && !enrolment && stage !== 'excluded');
    done.added.push(
      ...(await suppress(rows.flatMap(({ phones }) => phones.map((phone) => ({ phone, reason: 'lead' }))))),
    );
    await db.leads.bulkPut(free.map((row) => toLeadRow({ ...row, stage: 'excluded', updatedAt: at })));
    await db.events.bulkAdd(rows.map(({ id }) => ({ leadId: id, at, kind: 'suppressed' })));
    done.undo.push(await rememberUndo(free, []));
    done.leads += rows.length;
    done.enrolled += rows.filter(({ enrolment }) => enrolment && !enrolment.goneAt).length;
  });
}
