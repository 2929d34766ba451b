import { PhoneOff, Trash2, X } from 'lucide-react';
import { i18n } from '#i18n';
import { Button } from '@/components/shared/button';
import { toast } from '@/components/shared/toasts';
import { removeLeads } from '@/lib/leads/remove-leads';
import { undo } from '@/lib/leads/undo';
import { clearSelection, useDeskView } from './desk-view';
import { doNotCall } from './do-not-call';
import styles from './selection-bar.module.css';

/** What can be done with the ticked leads at once. */
export function SelectionBar() {
  const selected = useDeskView(({ selected }) => selected);
  async function remove() {
    const { removed, kept, undo: step } = await removeLeads([...selected]);
    clearSelection();
    const words =
      kept > 0
        ? i18n.t('selection.removedSome', [String(removed), String(kept)])
        : i18n.t('selection.removed', removed);
    toast(words, () => undo(step));
  }
  return (
    <div className={styles.bar}>
      <span className={styles.count}>{i18n.t('selection.count', selected.size)}</span>
      <Button look="quiet" icon={<Trash2 aria-hidden />} onClick={() => void remove()}>
        {i18n.t('selection.remove')}
      </Button>
      <Button
        look="quiet"
        icon={<PhoneOff aria-hidden />}
        onClick={() => void doNotCall([...selected]).then(clearSelection)}
      >
        {i18n.t('doNotCall.action')}
      </Button>
      <Button look="quiet" icon={<X aria-hidden />} aria-label={i18n.t('selection.clear')} onClick={clearSelection} />
    </div>
  );
}
