import { i18n } from '#i18n';
import { Button } from '@/components/shared/button';
import { useLostFocus } from '@/components/shared/use-lost-focus';
import styles from './import-page.module.css';
import type { Tally } from './use-import';

interface Props {
  tally: Tally;
  isStopping: boolean;
  onStop: () => void;
}

/** How far the file has been read, and the way to stop. */
export function ImportProgress({ tally, isStopping, onStop }: Props) {
  const place = useLostFocus<HTMLDivElement>();
  return (
    <div ref={place} tabIndex={-1} className={styles.working}>
      <progress value={tally.share} aria-label={i18n.t('import.working')} />
      <span role="status">{i18n.t('import.read', [(tally.import + tally.merge + tally.skip).toLocaleString()])}</span>
      <Button isBusy={isStopping} onClick={onStop}>
        {i18n.t('cancel')}
      </Button>
    </div>
  );
}
