import { i18n } from '#i18n';
import { useImports } from '@/components/hooks/use-imports';
import { ImportLine } from './import-line';
import styles from './import-line.module.css';

/** The way back from every import, for as long as there is one. */
export function RecentImports() {
  const runs = useImports();
  if (runs.length === 0) return null;
  return (
    <section aria-label={i18n.t('recentImports.title')}>
      <h3>{i18n.t('recentImports.title')}</h3>
      <ul className={styles.list}>
        {runs.map((run) => (
          <li key={run.id}>
            <ImportLine run={run} />
          </li>
        ))}
      </ul>
    </section>
  );
}
