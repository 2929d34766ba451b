import { i18n } from '#i18n';
import { TextField } from '@/components/shared/text-field';
import type { LeadRow } from '@/lib/db/lead-row';
import styles from './lead-editor.module.css';
import { saveLead, withContact, withText } from './save-lead';

const keys = ['name', 'company', 'title', 'email'] as const;

/** Who answers at one of the lead's numbers; `index` is the place in dialling order. */
export function PersonFields({ lead, index }: { lead: LeadRow; index: number }) {
  const contact = [lead.primary, ...lead.secondary][index] ?? lead.primary;
  return (
    <section>
      <h3>{i18n.t('lead.person')}</h3>
      <div className={styles.grid}>
        {keys.map((key) => (
          <TextField
            key={`${contact.phone} ${key}`}
            label={i18n.t(`lead.${key}`)}
            type={key === 'email' ? 'email' : 'text'}
            value={contact[key] ?? ''}
            onSave={(text) => saveLead(lead.id, (now) => withContact(now, index, (one) => withText(one, key, text)))}
          />
        ))}
      </div>
    </section>
  );
}
