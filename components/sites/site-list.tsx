import { X } from 'lucide-react';
import { i18n } from '#i18n';
import { useGrants } from '@/components/hooks/use-grants';
import { useSettings } from '@/components/hooks/use-settings';
import { Button } from '@/components/shared/button';
import { Empty } from '@/components/shared/empty';
import { toast } from '@/components/shared/toasts';
import { hostOfPattern, originPattern, removeOrigin } from '@/lib/access/origins';
import { send } from '@/lib/messages/send';
import { switchSite } from '@/lib/settings/settings';
import { AddSite } from './add-site';
import { ManagedSites } from './managed-sites';
import { NumberRules } from './number-rules';
import { RecipeList } from './recipe-list';
import styles from './site-list.module.css';

/** Sites where Leadclip looks for people, exactly as the browser grants them. */
export function SiteList() {
  const grants = useGrants();
  const settings = useSettings();
  if (!grants || !settings) return null;
  const campaignPattern = originPattern(settings.apiHost);

  async function remove(pattern: string) {
    if (!(await removeOrigin(pattern))) toast(i18n.t('sites.notRemoved'));
  }

  async function turnOn(host: string) {
    await switchSite(host, true);
    await send('sites.apply', {});
  }

  const sites = grants.filter((pattern) => pattern !== campaignPattern);
  return (
    <div className={styles.sites}>
      <ManagedSites />
      <AddSite />
      {sites.length === 0 && <Empty title={i18n.t('sites.noneTitle')}>{i18n.t('sites.noneWords')}</Empty>}
      <ul className={styles.list}>
        {sites.map((pattern) => (
          <li key={pattern} className={styles.site}>
            <span className={styles.host}>{hostOfPattern(pattern)}</span>
            <Button
              look="quiet"
              icon={<X aria-hidden />}
              aria-label={i18n.t('sites.remove', [hostOfPattern(pattern)])}
              onClick={() => void remove(pattern)}
            />
          </li>
        ))}
        {settings.sitesOff.map((host) => (
          <li key={host} className={styles.site}>
            <span className={styles.host}>
              {host} <span className={styles.off}>{i18n.t('sites.off')}</span>
            </span>
            <Button look="quiet" onClick={() => void turnOn(host)}>
              {i18n.t('sites.turnOn')}
            </Button>
          </li>
        ))}
      </ul>
      <RecipeList />
      <NumberRules />
    </div>
  );
}
