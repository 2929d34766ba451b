import type { Region } from '@/lib/model/brand';
import type { RegionHint } from '@/lib/model/capture';
import { normalisePhone } from './normalise';

export type RegionReason = 'site-setting' | RegionHint['why'] | 'default';

export interface RegionChoice {
  region: Region;
  why: RegionReason;
  /** Nothing about the record itself settled it: a person should look. */
  isDoubtful: boolean;
}

export interface RegionContext {
  /** Set by the user for this site. */
  siteRegion?: Region;
  /** Set by the user for everything else. */
  defaultRegion?: Region;
  /** Texts of the other numbers on the page. */
  pageNumbers?: string[];
  /** Those of the same person or business. */
  ownNumbers?: string[];
}

/** The country most of the international ones among these belong to, when at least so many agree. */
function regionAmong(numbers: string[] = [], fewest: number): Region | undefined {
  const counts = new Map<Region, number>();
  for (const text of numbers) {
    const read = text.trim().startsWith('+') ? normalisePhone(text) : undefined;
    if (read?.ok && read.region) counts.set(read.region, (counts.get(read.region) ?? 0) + 1);
  }
  const [most, next] = [...counts].sort(([, a], [, b]) => b - a);
  return most && most[1] >= fewest && most[1] > (next?.[1] ?? 0) * 2 ? most[0] : undefined;
}

/** More than the one that `Intl` knows as a country's likeliest. */
const furtherLanguages: Record<string, string> = { CH: 'fr it', BE: 'fr de', LU: 'de', CA: 'fr', FI: 'sv', IL: 'ar' };

/** "de" alone is taken for Germany's: whoever calls in Austria or Switzerland reads it, too. */
function isSpokenIn(region: Region, { region: home }: RegionHint): boolean {
  const { language } = new Intl.Locale(`und-${home}`).maximize();
  if (new Intl.Locale(language).maximize().region !== home) return false;
  return (
    language === new Intl.Locale(`und-${region}`).maximize().language ||
    Boolean(furtherLanguages[region]?.includes(language))
  );
}

function* choices(
  hints: RegionHint[],
  { siteRegion, defaultRegion, pageNumbers, ownNumbers }: RegionContext,
): Iterable<RegionChoice> {
  const strong = (region: Region, why: RegionReason): RegionChoice => ({ region, why, isDoubtful: false });
  const weak = (region: Region, why: RegionReason): RegionChoice => ({ region, why, isDoubtful: true });
  if (siteRegion) yield strong(siteRegion, 'site-setting');
  for (const { region, why } of hints) if (why === 'record-country') yield strong(region as Region, why);
  const said = hints.filter(({ why }) => why !== 'record-country');
  const spoken = said.filter(({ why }) => why === 'page-language');
  const own = regionAmong(ownNumbers, 1);
  const others =
    own && spoken.every((hint) => hint.region === own || isSpokenIn(own, hint)) ? own : regionAmong(pageNumbers, 2);
  if (others) yield weak(others, 'page-numbers');
  if (defaultRegion && spoken.some((hint) => isSpokenIn(defaultRegion, hint))) yield weak(defaultRegion, 'default');
  for (const { region, why } of said) yield weak(region as Region, why);
  if (defaultRegion) yield weak(defaultRegion, 'default');
}

/**
 * The country for a number without `+`: site setting, the record's own country, its other numbers, the page's, the page's language
 * or currency, the default; before the language where people there speak it. The first under which such a number exists; a choice that had to be skipped is a doubt.
 */
export function chooseRegion(text: string, hints: RegionHint[], context: RegionContext): RegionChoice | undefined {
  const all = [...choices(hints, context)];
  const reads = all.map((choice) => ({ choice, read: normalisePhone(text, choice.region) }));
  const valid = reads.find(({ read }) => read.ok && read.isValid) ?? reads.find(({ read }) => read.ok);
  const best = valid?.choice ?? all[0];
  return best && { ...best, isDoubtful: best.isDoubtful || best !== all[0] };
}
