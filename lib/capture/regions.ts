import type { RegionHint } from '@/lib/model/capture';
import { plain } from './labels';
import { remember } from './remember';

const codes =
  'US CA GB IE DE AT CH FR BE NL LU ES PT IT PL CZ SK HU RO BG GR TR SE NO DK FI IS EE LV LT SI HR RS RU UA IN CN TW JP KR HK SG TH VN ID PH MY AU NZ ZA BR MX AR CL CO PE IL AE SA EG MA NG KE PK';
const tongues = ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'pl', 'tr', 'ru', 'sv', 'ja', 'zh', 'ko', 'ar'];
/** What people write that no dictionary of countries has. */
const nicknames: Record<string, string> = {
  usa: 'US', us: 'US', eeuu: 'US', 'united states of america': 'US', uk: 'GB', 'great britain': 'GB', england: 'GB', scotland: 'GB', wales: 'GB', holland: 'NL', 'the netherlands': 'NL', uae: 'AE', 'czech republic': 'CZ', 'russian federation': 'RU', korea: 'KR',
}; // biome-ignore format: pairs
let byName: Map<string, string> | undefined;

/** Names of countries in the languages that address fields come in; the browser knows them. */
function namesOfCountries(): Map<string, string> {
  if (byName) return byName;
  byName = new Map(Object.entries(nicknames));
  for (const tongue of tongues) {
    const names = new Intl.DisplayNames([tongue], { type: 'region' });
    for (const code of codes.split(' ')) {
      const name = names.of(code);
      if (name) byName.set(plain(name), code);
    }
  }
  return byName;
}

/** The country that an address or country field names, if one stands at its end or alone. */
export const countryIn = remember((text): string | undefined => {
  if (/^[A-Z]{2}$/.test(text.trim()) && codes.includes(text.trim())) return text.trim();
  const words = plain(text).split(' ');
  for (let length = Math.min(4, words.length); length > 0; length--) {
    const region = namesOfCountries().get(words.slice(-length).join(' '));
    if (region && (length > 1 || (words.at(-1)?.length ?? 0) > 2 || words.length === 1)) return region;
  }
  return undefined;
});

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
