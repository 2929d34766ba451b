// What surrounds a phone number in a real CRM and is none, or is somebody else's; the same on every request.
import type { Person } from './records.ts';

/** The person who is signed in: every page's header shows their own line. */
export const signedIn = { name: 'Morgan Reyes', line: '+1 415 555 0199' };
/** The CRM's vendor, in every footer. */
export const support = '+44 20 7946 0999';

const day = 24 * 60 * 60 * 1000;
const start = Date.UTC(2026, 0, 5);

export function createdOn({ index }: Person): string {
  return new Date(start + index * 5 * day).toISOString().slice(0, 10);
}

export function lastOrder({ index }: Person): { id: string; amount: string; on: string } {
  const cents = ((index * 7919) % 90) * 1000 + 125050;
  return {
    id: `ORD-2026${String(415_550_000 + index * 137)}`,
    amount: `€${(cents / 100).toLocaleString('en-US', { minimumFractionDigits: 2 })}`,
    on: new Date(start + (index * 11 + 40) * day).toLocaleDateString('en-GB', { timeZone: 'UTC' }),
  };
}

export function customerNumber({ index }: Person): string {
  return String(4_155_550_100 + index * 1_031);
}

export interface Activity {
  at: string;
  text: string;
}

/** Notes hold numbers of people who are not this record. */
export function timeline(person: Person): Activity[] {
  const order = lastOrder(person);
  const stranger = `+44 20 7946 08${String(10 + person.index)}`;
  return [
    { at: `${createdOn(person)} 09:14`, text: `Record created by ${person.owner} (import 20260105-4155550144)` },
    { at: `${createdOn(person)} 16:40`, text: `Reached the neighbour on ${stranger}: wrong number, do not use.` },
    { at: `${order.on} 11:05`, text: `Invoice 2026-004155 over ${order.amount} paid, ref. 0199 0021 5501 2345.` },
    { at: `${order.on} 11:20`, text: `Meeting 14:00–15:30 with ${signedIn.name}, dial-in ${signedIn.line}.` },
  ];
}
