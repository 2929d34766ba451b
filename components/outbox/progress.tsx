import { Pause, Play, X } from 'lucide-react';
import { i18n } from '#i18n';
import { useBatch, useGate } from '@/components/hooks/use-outbox';
import { Button } from '@/components/shared/button';
import { send } from '@/lib/messages/send';
import { type BatchProgress, cancelBatch, pause, resume } from '@/lib/outbox/queue';
import styles from './push-bar.module.css';

/** "37 of 120, 2 refused", with pause and cancel while something is still on its way. */
export function Progress() {
  const batch = useBatch();
  const gate = useGate();
  if (!batch || batch.open === 0) return null;
  const done = batch.total - batch.open;
  const isPaused = Boolean(gate?.pausedAt);
  return (
    <div>
      <div className={styles.progress}>
        <span className={styles.words} role="status">
          {batch.listing
            ? i18n.t('push.listing', [pageOf(batch.listing)])
            : i18n.t('push.progress', [String(done), String(batch.total)])}
          {batch.refused > 0 && ` · ${i18n.t('push.refused', batch.refused)}`}
        </span>
        <Button
          look="quiet"
          icon={isPaused ? <Play aria-hidden /> : <Pause aria-hidden />}
          aria-label={i18n.t(isPaused ? 'push.resume' : 'push.pause')}
          title={i18n.t(isPaused ? 'push.resume' : 'push.pause')}
          onClick={() => void (isPaused ? resume() : pause()).then(() => send('outbox.kick', {}))}
        />
        <Button
          look="quiet"
          icon={<X aria-hidden />}
          aria-label={i18n.t('push.cancel')}
          title={i18n.t('push.cancel')}
          onClick={() => void cancelBatch(batch.batchId)}
        />
      </div>
      <div className={styles.meter} aria-hidden>
        <div className={styles.fill} style={{ width: `${Math.round((100 * done) / batch.total)}%` }} />
      </div>
    </div>
  );
}

function pageOf({ page, of }: NonNullable<BatchProgress['listing']>): string {
  return of === undefined ? String(page) : `${page} / ${of}`;
}
