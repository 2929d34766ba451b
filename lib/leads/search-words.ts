/** Lower case, no accents: what is typed and what is stored meet in this form. */
export function fold(text: string): string {
  return text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
}

/** The words of a query, each to be found somewhere in a lead. */
export function queryWords(query: string): string[] {
  const isNumber = /^[\s\d+()./-]+$/.test(query);
  // A number typed the national way begins with a zero that its stored form lacks, or with two for the plus.
  if (isNumber) return [query.replaceAll(/\D/g, '').replace(/^0+(?=\d)/, '')].filter(Boolean);
  return fold(query).match(/[\p{L}\p{N}]+/gu) ?? [];
}
