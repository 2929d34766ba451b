import { useImports } from '@/components/hooks/use-imports';
import { dismissImport } from '@/lib/leads/import-runs';
import { ImportLine } from './import-line';
import styles from './import-line.module.css';

/** The newest import, over the leads that it brought, until it is taken back or put away. */
export function ImportReminder() {
  const run = useImports().find(({ isDismissed }) => !isDismissed);
  if (!run) return null;
  return (
    <div className={styles.reminder}>
      <ImportLine run={run} onDismiss={() => void dismissImport(run.id)} />
    </div>
  );
}
