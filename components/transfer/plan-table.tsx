import { i18n } from '#i18n';
import { useLostFocus } from '@/components/shared/use-lost-focus';
import styles from './import-page.module.css';
import { noteWords } from './note-words';
import type { Tally } from './use-import';

/** How many rows will be what, and why the others are left out. */
export function PlanTable({ tally, isDone }: { tally: Tally; isDone: boolean }) {
  const place = useLostFocus<HTMLElement>();
  const outcomes = ['import', 'merge', 'skip'] as const;
  return (
    <section ref={place} tabIndex={-1} className={styles.result} aria-label={i18n.t('import.result')}>
      <ul className={styles.counts}>
        {outcomes.map((outcome) => (
          <li key={outcome}>
            <strong>{tally[outcome].toLocaleString()}</strong>{' '}
            {i18n.t(`${isDone ? 'importDone' : 'importPlan'}.${outcome}`)}
          </li>
        ))}
      </ul>
      {tally.shown.length > 0 && (
        <table className={styles.table}>
          <tbody>
            {tally.shown.slice(0, 100).map((planned) => (
              <tr key={planned.row.line}>
                <th scope="row">{i18n.t('import.line', [String(planned.row.line)])}</th>
                <td>{i18n.t(`importPlan.${planned.outcome}`)}</td>
                <td>{noteWords(planned)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
