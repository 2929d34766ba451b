import { leavePage } from '@/lib/access/active-page';
import { allTabs, injectCapture, openTabs, registerCapture } from '@/lib/access/capture-script';
import { leaveFrames } from '@/lib/access/frames';
import { grantedOrigins } from '@/lib/access/origins';
import { within } from '@/lib/access/within';
import { allowedPatterns, isAllowedSite, readPolicy } from '@/lib/settings/policy';
import { readSettings } from '@/lib/settings/settings';

const longestMs = 2000;

/**
 * The capture script runs where the user granted an origin and the administrator allows it, except on the campaign's own host
 * and on sites that the user switched off. Derived anew each time, so a lost event costs nothing. With `injectNow`, open tabs
 * get it without a reload; with `isNarrower`, something may have been taken away, and it leaves every other page.
 */
export function applySiteAccess(how: { injectNow: boolean; isNarrower?: boolean }): Promise<void> {
  // One at a time: two that find nothing registered would both register, and the second would throw.
  return navigator.locks.request('leadclip-sites', () => apply(how));
}

async function apply({ injectNow, isNarrower = false }: { injectNow: boolean; isNarrower?: boolean }): Promise<void> {
  const [settings, policy] = await Promise.all([readSettings(), readPolicy()]);
  const campaignHost = URL.canParse(settings.apiHost) ? new URL(settings.apiHost).origin : '';
  const sites = (await grantedOrigins()).filter((pattern) => !campaignHost || pattern !== `${campaignHost}/*`);
  const granted = allowedPatterns(policy, sites);
  const off = settings.sitesOff.map((host) => `*://${host}/*`);
  await registerCapture(granted, off);
  if (!injectNow) return;
  const [open, excluded] = await Promise.all([openTabs(granted), openTabs(off)]);
  const here = open.filter((tab) => !excluded.includes(tab));
  const left = isNarrower ? (await allTabs()).filter((tab) => !here.includes(tab)) : excluded;
  // A frame's host may be off in a page that is on.
  const told = [...here.map((tab) => leaveFrames(tab).then(() => injectCapture(tab))), ...left.map(leavePage)];
  // A page or a frame that hangs is told when it wakes; the next change of sites does not wait for that.
  await within(longestMs, Promise.all(told), undefined);
}

/** Whether a granted address may be read as things stand: not if it is switched off, the campaign's, or the administrator's to refuse. */
export async function siteJudge(): Promise<(url: string) => boolean> {
  const [{ sitesOff, apiHost }, policy] = await Promise.all([readSettings(), readPolicy()]);
  return (url) => {
    if (!URL.canParse(url)) return false;
    const { origin, hostname } = new URL(url);
    const isCampaign = URL.canParse(apiHost) && new URL(apiHost).origin === origin;
    return !isCampaign && !sitesOff.includes(hostname) && isAllowedSite(policy, url);
  };
}
