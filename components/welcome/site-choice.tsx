import { useEffect, useState } from 'react';
import { i18n } from '#i18n';
import { usePolicy } from '@/components/hooks/use-policy';
import { Button } from '@/components/shared/button';
import { Notice } from '@/components/shared/notice';
import { AddSite } from '@/components/sites/add-site';
import { ManagedSites } from '@/components/sites/managed-sites';
import { patternOfHost, requestOrigins } from '@/lib/access/origins';
import { type KnownSite, send } from '@/lib/messages/send';
import { allowedPatterns } from '@/lib/settings/policy';
import styles from './welcome.module.css';

/** CRMs by name; all that are ticked are asked for in one question of the browser's own. */
export function SiteChoice() {
  const policy = usePolicy();
  const [sites, setSites] = useState<KnownSite[]>([]);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [isAllowed, setIsAllowed] = useState<boolean>();
  useEffect(() => {
    void send('site.list', {}).then((reply) => reply.ok && setSites(reply.value));
  }, []);
  const hosted = sites
    .map(({ hosts, ...site }) => ({
      ...site,
      patterns: policy ? allowedPatterns(policy, hosts.map(patternOfHost)) : [],
    }))
    .filter(({ patterns }) => patterns.length > 0)
    .sort((a, b) => a.label.localeCompare(b.label));

  function choose(id: string, isChosen: boolean) {
    const next = new Set(chosen);
    isChosen ? next.add(id) : next.delete(id);
    setChosen(next);
  }

  async function allow() {
    const patterns = hosted.filter(({ id }) => chosen.has(id)).flatMap((site) => site.patterns);
    setIsAllowed(await requestOrigins([...new Set(patterns)]));
  }

  return (
    <>
      <ManagedSites />
      <ul className={styles.sites} aria-labelledby="sites">
        {hosted.map(({ id, label }) => (
          <li key={id}>
            <label>
              <input type="checkbox" checked={chosen.has(id)} onChange={(event) => choose(id, event.target.checked)} />
              {label}
            </label>
          </li>
        ))}
      </ul>
      <Button look="main" disabled={chosen.size === 0} onClick={() => void allow()}>
        {i18n.t('welcome.allow', chosen.size)}
      </Button>
      {isAllowed !== undefined && (
        <Notice tone={isAllowed ? 'info' : 'bad'}>{i18n.t(isAllowed ? 'welcome.allowed' : 'welcome.refused')}</Notice>
      )}
      <p className={styles.words}>{i18n.t('welcome.own')}</p>
      <AddSite />
    </>
  );
}
