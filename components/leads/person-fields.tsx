import { i18n } from '#i18n';
import { TextField } from '@/components/shared/text-field';
import type { LeadRow } from '@/lib/db/lead-row';
import styles from './lead-editor.module.css';
import { saveLead, withContact, withText } from './save-lead';

const keys = ['name', 'company', 'title', 'email'] as const;

export function PersonFields({ lead }: { lead: LeadRow }) {
  return (
    <section>
      <h3>{i18n.t('lead.person')}</h3>
      <div className={styles.grid}>
        {keys.map((key) => (
          <TextField
            key={key}
            label={i18n.t(`lead.${key}`)}
            type={key === 'email' ? 'email' : 'text'}
            value={lead.primary[key] ?? ''}
            onSave={(text) =>
              saveLead(lead.id, (now) => withContact(now, 0, (contact) => withText(contact, key, text)))
            }
          />
        ))}
      </div>
    </section>
  );
}
