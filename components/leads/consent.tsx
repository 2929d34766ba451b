import { i18n } from '#i18n';
import { Field } from '@/components/shared/field';
import { TextField } from '@/components/shared/text-field';
import type { LeadRow } from '@/lib/db/lead-row';
import type { Epoch } from '@/lib/model/brand';
import type { ConsentNote } from '@/lib/model/lead';
import styles from './lead-editor.module.css';
import { saveLead } from './save-lead';

/** How and when the person agreed to be called: what a regulator would ask for first. */
export function Consent({ lead }: { lead: LeadRow }) {
  const { how = '', at } = lead.consent ?? {};
  const save = (note: ConsentNote) =>
    saveLead(lead.id, ({ consent: _old, ...now }) => (note.how || note.at ? { ...now, consent: note } : now));
  return (
    <section>
      <h3>{i18n.t('consent.title')}</h3>
      <div className={styles.grid}>
        <TextField
          label={i18n.t('consent.how')}
          value={how}
          onSave={(text) => save({ how: text, ...(at !== undefined && { at }) })}
        />
        <Field label={i18n.t('consent.when')}>
          <input
            type="date"
            value={at === undefined ? '' : new Date(at).toISOString().slice(0, 10)}
            onChange={({ target: { valueAsNumber } }) =>
              void save({ how, ...(Number.isFinite(valueAsNumber) && { at: valueAsNumber as Epoch }) })
            }
          />
        </Field>
      </div>
    </section>
  );
}
