import type { RegionHint } from '@/lib/model/capture';

const languages: Record<string, string> = {
  de: 'DE', fr: 'FR', es: 'ES', it: 'IT', nl: 'NL', pl: 'PL', tr: 'TR', ru: 'RU', uk: 'UA', sv: 'SE', da: 'DK', nb: 'NO', no: 'NO', fi: 'FI', cs: 'CZ', sk: 'SK', ro: 'RO', hu: 'HU', el: 'GR', ja: 'JP', ko: 'KR', he: 'IL', hi: 'IN', id: 'ID', vi: 'VN', th: 'TH', bg: 'BG',
}; // biome-ignore format: pairs
const currencies: [RegExp, string][] = [
  [/£\s?\d/, 'GB'],
  [/\d\s?zł/, 'PL'],
  [/₹\s?\d/, 'IN'],
  [/R\$\s?\d/, 'BR'],
  [/₺|\d\s?TL\b/, 'TR'],
  [/\d\s?Kč/, 'CZ'],
  [/CHF\s?\d/, 'CH'],
  [/₽/, 'RU'],
];

const anyCurrency = /[£₹₺₽]|R\$|zł|TL|Kč|CHF/;

/** What the page as a whole says about its country: language with region, language, currency. */
export function pageRegions(document: Document): RegionHint[] {
  const hints: RegionHint[] = [];
  const lang = document.documentElement.lang;
  const region = /^[a-z]{2,3}[-_](?:[A-Za-z]{4}[-_])?([A-Za-z]{2})\b/.exec(lang)?.[1]?.toUpperCase();
  if (region && region !== 'US') hints.push({ region, why: 'page-language' });
  else if (languages[lang.slice(0, 2)]) hints.push({ region: languages[lang.slice(0, 2)] ?? '', why: 'page-language' });
  return hints;
}

export function currencyRegion(text: string): RegionHint | undefined {
  if (!anyCurrency.test(text)) return undefined;
  const found = currencies.find(([pattern]) => pattern.test(text));
  return found && { region: found[1], why: 'page-currency' };
}
