import { ChevronUp, GripVertical, X } from 'lucide-react';
import { useState } from 'react';
import { i18n } from '#i18n';
import { useSharer } from '@/components/hooks/use-leads';
import { useSettings } from '@/components/hooks/use-settings';
import { Button } from '@/components/shared/button';
import { regionName } from '@/components/shared/countries';
import { Field } from '@/components/shared/field';
import { RemoteBadge } from '@/components/shared/status-badge';
import { TextField } from '@/components/shared/text-field';
import { toast } from '@/components/shared/toasts';
import type { LeadRow } from '@/lib/db/lead-row';
import { editLead } from '@/lib/leads/edit-lead';
import { undo } from '@/lib/leads/undo';
import type { LeadId } from '@/lib/model/brand';
import { type Contact, type PhoneLabel, phoneLabels } from '@/lib/model/contact';
import { formatPhone } from '@/lib/phone/format';
import { regionOf } from '@/lib/phone/region-of';
import { toContactPhone } from './contact-phone';
import styles from './lead-editor.module.css';
import { saveLead, tryLead, withContact, withMoved, withoutNumber } from './save-lead';
import { TakenNotice } from './taken-notice';
import { useDragged } from './use-dragged';

interface Props {
  lead: LeadRow;
  contact: Contact;
  /** Place in dialling order, 0 first. */
  index: number;
  isFrozen: boolean;
}

export function ContactLine({ lead, contact, index, isFrozen }: Props) {
  const settings = useSettings();
  const [refusedFor, setRefusedFor] = useState<LeadId>();
  const sharer = useSharer(contact.phone, lead.id);
  const takenBy = refusedFor ?? sharer;
  const { ref, grip, style } = useDragged(contact.phone, isFrozen);
  const region = regionOf(contact.phone);
  const isAlone = lead.secondary.length === 0;
  const role = index === 0 ? i18n.t('lead.primary') : i18n.t('lead.secondary', [String(index)]);

  async function saveNumber(text: string): Promise<string | undefined> {
    const typed = toContactPhone(text, settings?.defaultRegion);
    if (!typed.ok) return typed.sentence;
    const refused = await tryLead(lead.id, (now) =>
      withContact(now, index, ({ extension: _old, ...rest }) => ({ ...rest, ...typed.contact })),
    );
    setRefusedFor(refused?.takenBy);
    return refused?.sentence;
  }

  async function remove() {
    const edited = await editLead(lead.id, (now) => withoutNumber(now, contact.phone));
    if (edited.ok) toast(i18n.t('lead.numberRemoved'), () => undo(edited.undo));
    else toast(i18n.t('edit.invalid'));
  }

  const moveUp = () => void saveLead(lead.id, (now) => withMoved(now, index, index - 1));

  return (
    <li ref={ref} className={styles.contact} style={style}>
      <span className={styles.role}>
        {role}
        {contact.remote && <RemoteBadge status={contact.remote.status} />}
      </span>
      <TextField
        label={role}
        isLabelHidden
        type="tel"
        hint={region ? i18n.t('lead.whereNumber', [regionName(region), contact.phone]) : contact.phone}
        value={formatPhone(contact.phone) + (contact.extension ? ` x${contact.extension}` : '')}
        isDisabled={isFrozen}
        onSave={saveNumber}
      />
      <Field label={i18n.t('lead.label', [role])} isLabelHidden>
        <select
          value={contact.label ?? ''}
          onChange={(event) => {
            const label = event.target.value as PhoneLabel | '';
            void saveLead(lead.id, (now) =>
              withContact(now, index, ({ label: _old, ...rest }) => (label ? { ...rest, label } : rest)),
            );
          }}
        >
          <option value="">{i18n.t('label.none')}</option>
          {phoneLabels.map((label) => (
            <option key={label} value={label}>
              {i18n.t(`label.${label}`)}
            </option>
          ))}
        </select>
      </Field>
      <span className={styles.tools}>
        {!isAlone && !isFrozen && (
          <Button
            look="quiet"
            className={styles.grip}
            icon={<GripVertical aria-hidden />}
            aria-label={i18n.t('lead.drag', [formatPhone(contact.phone)])}
            title={i18n.t('lead.drag', [formatPhone(contact.phone)])}
            {...grip}
          />
        )}
        {index > 0 && !isFrozen && (
          <Button
            look="quiet"
            icon={<ChevronUp aria-hidden />}
            aria-label={i18n.t(index === 1 ? 'lead.promote' : 'lead.moveUp', [formatPhone(contact.phone)])}
            title={i18n.t(index === 1 ? 'lead.promote' : 'lead.moveUp', [formatPhone(contact.phone)])}
            onClick={moveUp}
          />
        )}
        {!isAlone && !isFrozen && (
          <Button
            look="quiet"
            icon={<X aria-hidden />}
            aria-label={i18n.t('lead.removeNumber', [formatPhone(contact.phone)])}
            title={i18n.t('lead.removeNumber', [formatPhone(contact.phone)])}
            onClick={() => void remove()}
          />
        )}
      </span>
      {takenBy && <TakenNotice lead={lead} takenBy={takenBy} />}
    </li>
  );
}
