import { useEffect, useState } from 'react';
import { i18n } from '#i18n';
import { usePolicy } from '@/components/hooks/use-policy';
import { Button } from '@/components/shared/button';
import { injectCapture } from '@/lib/access/capture-script';
import { closedFrames } from '@/lib/access/frames';
import { requestOrigins } from '@/lib/access/origins';
import { isAllowedSite } from '@/lib/settings/policy';
import styles from './this-page.module.css';

interface Props {
  tabId: number;
  onGranted: () => Promise<void>;
}

/** Parts of the page that come from another host, which the user may not even know of: said in a sentence, and asked for. */
export function FrameOffer({ tabId, onGranted }: Props) {
  const policy = usePolicy();
  const [closed, setClosed] = useState<string[]>([]);
  useEffect(() => {
    void closedFrames(tabId).then(setClosed);
  }, [tabId]);

  async function allow(pattern: string) {
    if (!(await requestOrigins([pattern]))) return;
    // The background does so in pages that are always on; this one may be looked at only now.
    await injectCapture(tabId);
    setClosed(await closedFrames(tabId));
    await onGranted();
  }

  return closed
    .map((pattern) => ({ pattern, host: new URL(pattern.replace('/*', '')).hostname }))
    .filter(({ pattern }) => policy && isAllowedSite(policy, pattern.replace('/*', '')))
    .map(({ pattern, host }) => (
      <p key={pattern} className={styles.offer}>
        <span>{i18n.t('page.frame', [host])}</span>
        <Button look="quiet" onClick={() => void allow(pattern)} aria-label={i18n.t('page.allowFrame', [host])}>
          {i18n.t('page.allow')}
        </Button>
      </p>
    ));
}
