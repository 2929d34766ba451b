import type { Region } from '@/lib/model/brand';

const codes =
  'US CA GB IE DE AT CH FR BE NL LU ES PT IT PL CZ SK HU RO BG GR TR SE NO DK FI IS EE LV LT SI HR RS RU UA IN CN TW JP KR HK SG TH VN ID PH MY AU NZ ZA BR MX AR CL CO PE IL AE SA EG MA NG KE PK';
const tongues = ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'pl', 'tr', 'ru', 'sv', 'ja', 'zh', 'ko', 'ar'];
/** What people write that no dictionary of countries has. */
const nicknames: Record<string, string> = {
  usa: 'US', us: 'US', eeuu: 'US', 'united states of america': 'US', uk: 'GB', 'great britain': 'GB', england: 'GB', scotland: 'GB', wales: 'GB', holland: 'NL', 'the netherlands': 'NL', uae: 'AE', 'czech republic': 'CZ', 'russian federation': 'RU', korea: 'KR',
}; // biome-ignore format: pairs
let byName: Map<string, Region> | undefined;

/** Names of countries in the languages that address fields come in; the browser knows them. */
function namesOfCountries(): Map<string, Region> {
  if (byName) return byName;
  byName = new Map(Object.entries(nicknames) as [string, Region][]);
  for (const tongue of tongues) {
    const names = new Intl.DisplayNames([tongue], { type: 'region' });
    for (const code of codes.split(' ')) {
      const name = names.of(code);
      if (name) byName.set(plain(name), code as Region);
    }
  }
  return byName;
}

/** Lower case without punctuation; `İ` and `I` fold alike. */
const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[İI]/g, 'i')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim();

/** The country that an address or country field names, if one stands at its end or alone. */
export function countryIn(text: string): Region | undefined {
  if (/^[A-Z]{2}$/.test(text.trim()) && codes.includes(text.trim())) return text.trim() as Region;
  const words = plain(text).split(' ');
  for (let length = Math.min(4, words.length); length > 0; length--) {
    const region = namesOfCountries().get(words.slice(-length).join(' '));
    if (region && (length > 1 || (words.at(-1)?.length ?? 0) > 2 || words.length === 1)) return region;
  }
  return undefined;
}
