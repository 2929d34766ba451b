import { useState } from 'react';
import { i18n } from '#i18n';
import { useSettings } from '@/components/hooks/use-settings';
import { CountryOptions } from '@/components/shared/country-options';
import { Field } from '@/components/shared/field';
import type { Region } from '@/lib/model/brand';
import { AddNumbers } from './add-numbers';
import styles from './do-not-call.module.css';
import { ImportNumbers } from './import-numbers';
import { NumberList } from './number-list';
import { useNumberImport } from './use-number-import';

/** Numbers that are never called: typed, pasted, from a file, from leads and from the server's blacklist. */
export function DoNotCallPage() {
  const settings = useSettings();
  const [chosen, setChosen] = useState<Region>();
  const file = useNumberImport();
  if (!settings) return null;
  const region = chosen ?? (settings.defaultRegion as Region);
  return (
    <div className={styles.page}>
      <div className={styles.country}>
        <Field label={i18n.t('import.country')}>
          <select
            value={region}
            onChange={(event) => {
              const next = event.target.value as Region;
              setChosen(next);
              void file.recheck({ region: next });
            }}
          >
            <CountryOptions />
          </select>
        </Field>
      </div>
      {file.state.step === 'file' && <AddNumbers region={region} />}
      <ImportNumbers file={file} region={region} />
      {file.state.step !== 'working' && <NumberList />}
    </div>
  );
}
