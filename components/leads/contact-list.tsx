import { Plus } from 'lucide-react';
import { useState } from 'react';
import { i18n } from '#i18n';
import { Button } from '@/components/shared/button';
import type { LeadRow } from '@/lib/db/lead-row';
import { maxSecondary } from '@/lib/model/contact';
import { ContactLine } from './contact-line';
import styles from './lead-editor.module.css';
import { NewContact } from './new-contact';
import { saveLead, withMoved } from './save-lead';
import { Sortable } from './sortable';

/** The numbers of a lead in dialling order. Once the server has the lead its API cannot change them, and this says so. */
export function ContactList({ lead }: { lead: LeadRow }) {
  const [isAdding, setIsAdding] = useState(false);
  const contacts = [lead.primary, ...lead.secondary];
  const isFrozen = Boolean(lead.enrolment && !lead.enrolment.goneAt) || lead.place === 'sending';
  const move = (from: number, to: number) => void saveLead(lead.id, (now) => withMoved(now, from, to));
  return (
    <section>
      <h3>{i18n.t('lead.numbers')}</h3>
      <Sortable ids={contacts.map(({ phone }) => phone)} onMove={move}>
        <ol className={styles.contacts}>
          {contacts.map((contact, index) => (
            <ContactLine key={contact.phone} lead={lead} contact={contact} index={index} isFrozen={isFrozen} />
          ))}
        </ol>
      </Sortable>
      {isFrozen && <p className={styles.frozen}>{i18n.t(lead.place === 'sending' ? 'edit.sending' : 'edit.frozen')}</p>}
      {isAdding && !isFrozen && <NewContact id={lead.id} onDone={() => setIsAdding(false)} />}
      {!isAdding && !isFrozen && lead.secondary.length < maxSecondary && (
        <Button look="quiet" className={styles.add} icon={<Plus aria-hidden />} onClick={() => setIsAdding(true)}>
          {i18n.t('lead.addNumber')}
        </Button>
      )}
    </section>
  );
}
