import { FileUp } from 'lucide-react';
import { useState } from 'react';
import { i18n } from '#i18n';
import { useSettings } from '@/components/hooks/use-settings';
import { Button } from '@/components/shared/button';
import { CountryOptions } from '@/components/shared/country-options';
import { Field } from '@/components/shared/field';
import { FileButton } from '@/components/shared/file-button';
import { Notice } from '@/components/shared/notice';
import { saveFile } from '@/components/shared/save-file';
import { textKey } from '@/components/shared/text-key';
import { writeErrorReport } from '@/lib/transfer/error-report';
import type { SheetProblem } from '@/lib/transfer/sheet';
import { sheetTypes } from '@/lib/transfer/sheet';
import { toBlob } from '@/lib/transfer/to-blob';
import { ColumnTable } from './column-table';
import styles from './import-page.module.css';
import { ImportProgress } from './import-progress';
import { noteWords } from './note-words';
import { PlanTable } from './plan-table';
import { RecentImports } from './recent-imports';
import { tellTakenBack } from './tell-taken-back';
import { useImport } from './use-import';

/** A file of leads: what each column means, what would happen to each row, then the import itself. */
export function ImportPage() {
  const settings = useSettings();
  const [region, setRegion] = useState<string>();
  const home = region ?? settings?.defaultRegion ?? 'US';
  const [mayRestore, setMayRestore] = useState(false);
  const { state, open, plan, store, cancel, recheck, setColumn, takeBack, reset } = useImport(home, mayRestore);
  const { step, tally, problem, file } = state;

  async function saveReport() {
    const rows = (async function* () {
      yield state.tally?.refused ?? [];
    })();
    saveFile(
      await toBlob(writeErrorReport(rows, state.header, noteWords), 'text/csv;charset=utf-8'),
      i18n.t('import.reportName'),
    );
  }

  return (
    <div className={styles.page}>
      {problem && (
        <Notice tone="bad">
          {i18n.t(`importProblem.${textKey(problem as SheetProblem | 'failed' | 'cancelled' | 'takenBack')}`)}
        </Notice>
      )}
      {step === 'file' && (
        <section
          className={styles.drop}
          aria-label={i18n.t('import.drop')}
          onDragOver={(event) => event.preventDefault()}
          onDrop={(event) => {
            event.preventDefault();
            const [dropped] = event.dataTransfer.files;
            if (dropped) void open(dropped);
          }}
          onPaste={(event) => {
            const text = event.clipboardData.getData('text');
            if (text) void open(new File([text], i18n.t('import.pasted')));
          }}
        >
          <FileUp aria-hidden />
          <p>{i18n.t('import.drop')}</p>
          <FileButton
            look="main"
            label={i18n.t('import.choose')}
            accept={sheetTypes}
            onFile={(chosen) => void open(chosen)}
          />
        </section>
      )}
      {step === 'file' && <RecentImports />}
      {(step === 'columns' || step === 'planned') && (
        <>
          <h3>{file?.name}</h3>
          <div className={styles.region}>
            <Field label={i18n.t('import.country')} hint={i18n.t('import.countryHint')}>
              <select
                value={home}
                onChange={(event) => {
                  setRegion(event.target.value);
                  recheck();
                }}
              >
                <CountryOptions />
              </select>
            </Field>
          </div>
          <ColumnTable columns={state.columns} guesses={state.guesses} sample={state.sample} onChange={setColumn} />
          <label className={styles.restore}>
            <input
              type="checkbox"
              checked={mayRestore}
              onChange={(event) => {
                setMayRestore(event.target.checked);
                recheck();
              }}
            />
            {i18n.t('import.restore')}
          </label>
          <div className={styles.buttons}>
            <Button look={step === 'columns' ? 'main' : 'plain'} onClick={() => void plan()}>
              {i18n.t('import.check')}
            </Button>
            <Button look="quiet" onClick={reset}>
              {i18n.t('import.other')}
            </Button>
          </div>
        </>
      )}
      {(step === 'working' || step === 'stopping') && tally && (
        <ImportProgress tally={tally} isStopping={step === 'stopping'} onStop={cancel} />
      )}
      {step === 'undoing' && (
        <div className={styles.working}>
          <progress value={tally?.share} aria-label={i18n.t('bulk.undoing')} />
          <span role="status">{i18n.t('bulk.undoing')}</span>
        </div>
      )}
      {(step === 'planned' || step === 'done') && tally && (
        <>
          <PlanTable tally={tally} isDone={step === 'done'} />
          <div className={styles.buttons}>
            {step === 'planned' && (
              <Button look="main" disabled={tally.import + tally.merge === 0} onClick={() => void store()}>
                {i18n.t('import.go', tally.import + tally.merge)}
              </Button>
            )}
            {step === 'done' && (
              <>
                <Button look="main" onClick={reset}>
                  {i18n.t('import.other')}
                </Button>
                <Button onClick={() => void takeBack().then(tellTakenBack)}>{i18n.t('import.takeBack')}</Button>
              </>
            )}
            {tally.refused.length > 0 && <Button onClick={() => void saveReport()}>{i18n.t('import.report')}</Button>}
          </div>
        </>
      )}
    </div>
  );
}
