import { useState } from 'react';
import { i18n } from '#i18n';
import { useCounts } from '@/components/hooks/use-leads';
import { Empty } from '@/components/shared/empty';
import { Field } from '@/components/shared/field';
import type { Place } from '@/lib/db/lead-row';
import { idsInPlace } from '@/lib/leads/list-leads';
import { ExportForm } from './export-form';
import styles from './export-form.module.css';

const places: Place[] = ['ready', 'review', 'sending', 'problem', 'enrolled', 'excluded'];

/** Everybody, or all who stand in one place; a finer choice is made in the table of leads. */
export function ExportPage() {
  const counts = useCounts();
  const [place, setPlace] = useState<Place | ''>('');
  if (!counts) return null;
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  if (total === 0) return <Empty title={i18n.t('queue.emptyTitle')}>{i18n.t('queue.emptyWords')}</Empty>;
  return (
    <div className={styles.page}>
      <Field label={i18n.t('export.which')} hint={i18n.t('export.finer')}>
        <select value={place} onChange={(event) => setPlace(event.target.value as Place | '')}>
          <option value="">{i18n.t('export.option', [i18n.t('tab.all'), total.toLocaleString()])}</option>
          {places.map((one) => (
            <option key={one} value={one}>
              {i18n.t('export.option', [i18n.t(`tab.${one}`), counts[one].toLocaleString()])}
            </option>
          ))}
        </select>
      </Field>
      <ExportForm count={place ? counts[place] : total} ids={async () => idsInPlace(place || undefined)} />
    </div>
  );
}
