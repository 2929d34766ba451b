import { Phone } from 'lucide-react';
import { useState } from 'react';
import { i18n } from '#i18n';
import { Button } from '@/components/shared/button';
import { Notice } from '@/components/shared/notice';
import { send } from '@/lib/messages/send';
import type { LeadId } from '@/lib/model/brand';
import type { Call } from '@/lib/model/campaign';
import styles from './lead-editor.module.css';

const when = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });

/** How the calls to a lead went; asked of the server only when somebody wants to know. */
export function Calls({ id }: { id: LeadId }) {
  const [calls, setCalls] = useState<Call[]>();
  const [hasFailed, setHasFailed] = useState(false);
  const [isBusy, setIsBusy] = useState(false);

  async function read() {
    setIsBusy(true);
    const reply = await send('call.list', { leadId: id });
    setIsBusy(false);
    setHasFailed(!reply.ok || !reply.value.isRead);
    if (reply.ok && reply.value.isRead) setCalls(reply.value.calls);
  }

  return (
    <>
      <Button look="quiet" icon={<Phone aria-hidden />} isBusy={isBusy} onClick={() => void read()}>
        {i18n.t('calls.show')}
      </Button>
      {hasFailed && <Notice tone="bad">{i18n.t('calls.failed')}</Notice>}
      {calls?.length === 0 && <p className={styles.origin}>{i18n.t('calls.none')}</p>}
      {calls && calls.length > 0 && (
        <ol className={styles.events} aria-label={i18n.t('calls.show')}>
          {calls.map((call) => (
            <li key={call.id} className={styles.event}>
              {call.createdAt !== undefined && (
                <time dateTime={new Date(call.createdAt).toISOString()}>{when.format(call.createdAt)}</time>
              )}
              <span>
                {[call.status, call.answeredBy, duration(call)].filter(Boolean).join(' · ')}
                {call.recordingUrl && (
                  <>
                    {' · '}
                    <a href={call.recordingUrl} target="_blank" rel="noreferrer">
                      {i18n.t('calls.recording')}
                    </a>
                  </>
                )}
                {Object.entries(call.evaluation ?? {}).map(([key, value]) => (
                  <div key={key}>{`${key}: ${value}`}</div>
                ))}
              </span>
            </li>
          ))}
        </ol>
      )}
    </>
  );
}

function duration({ durationSeconds }: Call): string {
  return durationSeconds === undefined ? '' : i18n.t('calls.seconds', [durationSeconds.toLocaleString()]);
}
