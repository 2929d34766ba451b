import { Check } from 'lucide-react';
import { i18n } from '#i18n';
import { saveLead, withContact, withVariable } from '@/components/leads/save-lead';
import { Button } from '@/components/shared/button';
import { TextField } from '@/components/shared/text-field';
import type { LeadRow } from '@/lib/db/lead-row';
import type { LeadId, VariableKey } from '@/lib/model/brand';
import { formatPhone } from '@/lib/phone/format';
import styles from './preflight-dialog.module.css';
import type { Line } from './preflight-summary';

interface Props {
  lead: LeadRow;
  line: Line;
  onOpen: (id: LeadId) => void;
  /** Something was stored that may have settled the reason. */
  onMended: (id: LeadId) => void;
}

/** Who a reason is about: a missing value is typed right here, everything else in the lead's editor. */
export function PreflightLead({ lead, line, onOpen, onMended }: Props) {
  const { primary, id } = lead;
  const phone = formatPhone(primary.phone);
  const name = primary.name ?? primary.company ?? phone;
  const key = line.key as VariableKey;

  async function save(text: string): Promise<string | undefined> {
    const refused = await saveLead(id, (now) => withContact(now, 0, (one) => withVariable(one, key, text)));
    if (!refused) onMended(id);
    return refused;
  }

  return (
    <li className={styles.lead}>
      <span className={styles.who}>
        <span>{name}</span>
        {name !== phone && <span className={styles.phone}>{phone}</span>}
      </span>
      {!line.open.has(id) && (
        <span className={styles.mended}>
          <Check aria-hidden className={styles.tick} /> {i18n.t('preflight.mended')}
        </span>
      )}
      <Button look="quiet" aria-label={i18n.t('preflight.openLead', [name])} onClick={() => onOpen(id)}>
        {i18n.t('preflight.open')}
      </Button>
      {line.kind === 'empty-variables' && (
        <div className={styles.value}>
          <TextField
            label={i18n.t('preflight.valueOf', [`{${key}}`, name])}
            isLabelHidden
            placeholder={`{${key}}`}
            value={primary.variables[key] ?? ''}
            onSave={save}
          />
        </div>
      )}
    </li>
  );
}
