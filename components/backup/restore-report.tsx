import { useState } from 'react';
import { i18n } from '#i18n';
import { Button } from '@/components/shared/button';
import { Notice } from '@/components/shared/notice';
import { textKey } from '@/components/shared/text-key';
import { toast } from '@/components/shared/toasts';
import { plainTables } from '@/lib/leads/restore-records';
import styles from './backup.module.css';
import type { Restore } from './use-restore';

interface Props {
  state: Extract<Restore, { step: 'checked' | 'done' }>;
  onRestore: (withSettings: boolean) => Promise<void>;
  onTakeBack: () => Promise<number>;
  onClose: () => void;
}

const outcomes = ['add', 'update', 'keep', 'number-taken'] as const;

/** What a backup would bring, or has brought. */
export function RestoreReport({ state, onRestore, onTakeBack, onClose }: Props) {
  const { counts, refused, isCutOff, settings } = state.reading;
  const [withSettings, setWithSettings] = useState(state.step === 'checked' && state.isNew);
  const isDone = state.step === 'done';
  const shown = plainTables.filter((table) => counts.plain[table].add + counts.plain[table].keep > 0);
  return (
    <>
      <h3>{isDone ? i18n.t('backup.done') : state.file.name}</h3>
      {isCutOff && <Notice tone="warn">{i18n.t('backup.cutOff')}</Notice>}
      {refused > 0 && <Notice tone="warn">{i18n.t('backup.refused', refused)}</Notice>}
      {isDone && state.hasFailed && <Notice tone="bad">{i18n.t('backup.notRestored')}</Notice>}
      <table className={styles.counts} aria-label={i18n.t('import.result')}>
        <tbody>
          {outcomes
            .filter((outcome) => outcome === 'add' || counts.leads[outcome] > 0)
            .map((outcome) => (
              <tr key={outcome}>
                <th scope="row">{i18n.t(`restoreLeads.${textKey(outcome)}`)}</th>
                <td>{counts.leads[outcome].toLocaleString()}</td>
              </tr>
            ))}
          {shown.map((table) => (
            <tr key={table}>
              <th scope="row">{i18n.t(`restoreRows.${table}`)}</th>
              <td>
                {i18n.t('backup.rows', [
                  counts.plain[table].add.toLocaleString(),
                  counts.plain[table].keep.toLocaleString(),
                ])}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {!isDone && settings && (
        <label className={styles.choice}>
          <input type="checkbox" checked={withSettings} onChange={(event) => setWithSettings(event.target.checked)} />
          {i18n.t('backup.settings')}
        </label>
      )}
      <div className={styles.buttons}>
        {isDone ? (
          <>
            <Button look="main" onClick={onClose}>
              {i18n.t('lead.done')}
            </Button>
            <Button onClick={() => void onTakeBack().then((count) => toast(i18n.t('backup.takenBack', count)))}>
              {i18n.t('backup.takeBack')}
            </Button>
          </>
        ) : (
          <>
            <Button look="main" onClick={() => void onRestore(withSettings)}>
              {i18n.t('backup.go')}
            </Button>
            <Button look="quiet" onClick={onClose}>
              {i18n.t('cancel')}
            </Button>
          </>
        )}
      </div>
    </>
  );
}
