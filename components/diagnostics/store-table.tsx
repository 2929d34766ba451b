import { i18n } from '#i18n';
import type { Diagnosis } from '@/lib/leads/diagnose';
import styles from './diagnostics.module.css';

const shown = ['suppressed', 'campaigns', 'assistants', 'variables', 'recipes'] as const;

/** What is stored, in numbers. */
export function StoreTable({ diagnosis: { leads, jobs, rows } }: { diagnosis: Diagnosis }) {
  const sum = (counts: Record<string, number>) => Object.values(counts).reduce((total, count) => total + count, 0);
  const lines: [string, number][] = [
    [i18n.t('options.leads'), sum(leads)],
    [i18n.t('diagnostics.jobs'), sum(jobs)],
    [i18n.t('diagnostics.unsettled'), jobs.pending + jobs.sending + jobs.unknown],
    [i18n.t('diagnostics.events'), rows.events],
    ...shown.map((table): [string, number] => [i18n.t(`restoreRows.${table}`), rows[table]]),
  ];
  return (
    <table className={styles.table} aria-label={i18n.t('diagnostics.stored')}>
      <tbody>
        {lines.map(([words, count]) => (
          <tr key={words}>
            <th scope="row">{words}</th>
            <td>{count.toLocaleString()}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
