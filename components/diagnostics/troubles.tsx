import { i18n } from '#i18n';
import type { Diagnosis } from '@/lib/leads/diagnose';
import styles from './diagnostics.module.css';

const when = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });

/** What went wrong lately: refusals by their code, recipes that find nobody any more, and failures of the program itself. */
export function Troubles({ diagnosis: { refusals, failures, failing } }: { diagnosis: Diagnosis }) {
  if (refusals.length + failures.length + failing.length === 0) return <p>{i18n.t('diagnostics.noTrouble')}</p>;
  return (
    <ul className={styles.troubles}>
      {refusals.map(({ why, count, lastAt }) => (
        <li key={why}>
          {i18n.t('diagnostics.refused', count, [count.toLocaleString(), why])}
          {lastAt !== undefined && ` · ${when.format(lastAt)}`}
        </li>
      ))}
      {failing.map(({ id, label, empty }) => (
        <li key={id}>{i18n.t('diagnostics.emptyRecipe', empty, [empty.toLocaleString(), label])}</li>
      ))}
      {failures.map(({ at, where, kind, line }) => (
        <li key={`${at} ${where} ${line}`}>
          {i18n.t('diagnostics.failure', [where, kind])}
          {line && ` (${line})`} · {when.format(at)}
        </li>
      ))}
    </ul>
  );
}
