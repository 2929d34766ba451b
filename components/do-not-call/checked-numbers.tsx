import { i18n } from '#i18n';
import { Button } from '@/components/shared/button';
import { saveFile } from '@/components/shared/save-file';
import { toast } from '@/components/shared/toasts';
import { ColumnTable } from '@/components/transfer/column-table';
import { noteWords } from '@/components/transfer/note-words';
import { writeErrorReport } from '@/lib/transfer/error-report';
import { toBlob } from '@/lib/transfer/to-blob';
import styles from './do-not-call.module.css';
import type { NumberImport, useNumberImport } from './use-number-import';

interface Props {
  file: ReturnType<typeof useNumberImport>;
  state: Extract<NumberImport, { step: 'checked' | 'done' }>;
}

const mostShown = 100;

/** What a file would add or has added, what is there already, and the rows that cannot be read. */
export function CheckedNumbers({ file, state }: Props) {
  const { of, tally } = state;
  const isDone = state.step === 'done';
  const fresh = isDone ? state.added.length : state.fresh.length;
  const known = tally.phones.size - fresh;
  const numberColumns = of.columns.filter(({ meaning }) => meaning.to === 'phone').map(({ header }) => header);
  const marker = of.columns.find(({ meaning }) => meaning.to === 'do-not-call');

  async function saveReport() {
    const rows = (async function* () {
      yield tally.unread;
    })();
    const report = await toBlob(writeErrorReport(rows, of.header, noteWords), 'text/csv;charset=utf-8');
    saveFile(report, i18n.t('import.reportName'));
  }

  return (
    <section className={styles.checked} aria-label={i18n.t('import.result')}>
      <h3>{of.file.name}</h3>
      {!isDone && (
        <>
          <details>
            <summary>{i18n.t('doNotCall.columns', [numberColumns.join(', ')])}</summary>
            <ColumnTable
              columns={of.columns}
              guesses={of.guesses}
              sample={of.sample}
              onChange={(index, meaning) =>
                void file.recheck(
                  {},
                  of.columns.map((column, at) => (at === index ? { ...column, meaning } : column)),
                )
              }
            />
          </details>
          {marker && (
            <label className={styles.choice}>
              <input
                type="checkbox"
                checked={of.wishes.onlyMarked}
                onChange={(event) => void file.recheck({ onlyMarked: event.target.checked })}
              />
              {i18n.t('doNotCall.onlyMarked', [marker.header])}
            </label>
          )}
          <label className={styles.choice}>
            <input
              type="checkbox"
              checked={of.wishes.mayRestore}
              onChange={(event) => void file.recheck({ mayRestore: event.target.checked })}
            />
            {i18n.t('import.restore')}
          </label>
        </>
      )}
      <ul className={styles.counts}>
        <li>{i18n.t(isDone ? 'doNotCall.added' : 'doNotCall.fresh', fresh, [fresh.toLocaleString()])}</li>
        <li>{i18n.t('doNotCall.known', known, [known.toLocaleString()])}</li>
        <li>{i18n.t('doNotCall.unreadRows', tally.unread.length, [tally.unread.length.toLocaleString()])}</li>
        {tally.unmarked > 0 && (
          <li>{i18n.t('doNotCall.unmarked', tally.unmarked, [tally.unmarked.toLocaleString()])}</li>
        )}
      </ul>
      <div className={styles.buttons}>
        {!isDone && (
          <Button look="main" disabled={fresh === 0} onClick={() => void file.store()}>
            {i18n.t('doNotCall.addMany', fresh, [fresh.toLocaleString()])}
          </Button>
        )}
        {isDone && fresh > 0 && (
          <Button onClick={() => void file.takeBack().then((count) => toast(i18n.t('doNotCall.takenOff', count)))}>
            {i18n.t('import.takeBack')}
          </Button>
        )}
        {tally.unread.length > 0 && <Button onClick={() => void saveReport()}>{i18n.t('import.report')}</Button>}
        <Button look="quiet" onClick={file.reset}>
          {i18n.t(isDone ? 'lead.done' : 'cancel')}
        </Button>
      </div>
      {tally.unread.length > 0 && (
        <ul className={styles.unread}>
          {tally.unread.slice(0, mostShown).map((planned) => (
            <li key={planned.row.line}>
              <strong>{i18n.t('import.line', [String(planned.row.line)])}</strong> {noteWords(planned)}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
