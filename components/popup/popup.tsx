import { PanelRight, Settings } from 'lucide-react';
import { i18n } from '#i18n';
import { useBadge } from '@/components/hooks/use-badge';
import { useFreshStatus } from '@/components/hooks/use-fresh-status';
import { useSettings } from '@/components/hooks/use-settings';
import { Queue } from '@/components/leads/queue';
import { PushBar } from '@/components/outbox/push-bar';
import { ThisPage } from '@/components/page/this-page';
import { Button } from '@/components/shared/button';
import { Mark } from '@/components/shared/mark';
import { Notice } from '@/components/shared/notice';
import { Toasts } from '@/components/shared/toasts';
import { openOptions } from '@/lib/access/own-pages';
import { openSidePanelHere } from '@/lib/access/side-panel';
import styles from './popup.module.css';

/** This page, the queue, the push: in the small window behind the toolbar icon, or `isTall` beside the page. */
export function Popup({ isTall = false }: { isTall?: boolean }) {
  const settings = useSettings();
  useFreshStatus();
  useBadge();
  return (
    <div className={isTall ? styles.tall : styles.popup}>
      <header className={styles.head}>
        <Mark />
        <h1>{i18n.t('extension.name')}</h1>
        {!isTall && (
          <Button
            look="quiet"
            icon={<PanelRight aria-hidden />}
            aria-label={i18n.t('sidePanel.open')}
            title={i18n.t('sidePanel.open')}
            onClick={() => void openBeside()}
          />
        )}
        <Button
          look="quiet"
          icon={<Settings aria-hidden />}
          aria-label={i18n.t('options.open')}
          title={i18n.t('options.open')}
          onClick={openOptions}
        />
      </header>
      {settings && !settings.apiKey && (
        <div className={styles.notice}>
          <Notice tone="info" action={<Button onClick={openOptions}>{i18n.t('account.connect')}</Button>}>
            {i18n.t('account.missing')}
          </Notice>
        </div>
      )}
      <main className={styles.main}>
        <ThisPage isFollowing={isTall} />
        <Queue />
      </main>
      <PushBar />
      <Toasts />
    </div>
  );
}

async function openBeside(): Promise<void> {
  await openSidePanelHere();
  window.close();
}
