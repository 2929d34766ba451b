import type { RegionHint } from '@/lib/model/capture';
import { plain } from './labels';

/** Dial codes of countries that share theirs with nobody big; enough to read a page's other numbers. */
const names: Record<string, string> = {
  US: 'united states,usa,us,united states of america,etats unis,vereinigte staaten,estados unidos,eeuu,stati uniti,сша', CA: 'canada,kanada,canadá', GB: 'united kingdom,uk,great britain,england,scotland,wales,vereinigtes königreich,großbritannien,royaume uni,reino unido,regno unito',
  IE: 'ireland,irland,irlande,irlanda', DE: 'germany,deutschland,allemagne,alemania,alemanha,germania,duitsland,niemcy,германия', AT: 'austria,österreich,autriche', CH: 'switzerland,schweiz,suisse,svizzera,suiza', FR: 'france,frankreich,francia,frança,frankrijk,франция',
  BE: 'belgium,belgien,belgique,belgië,bélgica', NL: 'netherlands,the netherlands,niederlande,nederland,pays bas,países bajos,holland', LU: 'luxembourg,luxemburg', ES: 'spain,spanien,espagne,españa,espanha,spagna', PT: 'portugal', IT: 'italy,italien,italie,italia,itália',
  PL: 'poland,polen,pologne,polska,polonia', CZ: 'czech republic,czechia,tschechien,česko,česká republika', SK: 'slovakia,slovensko,slowakei', HU: 'hungary,ungarn,magyarország', RO: 'romania,rumänien,românia', BG: 'bulgaria,bulgarien,българия', GR: 'greece,griechenland,ελλάδα,ελλαδα', TR: 'turkey,türkiye,türkei,turquie',
  SE: 'sweden,schweden,sverige,suède', NO: 'norway,norwegen,norge', DK: 'denmark,dänemark,danmark', FI: 'finland,finnland,suomi', RU: 'russia,russian federation,russland,россия', UA: 'ukraine,україна', IN: 'india,indien,inde,भारत', CN: 'china,中国,中國', JP: 'japan,日本', KR: 'south korea,korea,대한민국,한국', HK: 'hong kong,香港', SG: 'singapore,singapur', TH: 'thailand,ไทย,ประเทศไทย', VN: 'vietnam,việt nam', ID: 'indonesia,indonesien', PH: 'philippines', MY: 'malaysia',
  AU: 'australia,australien', NZ: 'new zealand,neuseeland', ZA: 'south africa,südafrika', BR: 'brazil,brasilien,brésil,brasil', MX: 'mexico,mexiko,méxico', AR: 'argentina', CL: 'chile', CO: 'colombia', PE: 'peru,perú', IL: 'israel,ישראל', AE: 'united arab emirates,uae,الإمارات', SA: 'saudi arabia,السعودية', EG: 'egypt,مصر', NG: 'nigeria', KE: 'kenya', PK: 'pakistan',
}; // biome-ignore format: a table
let byName: Map<string, string> | undefined;

/** The country that an address or country field names, if one stands at its end or alone. */
export function countryIn(text: string): string | undefined {
  if (!byName) {
    byName = new Map();
    for (const [region, list] of Object.entries(names)) for (const name of list.split(',')) byName.set(name, region);
  }
  if (/^[A-Z]{2}$/.test(text.trim()) && names[text.trim()]) return text.trim();
  const words = plain(text).split(' ');
  for (let length = Math.min(4, words.length); length > 0; length--) {
    const region = byName.get(words.slice(-length).join(' '));
    if (region && (length > 1 || (words.at(-1)?.length ?? 0) > 2 || words.length === 1)) return region;
  }
  return undefined;
}

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
