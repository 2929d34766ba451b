import { Download } from 'lucide-react';
import { useState } from 'react';
import { i18n } from '#i18n';
import { usePolicy } from '@/components/hooks/use-policy';
import { Button } from '@/components/shared/button';
import { Managed } from '@/components/shared/managed';
import { Notice } from '@/components/shared/notice';
import { saveFile } from '@/components/shared/save-file';
import { toast } from '@/components/shared/toasts';
import type { LeadId } from '@/lib/model/brand';
import styles from './export-form.module.css';
import { type ExportFormat, exportFormats, exportLeads, type OptionalGroup, optionalGroups } from './export-leads';

const endings: Record<ExportFormat, string> = { csv: 'csv', campaign: 'csv', xlsx: 'xlsx', vcf: 'vcf' };
/** The longest column by far, and the one that is read the least. */
const rarelyWanted: OptionalGroup = 'history';

interface Props {
  count: number;
  ids: () => Promise<LeadId[]>;
}

/** Which columns, in which form; the file is made in the browser and sent nowhere. */
export function ExportForm({ count, ids }: Props) {
  const policy = usePolicy();
  const [groups, setGroups] = useState<readonly OptionalGroup[]>(optionalGroups.filter((one) => one !== rarelyWanted));
  const [busy, setBusy] = useState<ExportFormat>();
  const [hasFailed, setHasFailed] = useState(false);
  if (!policy) return null;
  if (policy.mayExport === false) return <Managed>{i18n.t('policy.noExport')}</Managed>;

  async function save(format: ExportFormat) {
    setBusy(format);
    setHasFailed(false);
    try {
      const { file, count: written } = await exportLeads({ format, ids: await ids(), groups });
      saveFile(file, `leadclip-${new Date().toISOString().slice(0, 10)}.${endings[format]}`);
      toast(i18n.t('export.done', written));
    } catch {
      setHasFailed(true);
    }
    setBusy(undefined);
  }

  return (
    <div className={styles.form}>
      <fieldset className={styles.groups}>
        <legend>{i18n.t('export.columns')}</legend>
        {optionalGroups.map((group) => (
          <label key={group} className={styles.choice}>
            <input
              type="checkbox"
              checked={groups.includes(group)}
              onChange={({ target }) =>
                setGroups(target.checked ? [...groups, group] : groups.filter((one) => one !== group))
              }
            />
            {i18n.t(`export.groups.${group}`)}
          </label>
        ))}
      </fieldset>
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
