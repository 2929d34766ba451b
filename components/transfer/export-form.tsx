import { Download } from 'lucide-react';
import { useId, useState } from 'react';
import { i18n } from '#i18n';
import { useCounts } from '@/components/hooks/use-leads';
import { usePolicy } from '@/components/hooks/use-policy';
import { Button } from '@/components/shared/button';
import { Empty } from '@/components/shared/empty';
import { Field } from '@/components/shared/field';
import { Managed } from '@/components/shared/managed';
import { Notice } from '@/components/shared/notice';
import { saveFile } from '@/components/shared/save-file';
import { toast } from '@/components/shared/toasts';
import type { Place } from '@/lib/db/lead-row';
import styles from './export-form.module.css';
import { type ExportFormat, exportFormats, exportLeads } from './export-leads';

const places: Place[] = ['ready', 'review', 'sending', 'problem', 'enrolled', 'excluded'];
const endings: Record<ExportFormat, string> = { csv: 'csv', campaign: 'csv', xlsx: 'xlsx', vcf: 'vcf' };

/** Which leads, in which form; the file is made in the browser and sent nowhere. */
export function ExportForm() {
  const counts = useCounts();
  const policy = usePolicy();
  const id = useId();
  const [place, setPlace] = useState<Place | ''>('');
  const [withSecondary, setWithSecondary] = useState(true);
  const [busy, setBusy] = useState<ExportFormat>();
  const [hasFailed, setHasFailed] = useState(false);
  if (!counts || !policy) return null;
  if (policy.mayExport === false) return <Managed>{i18n.t('policy.noExport')}</Managed>;
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  if (total === 0) return <Empty title={i18n.t('queue.emptyTitle')}>{i18n.t('queue.emptyWords')}</Empty>;
  const count = place ? counts[place] : total;

  async function save(format: ExportFormat) {
    setBusy(format);
    setHasFailed(false);
    try {
      const { file, count: written } = await exportLeads({ format, place: place || undefined, withSecondary });
      saveFile(file, `leadclip-${new Date().toISOString().slice(0, 10)}.${endings[format]}`);
      toast(i18n.t('export.done', written));
    } catch {
      setHasFailed(true);
    }
    setBusy(undefined);
  }

  return (
    <div className={styles.form}>
      <Field label={i18n.t('export.which')}>
        <select value={place} onChange={(event) => setPlace(event.target.value as Place | '')}>
          <option value="">{i18n.t('export.option', [i18n.t('tab.all'), total.toLocaleString()])}</option>
          {places.map((one) => (
            <option key={one} value={one}>
              {i18n.t('export.option', [i18n.t(`tab.${one}`), counts[one].toLocaleString()])}
            </option>
          ))}
        </select>
      </Field>
      <label className={styles.choice} htmlFor={id}>
        <input
          id={id}
          type="checkbox"
          checked={withSecondary}
          onChange={(event) => setWithSecondary(event.target.checked)}
        />
        {i18n.t('export.secondary')}
      </label>
      <ul className={styles.formats}>
        {exportFormats.map((format) => (
          <li key={format} className={styles.format}>
            <Button
              icon={<Download aria-hidden />}
              isBusy={busy === format}
              disabled={count === 0 || busy !== undefined}
              onClick={() => void save(format)}
            >
              {i18n.t(`export.${format}`)}
            </Button>
            <span>{i18n.t(`export.${format}Words`)}</span>
          </li>
        ))}
      </ul>
      {hasFailed && <Notice tone="bad">{i18n.t('export.failed')}</Notice>}
    </div>
  );
}
