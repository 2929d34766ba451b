import type { Regions } from '@/lib/leads/drafts';
import type { Region } from '@/lib/model/brand';
import { readSettings } from '@/lib/settings/settings';

/** What the user has said about countries, for the page of this address. */
export async function regionsFor(url: string, pageNumbers: string[] = []): Promise<Regions> {
  const { siteRegions, defaultRegion } = await readSettings();
  const siteRegion = URL.canParse(url) ? siteRegions[new URL(url).hostname] : undefined;
  return {
    defaultRegion: defaultRegion as Region,
    pageNumbers,
    ...(siteRegion && { siteRegion: siteRegion as Region }),
  };
}
