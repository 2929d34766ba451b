import { useState } from 'react';
import { i18n } from '#i18n';
import { useCampaigns } from '@/components/hooks/use-campaigns';
import { Button } from '@/components/shared/button';
import { Dialog } from '@/components/shared/dialog';
import { Field } from '@/components/shared/field';
import { textKey } from '@/components/shared/text-key';
import { toast } from '@/components/shared/toasts';
import type { LeadRow } from '@/lib/db/lead-row';
import { send } from '@/lib/messages/send';
import type { CampaignId } from '@/lib/model/brand';
import { type SettableStatus, settableStatuses } from '@/lib/model/status';
import { enqueueDelete, enqueueUpdate, type QueuedChange } from '@/lib/outbox/queue';
import { Calls } from './calls';
import styles from './lead-editor.module.css';

/** What can still be done with a lead that the campaign has: the API knows three statuses, moving, and deleting. */
export function ServerSection({ lead }: { lead: LeadRow }) {
  const campaigns = useCampaigns();
  const [isAsking, setIsAsking] = useState(false);
  const { enrolment } = lead;
  if (!enrolment || enrolment.goneAt) return null;
  const status = lead.primary.remote?.status;

  async function apply(queued: Promise<QueuedChange>) {
    const change = await queued;
    if (!change.ok) toast(i18n.t(`server.${textKey(change.why)}`));
    await send('outbox.kick', {});
  }

  return (
    <section>
      <h3>{i18n.t('server.title')}</h3>
      <div className={styles.grid}>
        <Field label={i18n.t('server.status')} hint={i18n.t('server.statusHint')}>
          <select
            value={status?.code ?? ''}
            onChange={(event) => void apply(enqueueUpdate(lead.id, { status: event.target.value as SettableStatus }))}
          >
            {status && !settableStatuses.some((one) => one === status.code) && (
              <option value={status.code}>
                {status.code === 'other' ? status.raw : i18n.t(`status.${textKey(status.code)}`)}
              </option>
            )}
            {settableStatuses.map((one) => (
              <option key={one} value={one}>
                {i18n.t(`status.${textKey(one)}`)}
              </option>
            ))}
          </select>
        </Field>
        <Field label={i18n.t('server.campaign')}>
          <select
            value={enrolment.campaignId}
            onChange={(event) => void apply(enqueueUpdate(lead.id, { campaignId: event.target.value as CampaignId }))}
          >
            {campaigns?.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </Field>
      </div>
      <Calls id={lead.id} />
      {status?.code === 'created' && (
        <Button look="quiet" className={styles.add} onClick={() => setIsAsking(true)}>
          {i18n.t('server.remove')}
        </Button>
      )}
      {isAsking && (
        <Dialog
          title={i18n.t('server.removeTitle')}
          onClose={() => setIsAsking(false)}
          footer={
            <>
              <Button onClick={() => setIsAsking(false)}>{i18n.t('cancel')}</Button>
              <Button
                look="danger"
                onClick={() => {
                  setIsAsking(false);
                  void apply(enqueueDelete(lead.id));
                }}
              >
                {i18n.t('server.removeNow')}
              </Button>
            </>
          }
        >
          {i18n.t('server.removeWords')}
        </Dialog>
      )}
    </section>
  );
}
