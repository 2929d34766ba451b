import type { Region } from '@/lib/model/brand';
import { callingCode, phoneRegions } from '@/lib/phone/national';

const languages = ['en', 'de', 'fr', 'es', 'it', 'nl', 'pt', 'pl'];

/** Where several countries share a calling code, the one that most of its numbers belong to. */
const mainRegions: Record<string, string> = {
  1: 'US',
  7: 'RU',
  39: 'IT',
  44: 'GB',
  47: 'NO',
  61: 'AU',
  212: 'MA',
  262: 'RE',
  358: 'FI',
  590: 'GP',
  599: 'CW',
};

/** What people write and `Intl` does not: short forms and three-letter codes of the commonest. */
const aliases: Record<string, string> = {
  usa: 'US',
  us: 'US',
  'u s a': 'US',
  'u s': 'US',
  'united states of america': 'US',
  america: 'US',
  uk: 'GB',
  'u k': 'GB',
  'great britain': 'GB',
  england: 'GB',
  scotland: 'GB',
  wales: 'GB',
  gbr: 'GB',
  deu: 'DE',
  ger: 'DE',
  brd: 'DE',
  aut: 'AT',
  che: 'CH',
  fra: 'FR',
  esp: 'ES',
  ita: 'IT',
  nld: 'NL',
  holland: 'NL',
  'the netherlands': 'NL',
  bel: 'BE',
  prt: 'PT',
  pol: 'PL',
  swe: 'SE',
  nor: 'NO',
  dnk: 'DK',
  fin: 'FI',
  irl: 'IE',
  can: 'CA',
  aus: 'AU',
  nzl: 'NZ',
  mex: 'MX',
  bra: 'BR',
  ind: 'IN',
  uae: 'AE',
  are: 'AE',
  'czech republic': 'CZ',
  tschechien: 'CZ',
  turkey: 'TR',
  tur: 'TR',
  russia: 'RU',
  rus: 'RU',
  'south korea': 'KR',
};

let known: Map<string, Region> | undefined;

/** A country cell in any of the usual spellings: `DE`, `Deutschland`, `Germany`, `USA`, `+49`, `0049`. */
export function readCountry(text: string): Region | undefined {
  known ??= countryNames();
  const digits = text.match(/^\s*(?:\+|00)?(\d{1,3})\s*$/)?.[1];
  return known.get(digits ?? foldCountry(text));
}

function countryNames(): Map<string, Region> {
  const names = new Map<string, Region>();
  const regions = phoneRegions();
  for (const region of regions) {
    const code = callingCode(region);
    if (!names.has(code) && (mainRegions[code] ?? region) === region) names.set(code, region);
  }
  for (const language of languages) {
    const spoken = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
    for (const region of regions) names.set(foldCountry(spoken.of(region) ?? region), region);
  }
  for (const region of regions) names.set(region.toLowerCase(), region);
  for (const [alias, region] of Object.entries(aliases)) names.set(alias, region as Region);
  return names;
}

function foldCountry(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}]+/gu, ' ')
    .trim();
}
