import type { Lead } from '@/lib/model/lead';

/** Shorter ends of a number are not worth a row in the index: nobody searches for two digits. */
const shortestEnd = 3;

/** Lower case, no accents: what is typed and what is stored meet in this form. */
export function fold(text: string): string {
  return text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
}

/** The words of a query, each to be found as the beginning of an indexed word. */
export function queryWords(query: string): string[] {
  const isNumber = /^[\s\d+()./-]+$/.test(query);
  // A number typed the national way begins with a zero that its stored form lacks, or with two for the plus.
  if (isNumber) return [query.replaceAll(/\D/g, '').replace(/^0+(?=\d)/, '')].filter(Boolean);
  return wordsOf(query);
}

/**
 * Words that a lead is found by: of names, companies and e-mail addresses, and every end of its numbers, so that any
 * run of digits in a number is the beginning of one of them (one index lookup instead of a scan of the store).
 */
export function searchWords(lead: Pick<Lead, 'primary' | 'secondary'>): string[] {
  const words = new Set<string>();
  for (const { name, company, email, phone } of [lead.primary, ...lead.secondary]) {
    for (const text of [name, company, email]) {
      for (const word of wordsOf(text ?? '')) words.add(word);
    }
    const digits = phone.slice(1);
    for (let start = 0; start <= digits.length - shortestEnd; start++) words.add(digits.slice(start));
  }
  return [...words];
}

function wordsOf(text: string): string[] {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}
