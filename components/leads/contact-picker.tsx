import { i18n } from '#i18n';
import { Field } from '@/components/shared/field';
import type { LeadRow } from '@/lib/db/lead-row';
import { formatPhone } from '@/lib/phone/format';
import styles from './lead-editor.module.css';

interface Props {
  lead: LeadRow;
  /** Place in dialling order. */
  index: number;
  onPick: (index: number) => void;
}

/** Whose name and variables are shown below, when the lead has more than one contact. */
export function ContactPicker({ lead, index, onPick }: Props) {
  if (lead.secondary.length === 0) return null;
  return (
    <div className={styles.whose}>
      <Field label={i18n.t('lead.whose')}>
        <select value={index} onChange={(event) => onPick(Number(event.target.value))}>
          <option value={0}>{i18n.t('lead.whosePrimary', [formatPhone(lead.primary.phone)])}</option>
          {lead.secondary.map(({ phone, name }, at) => (
            <option key={phone} value={at + 1}>
              {[formatPhone(phone), name].filter(Boolean).join(' – ')}
            </option>
          ))}
        </select>
      </Field>
    </div>
  );
}
