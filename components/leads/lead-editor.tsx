import { ExternalLink, PhoneOff, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { i18n } from '#i18n';
import { useLead } from '@/components/hooks/use-leads';
import { Button } from '@/components/shared/button';
import { Dialog } from '@/components/shared/dialog';
import { LeadBadge } from '@/components/shared/status-badge';
import { toast } from '@/components/shared/toasts';
import { removeLeads } from '@/lib/leads/remove-leads';
import { undo } from '@/lib/leads/undo';
import type { LeadId } from '@/lib/model/brand';
import { startBulk } from './bulk-run';
import { Consent } from './consent';
import { ContactList } from './contact-list';
import { ContactPicker } from './contact-picker';
import { History } from './history';
import styles from './lead-editor.module.css';
import { LeadNotices } from './lead-notices';
import { PersonFields } from './person-fields';
import { ServerSection } from './server-section';
import { VariableFields } from './variable-fields';

/** Everything about one lead. Each field saves itself; there is no "save" to forget. */
export function LeadEditor({ id, onClose }: { id: LeadId; onClose: () => void }) {
  const lead = useLead(id);
  const [picked, setIndex] = useState(0);
  if (lead === undefined) return null;
  if (lead === null) return <Gone onClose={onClose} />;

  const index = Math.min(picked, lead.secondary.length);

  async function remove() {
    const { removed, undo: step } = await removeLeads([id]);
    if (removed === 0) return toast(i18n.t('lead.sending'));
    onClose();
    toast(i18n.t('bulk.removed', 1), () => undo(step));
  }

  return (
    <Dialog
      title={lead.primary.name ?? lead.primary.company ?? i18n.t('lead.noName')}
      description={
        <span className={styles.about}>
          <LeadBadge lead={lead} />
          {lead.source.url && (
            <a href={lead.source.url} target="_blank" rel="noreferrer" className={styles.source}>
              <ExternalLink aria-hidden /> {lead.source.site}
            </a>
          )}
        </span>
      }
      onClose={onClose}
      footer={
        <>
          <Button look="quiet" icon={<Trash2 aria-hidden />} onClick={() => void remove()}>
            {i18n.t('lead.remove')}
          </Button>
          <Button
            look="quiet"
            icon={<PhoneOff aria-hidden />}
            onClick={() => void startBulk([id], { kind: 'do-not-call' })}
          >
            {i18n.t('doNotCall.action')}
          </Button>
          <span className={styles.spring} />
          <Button look="main" onClick={onClose}>
            {i18n.t('lead.done')}
          </Button>
        </>
      }
    >
      <div className={styles.sections}>
        <LeadNotices lead={lead} />
        <ContactList lead={lead} />
        <ContactPicker lead={lead} index={index} onPick={setIndex} />
        <PersonFields lead={lead} index={index} />
        <VariableFields lead={lead} index={index} />
        <Consent lead={lead} />
        <ServerSection lead={lead} />
        <History id={id} />
      </div>
    </Dialog>
  );
}

function Gone({ onClose }: { onClose: () => void }) {
  return (
    <Dialog title={i18n.t('lead.goneTitle')} onClose={onClose}>
      {i18n.t('lead.goneWords')}
    </Dialog>
  );
}
