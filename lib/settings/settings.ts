import * as z from 'zod';
import { db } from '@/lib/db/database';
import { campaignIdSchema } from '@/lib/model/lead';
import type { Policy } from '@/lib/model/policy';
import { readPolicy } from './policy';

/** A field that cannot be read falls back alone; the rest of the settings survives. */
export const settingsSchema = z.object({
  /** Base of the campaign API, normalised by `lib/campaign/host.ts`. */
  apiHost: z.string().catch('https://app.autocalls.ai/api'),
  /** Never in `storage.local`: content scripts can read that. */
  apiKey: z.string().catch(''),
  defaultCampaignId: campaignIdSchema.optional().catch(undefined),
  /** ISO country for numbers without a country code when nothing on the page settles it. */
  defaultRegion: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .catch('US'),
  /** Country per site, by host name: stronger than anything on the page. */
  siteRegions: z.record(z.string(), z.string().regex(/^[A-Z]{2}$/)).catch({}),
  /** Host names where the user switched capture off although the browser still grants it. */
  sitesOff: z.array(z.string()).catch([]),
});
export type Settings = z.infer<typeof settingsSchema>;

/** What holds now: the user's own settings under what the administrator has set. */
export async function readSettings(): Promise<Settings> {
  const [own, policy] = await Promise.all([readOwnSettings(), readPolicy()]);
  return underPolicy(own, policy);
}

export async function readOwnSettings(): Promise<Settings> {
  const row = await db.meta.get('settings');
  const stored = row?.value;
  return settingsSchema.parse(typeof stored === 'object' && stored !== null ? stored : {});
}

export async function writeSettings(change: Partial<Settings>): Promise<Settings> {
  return db.transaction('rw', db.meta, async () => {
    const settings = settingsSchema.parse({ ...(await readOwnSettings()), ...change });
    await db.meta.put({ key: 'settings', value: settings });
    return underPolicy(settings, await readPolicy());
  });
}

/** Keeps Leadclip away from a site, or lets it look there again; what the browser grants stays as it is. */
export async function switchSite(host: string, isOn: boolean): Promise<void> {
  await db.transaction('rw', db.meta, async () => {
    const others = (await readOwnSettings()).sitesOff.filter((one) => one !== host);
    await writeSettings({ sitesOff: isOn ? others : [...others, host] });
  });
}

function underPolicy(own: Settings, { apiHost, defaultCampaign, defaultCountry }: Policy): Settings {
  return {
    ...own,
    // A key belongs to the host that it was entered for; no other may ever see it.
    ...(apiHost && apiHost !== own.apiHost && { apiHost, apiKey: '' }),
    ...(defaultCampaign && { defaultCampaignId: defaultCampaign }),
    ...(defaultCountry && { defaultRegion: defaultCountry }),
  };
}
