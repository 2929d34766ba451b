import { Download } from 'lucide-react';
import { useState } from 'react';
import { i18n } from '#i18n';
import { usePolicy } from '@/components/hooks/use-policy';
import { Button } from '@/components/shared/button';
import { FileButton } from '@/components/shared/file-button';
import { Managed } from '@/components/shared/managed';
import { Notice } from '@/components/shared/notice';
import { textKey } from '@/components/shared/text-key';
import styles from './backup.module.css';
import { RestoreReport } from './restore-report';
import { saveBackup } from './save-backup';
import { useRestore } from './use-restore';

/** Everything but the key as a file, and back again. */
export function BackupPage() {
  const { state, open, restore, takeBack, reset } = useRestore();
  const policy = usePolicy();
  const [isBusy, setIsBusy] = useState(false);
  const [hasFailed, setHasFailed] = useState(false);

  async function save() {
    setIsBusy(true);
    setHasFailed(
      await saveBackup().then(
        () => false,
        () => true,
      ),
    );
    setIsBusy(false);
  }

  return (
    <div className={styles.page}>
      <section className={styles.part} aria-label={i18n.t('backup.save')}>
        <p>{i18n.t('backup.saveWords')}</p>
        {policy?.mayExport === false ? (
          <Managed>{i18n.t('policy.noExport')}</Managed>
        ) : (
          <Button look="main" icon={<Download aria-hidden />} isBusy={isBusy} onClick={() => void save()}>
            {i18n.t('backup.save')}
          </Button>
        )}
        {hasFailed && <Notice tone="bad">{i18n.t('backup.notSaved')}</Notice>}
      </section>
      <section className={styles.part} aria-label={i18n.t('backup.restore')}>
        {state.step === 'file' && (
          <>
            <p>{i18n.t('backup.restoreWords')}</p>
            <FileButton
              label={i18n.t('backup.choose')}
              accept=".json,application/json"
              onFile={(file) => void open(file)}
            />
            {state.problem && <Notice tone="bad">{i18n.t(`backupProblem.${textKey(state.problem)}`)}</Notice>}
          </>
        )}
        {state.step === 'working' && <progress value={state.share} aria-label={i18n.t('import.working')} />}
        {(state.step === 'checked' || state.step === 'done') && (
          <RestoreReport state={state} onRestore={restore} onTakeBack={takeBack} onClose={reset} />
        )}
      </section>
    </div>
  );
}
