import { against } from './evidence';
import { digitsOf } from './fold';
import type { Owner, Refuse } from './settle';

/** As many different people have no number of their own in common. */
const fewest = 3;

const keyOf = (text: string): string => digitsOf(text).slice(-8);

/** A line that comes back under everybody's own number is the desk's or the account manager's, and nobody's here. */
export function withoutSharedLine(owners: Owner[], refuse: Refuse): Owner[] {
  const holders = new Map<string, number>();
  for (const [, phones] of owners) {
    const keys = new Set(phones.map(({ candidate }) => keyOf(candidate.text)));
    if (keys.size > 1) for (const key of keys) holders.set(key, (holders.get(key) ?? 0) + 1);
  }
  if (![...holders.values()].some((count) => count >= fewest)) return owners;
  return owners.map(([record, phones]) => {
    const own = phones.filter(({ candidate }) => (holders.get(keyOf(candidate.text)) ?? 0) < fewest);
    if (own.length === 0) return [record, phones];
    for (const phone of phones) if (!own.includes(phone)) refuse(phone.candidate, against('other-record'));
    return [record, own];
  });
}
