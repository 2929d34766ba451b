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
}

/** The country most of the page's international numbers belong to, when at least two agree. */
function pageRegion(numbers: string[]): Region | undefined {
  const counts = new Map<Region, number>();
  for (const text of numbers) {
    const read = text.trim().startsWith('+') ? normalisePhone(text) : undefined;
    if (read?.ok && read.region) counts.set(read.region, (counts.get(read.region) ?? 0) + 1);
  }
  const [most, next] = [...counts].sort(([, a], [, b]) => b - a);
  return most && most[1] >= 2 && most[1] > (next?.[1] ?? 0) * 2 ? most[0] : undefined;
}

function* choices(
  hints: RegionHint[],
  { siteRegion, defaultRegion, pageNumbers }: RegionContext,
): Iterable<RegionChoice> {
  const strong = (region: Region, why: RegionReason): RegionChoice => ({ region, why, isDoubtful: false });
  const weak = (region: Region, why: RegionReason): RegionChoice => ({ region, why, isDoubtful: true });
  if (siteRegion) yield strong(siteRegion, 'site-setting');
  for (const { region, why } of hints) if (why === 'record-country') yield strong(region as Region, why);
  const others = pageNumbers && pageRegion(pageNumbers);
  if (others) yield weak(others, 'page-numbers');
  for (const { region, why } of hints) if (why !== 'record-country') yield weak(region as Region, why);
  if (defaultRegion) yield weak(defaultRegion, 'default');
}

/**
 * The country for a number without `+`: site setting, the record's own country, the page's other numbers, its language
 * or currency, the default. The first under which such a number exists; a choice that had to be skipped is a doubt.
 */
export function chooseRegion(text: string, hints: RegionHint[], context: RegionContext): RegionChoice | undefined {
  const all = [...choices(hints, context)];
  const reads = all.map((choice) => ({ choice, read: normalisePhone(text, choice.region) }));
  const valid = reads.find(({ read }) => read.ok && read.isValid) ?? reads.find(({ read }) => read.ok);
  const best = valid?.choice ?? all[0];
  return best && { ...best, isDoubtful: best.isDoubtful || best !== all[0] };
}
