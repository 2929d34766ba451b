import { FileUp, X } from 'lucide-react';
import { useState } from 'react';
import { i18n } from '#i18n';
import { Button } from '@/components/shared/button';
import { takeBackImport } from '@/lib/leads/take-back-import';
import type { ImportRun } from '@/lib/model/undo';
import styles from './import-line.module.css';
import { tellTakenBack } from './tell-taken-back';

const when = new Intl.DateTimeFormat(undefined, { dateStyle: 'short', timeStyle: 'short' });

/** An import that can still be taken back, whatever became of the page that ran it. */
export function ImportLine({ run, onDismiss }: { run: ImportRun; onDismiss?: () => void }) {
  const [isBusy, setIsBusy] = useState(false);

  async function takeBack() {
    setIsBusy(true);
    try {
      tellTakenBack(await takeBackImport(run.id));
    } finally {
      setIsBusy(false);
    }
  }

  return (
    <div className={styles.line}>
      <FileUp aria-hidden />
      <div className={styles.words}>
        <strong>{i18n.t('recentImports.of', [run.name])}</strong> <span>{words(run, isBusy)}</span>
      </div>
      <Button isBusy={isBusy} aria-label={i18n.t('recentImports.undo', [run.name])} onClick={() => void takeBack()}>
        {i18n.t('toast.undo')}
      </Button>
      {onDismiss && (
        <Button
          look="quiet"
          aria-label={i18n.t('recentImports.dismiss', [run.name])}
          icon={<X aria-hidden />}
          onClick={onDismiss}
        />
      )}
    </div>
  );
}

function words({ at, added, merged, isWhole, isTakenBack }: ImportRun, isBusy: boolean): string {
  if (isBusy) return i18n.t('bulk.undoing');
  const facts = [
    when.format(at),
    added > 0 && i18n.t('recentImports.added', added, [added.toLocaleString()]),
    merged > 0 && i18n.t('recentImports.merged', merged, [merged.toLocaleString()]),
  ];
  const state = isTakenBack ? i18n.t('recentImports.halfway') : !isWhole && i18n.t('recentImports.cut');
  return [facts.filter(Boolean).join(' · '), state].filter(Boolean).join('. ');
}
