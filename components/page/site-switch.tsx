import { Switch } from 'radix-ui';
import { useEffect, useId, useState } from 'react';
import { i18n } from '#i18n';
import { useSettings } from '@/components/hooks/use-settings';
import { leavePage } from '@/lib/access/active-page';
import { hasOrigin, originPattern, requestOrigins } from '@/lib/access/origins';
import { send } from '@/lib/messages/send';
import { switchSite } from '@/lib/settings/settings';
import styles from './site-switch.module.css';

/** "Always on here": asks the browser for this one site, or keeps Leadclip away from it. */
export function SiteSwitch({ tabId, url }: { tabId: number; url: string }) {
  const id = useId();
  const pattern = originPattern(url);
  const host = pattern ? new URL(url).hostname : '';
  const settings = useSettings();
  const [isGranted, setIsGranted] = useState<boolean>();
  useEffect(() => {
    if (pattern) void hasOrigin(pattern).then(setIsGranted);
  }, [pattern]);
  if (!pattern || !settings || isGranted === undefined) return null;
  const isOff = settings.sitesOff.includes(host);

  async function turn(isOn: boolean) {
    if (!pattern) return;
    // First of all: the browser asks only while it still counts as an answer to the click, and the popup may close on it.
    const asked = isOn && !isGranted ? requestOrigins([pattern]) : undefined;
    await switchSite(host, isOn);
    await send('sites.apply', {});
    if (asked) setIsGranted(await asked);
    if (!isOn) await leavePage(tabId);
  }

  return (
    <div className={styles.switch}>
      <label htmlFor={id} title={host}>
        {i18n.t('page.always')}
      </label>
      <Switch.Root
        id={id}
        className={styles.root}
        checked={isGranted && !isOff}
        onCheckedChange={(isOn) => void turn(isOn)}
      >
        <Switch.Thumb className={styles.thumb} />
      </Switch.Root>
    </div>
  );
}
