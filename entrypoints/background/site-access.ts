import { leavePage } from '@/lib/access/active-page';
import { allTabs, injectCapture, openTabs, registerCapture } from '@/lib/access/capture-script';
import { grantedOrigins } from '@/lib/access/origins';
import { allowedPatterns, readPolicy } from '@/lib/settings/policy';
import { readSettings } from '@/lib/settings/settings';

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
  await Promise.all([...here.map(injectCapture), ...left.map(leavePage)]);
}
