import { i18n } from '#i18n';
import { Button } from '@/components/shared/button';
import { FileButton } from '@/components/shared/file-button';
import { Notice } from '@/components/shared/notice';
import { textKey } from '@/components/shared/text-key';
import type { Region } from '@/lib/model/brand';
import { sheetTypes } from '@/lib/transfer/sheet';
import { CheckedNumbers } from './checked-numbers';
import styles from './do-not-call.module.css';
import type { useNumberImport } from './use-number-import';

interface Props {
  file: ReturnType<typeof useNumberImport>;
  region: Region;
}

/** A do-not-call file, from choosing it to taking it back. */
export function ImportNumbers({ file, region }: Props) {
  const { state } = file;
  if (state.step === 'working') {
    return (
      <div className={styles.buttons}>
        <progress value={state.share} aria-label={i18n.t('import.working')} />
        <Button onClick={file.reset}>{i18n.t('cancel')}</Button>
      </div>
    );
  }
  if (state.step !== 'file') return <CheckedNumbers file={file} state={state} />;
  return (
    <section
      className={styles.file}
      aria-label={i18n.t('doNotCall.file')}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        const [dropped] = event.dataTransfer.files;
        if (dropped) void file.open(dropped, region);
      }}
    >
      <FileButton
        label={i18n.t('doNotCall.chooseFile')}
        accept={sheetTypes}
        onFile={(chosen) => void file.open(chosen, region)}
      />
      <span>{i18n.t('doNotCall.fileWords')}</span>
      {state.problem && <Notice tone="bad">{i18n.t(`importProblem.${textKey(state.problem)}`)}</Notice>}
    </section>
  );
}
