import { Download, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { i18n } from '#i18n';
import { saveBackup } from '@/components/backup/save-backup';
import { usePolicy } from '@/components/hooks/use-policy';
import { Button } from '@/components/shared/button';
import { Dialog } from '@/components/shared/dialog';
import { Managed } from '@/components/shared/managed';
import { Notice } from '@/components/shared/notice';
import { toast } from '@/components/shared/toasts';
import { grantedOrigins, removeOrigin } from '@/lib/access/origins';
import type { Diagnosis } from '@/lib/leads/diagnose';
import { eraseEverything } from '@/lib/leads/erase-everything';
import { send } from '@/lib/messages/send';
import styles from './diagnostics.module.css';

/** Removes leads, lists, settings, key and site permissions from this browser, after a question that offers the backup first. */
export function EraseEverything({ counts }: { counts: Diagnosis['leads'] }) {
  const policy = usePolicy();
  const [isAsking, setIsAsking] = useState(false);
  const [isBusy, setIsBusy] = useState(false);
  const [problem, setProblem] = useState<string>();

  async function backUp() {
    await saveBackup().catch(() => setProblem(i18n.t('backup.notSaved')));
  }

  async function erase() {
    setIsBusy(true);
    setProblem(undefined);
    try {
      await eraseEverything();
      await Promise.all((await grantedOrigins()).map(removeOrigin));
      await send('sites.apply', {});
      setIsAsking(false);
      toast(i18n.t('erase.done'));
    } catch {
      setProblem(i18n.t('erase.failed'));
    }
    setIsBusy(false);
  }

  return (
    <section aria-label={i18n.t('erase.title')} className={styles.part}>
      <h3>{i18n.t('erase.title')}</h3>
      <p>{i18n.t('erase.words')}</p>
      <Button look="danger" icon={<Trash2 aria-hidden />} onClick={() => setIsAsking(true)}>
        {i18n.t('erase.ask')}
      </Button>
      {isAsking && (
        <Dialog
          title={i18n.t('erase.ask')}
          description={i18n.t('erase.cannotUndo')}
          onClose={() => setIsAsking(false)}
          footer={
            <>
              {policy?.mayExport === false ? (
                <Managed>{i18n.t('policy.noExport')}</Managed>
              ) : (
                <Button icon={<Download aria-hidden />} disabled={isBusy} onClick={() => void backUp()}>
                  {i18n.t('erase.backupFirst')}
                </Button>
              )}
              <span className={styles.spring} />
              <Button look="quiet" disabled={isBusy} onClick={() => setIsAsking(false)}>
                {i18n.t('cancel')}
              </Button>
              <Button look="danger" isBusy={isBusy} onClick={() => void erase()}>
                {i18n.t('erase.now')}
              </Button>
            </>
          }
        >
          <div className={styles.question}>
            <p>{i18n.t('erase.words')}</p>
            {counts.enrolled > 0 && (
              <Notice tone="warn">
                {i18n.t('erase.enrolled', counts.enrolled, [counts.enrolled.toLocaleString()])}
              </Notice>
            )}
            {counts.sending > 0 && (
              <Notice tone="warn">{i18n.t('erase.sending', counts.sending, [counts.sending.toLocaleString()])}</Notice>
            )}
            {problem && <Notice tone="bad">{problem}</Notice>}
          </div>
        </Dialog>
      )}
    </section>
  );
}
