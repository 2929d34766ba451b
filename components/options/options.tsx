import { Activity, Archive, Download, FileUp, Globe, PhoneOff, PlugZap, SlidersHorizontal, Users } from 'lucide-react';
import { Tabs } from 'radix-ui';
import { useEffect, useState } from 'react';
import { i18n } from '#i18n';
import { BackupPage } from '@/components/backup/backup-page';
import { Desk } from '@/components/desk/desk';
import { DiagnosticsPage } from '@/components/diagnostics/diagnostics-page';
import { DoNotCallPage } from '@/components/do-not-call/do-not-call-page';
import { useBadge } from '@/components/hooks/use-badge';
import { useFreshStatus } from '@/components/hooks/use-fresh-status';
import { AccountForm } from '@/components/settings/account-form';
import { DefaultsForm } from '@/components/settings/defaults-form';
import { Mark } from '@/components/shared/mark';
import { Toasts } from '@/components/shared/toasts';
import { SiteList } from '@/components/sites/site-list';
import { ExportPage } from '@/components/transfer/export-page';
import { ImportPage } from '@/components/transfer/import-page';
import styles from './options.module.css';

const rooms = [
  { id: 'account', Sign: PlugZap, Page: AccountForm },
  { id: 'defaults', Sign: SlidersHorizontal, Page: DefaultsForm },
  { id: 'sites', Sign: Globe, Page: SiteList },
  { id: 'leads', Sign: Users, Page: Desk },
  { id: 'import', Sign: FileUp, Page: ImportPage },
  { id: 'export', Sign: Download, Page: ExportPage },
  { id: 'doNotCall', Sign: PhoneOff, Page: DoNotCallPage },
  { id: 'backup', Sign: Archive, Page: BackupPage },
  { id: 'diagnostics', Sign: Activity, Page: DiagnosticsPage },
] as const;

/** The wide page: account, sites, the leads, what goes in and out. */
export function Options() {
  useFreshStatus();
  useBadge();
  const room = useRoom();
  return (
    <Tabs.Root
      className={styles.options}
      value={room}
      orientation="vertical"
      onValueChange={(id) => location.replace(`#${id}`)}
    >
      <nav className={styles.side}>
        <div className={styles.brand}>
          <Mark />
          <h1>{i18n.t('extension.name')}</h1>
        </div>
        <Tabs.List className={styles.rooms} aria-label={i18n.t('options.label')}>
          {rooms.map(({ id, Sign }) => (
            <Tabs.Trigger key={id} value={id} className={styles.room}>
              <Sign aria-hidden />
              {i18n.t(`options.${id}`)}
            </Tabs.Trigger>
          ))}
        </Tabs.List>
      </nav>
      <main className={styles.main}>
        {rooms.map(({ id, Page }) => (
          <Tabs.Content key={id} value={id} className={styles.page}>
            <h2>{i18n.t(`options.${id}`)}</h2>
            <p className={styles.lead}>{i18n.t(`options.${id}Words`)}</p>
            <Page />
          </Tabs.Content>
        ))}
      </main>
      <Toasts />
    </Tabs.Root>
  );
}

/** The address names the room, so that a link or the back button leads to it. */
function useRoom(): string {
  const read = () => rooms.find(({ id }) => `#${id}` === location.hash)?.id ?? 'account';
  const [room, setRoom] = useState<string>(read);
  useEffect(() => {
    const follow = () => setRoom(read());
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  });
  return room;
}
