import { PhoneOff, Trash2, X } from 'lucide-react';
import { i18n } from '#i18n';
import { Button } from '@/components/shared/button';
import type { BulkChange } from '@/lib/leads/bulk';
import { startBulk } from './bulk-run';
import { clearSelection, useDeskView } from './desk-view';
import styles from './selection-bar.module.css';

/** What can be done with the ticked leads at once. */
export function SelectionBar() {
  const selected = useDeskView(({ selected }) => selected);
  const start = (change: BulkChange) => void startBulk([...selected], change).then(clearSelection);
  return (
    <div className={styles.bar}>
      <span className={styles.count}>{i18n.t('selection.count', selected.size)}</span>
      <Button look="quiet" icon={<Trash2 aria-hidden />} onClick={() => start({ kind: 'remove' })}>
        {i18n.t('selection.remove')}
      </Button>
      <Button look="quiet" icon={<PhoneOff aria-hidden />} onClick={() => start({ kind: 'do-not-call' })}>
        {i18n.t('doNotCall.action')}
      </Button>
      <Button look="quiet" icon={<X aria-hidden />} aria-label={i18n.t('selection.clear')} onClick={clearSelection} />
    </div>
  );
}
