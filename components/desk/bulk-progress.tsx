import { i18n } from '#i18n';
import { stopBulk, type useBulkRun } from '@/components/leads/bulk-run';
import { Button } from '@/components/shared/button';
import styles from './bulk-bar.module.css';

/** How far an action on many leads is, and the way to stop it. */
export function BulkProgress({ run }: { run: NonNullable<ReturnType<typeof useBulkRun.getState>['run']> }) {
  const { done, of, isUndo } = run;
  const words = isUndo ? i18n.t('bulk.undoing') : i18n.t('bulk.running', [done.toLocaleString(), of.toLocaleString()]);
  return (
    <div className={styles.bar}>
      <span className={styles.count}>{words}</span>
      <progress className={styles.progress} max={of} value={done} aria-label={words} />
      {!isUndo && <Button onClick={stopBulk}>{i18n.t('bulk.stop')}</Button>}
    </div>
  );
}
