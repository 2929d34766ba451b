import { injectCapture, openTabs, registerCapture } from '@/lib/access/capture-script';
import { grantedOrigins } from '@/lib/access/origins';
import { readSettings } from '@/lib/settings/settings';

/**
 * The capture script runs where the user granted an origin, except on the campaign's own host and on sites that the user
 * switched off. Derived anew each time, so a lost event costs nothing. With `injectNow`, open tabs get it without a reload.
 */
export function applySiteAccess(how: { injectNow: boolean }): Promise<void> {
  // One at a time: two that find nothing registered would both register, and the second would throw.
  return navigator.locks.request('leadclip-sites', () => apply(how));
}

async function apply({ injectNow }: { injectNow: boolean }): Promise<void> {
  const settings = await readSettings();
  const campaignHost = URL.canParse(settings.apiHost) ? new URL(settings.apiHost).origin : '';
  const granted = (await grantedOrigins()).filter((pattern) => !campaignHost || pattern !== `${campaignHost}/*`);
  const off = settings.sitesOff.map((host) => `*://${host}/*`);
  await registerCapture(granted, off);
  if (!injectNow) return;
  const [open, excluded] = await Promise.all([openTabs(granted), openTabs(off)]);
  await Promise.all(open.filter((tab) => !excluded.includes(tab)).map(injectCapture));
}
