import type { Lead } from '@/lib/model/lead';

/** Case, accents, order and punctuation aside: `Brandt, Lukas` is `Lukas Brandt`. */
export function foldName(name: string): string {
  const letters = name.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
  return (letters.match(/[\p{L}\p{N}]+/gu) ?? []).sort().join(' ');
}

/**
 * Two leads that share a number are one person unless their names say otherwise: colleagues behind one switchboard share
 * it and are still two people.
 */
export function isSamePerson(a: Lead, b: Lead): boolean {
  const [one, other] = [a.primary.name, b.primary.name];
  return !one || !other || foldName(one) === foldName(other);
}
