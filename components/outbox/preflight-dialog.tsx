import { i18n } from '#i18n';
import { Button } from '@/components/shared/button';
import { Dialog } from '@/components/shared/dialog';
import { textKey } from '@/components/shared/text-key';
import styles from './preflight-dialog.module.css';
import type { Summary } from './preflight-summary';

interface Props {
  /** How many leads would go. */
  good: number;
  summary: Summary;
  onPush: () => void;
  onClose: () => void;
}

/** What would happen if these leads were pushed now; opens only when there is something to say. */
export function PreflightDialog({ good, summary: { stops, notes }, onPush, onClose }: Props) {
  return (
    <Dialog
      title={i18n.t('preflight.title')}
      description={i18n.t('preflight.good', good)}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{i18n.t('cancel')}</Button>
          <Button look="main" disabled={good === 0} onClick={onPush}>
            {i18n.t('push.go', good)}
          </Button>
        </>
      }
    >
      {stops.length > 0 && <h3>{i18n.t('preflight.stay')}</h3>}
      <ul className={styles.reasons}>
        {stops.map(({ stop, count }) => (
          <li key={stop}>
            <strong>{count.toLocaleString()}</strong> {i18n.t(`preflight.${textKey(stop)}`)}
          </li>
        ))}
      </ul>
      {notes.length > 0 && <h3>{i18n.t('preflight.notes')}</h3>}
      <ul className={styles.reasons}>
        {notes.map(({ kind, key, count }) => (
          <li key={kind + key}>
            <strong>{count.toLocaleString()}</strong> {i18n.t(`preflight.${textKey(kind)}`, [`{${key}}`])}
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
