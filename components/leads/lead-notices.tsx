import { i18n } from '#i18n';
import { Refusal } from '@/components/outbox/refusal';
import { Button } from '@/components/shared/button';
import { Notice } from '@/components/shared/notice';
import { textKey } from '@/components/shared/text-key';
import type { LeadRow } from '@/lib/db/lead-row';
import { DoNotCall } from './do-not-call';
import { saveLead } from './save-lead';

/** What keeps this lead from being called, with the way out of it. */
export function LeadNotices({ lead }: { lead: LeadRow }) {
  const setStage = (stage: LeadRow['stage']) =>
    saveLead(lead.id, (now) => ({ ...now, stage, ...(stage === 'ready' && { doubts: [] }) }));
  return (
    <>
      <DoNotCall lead={lead} />
      {lead.place === 'problem' && <Refusal lead={lead} />}
      {lead.place === 'review' && (
        <Notice
          tone="warn"
          title={i18n.t('doubt.title')}
          action={<Button onClick={() => void setStage('ready')}>{i18n.t('doubt.clear')}</Button>}
        >
          {lead.doubts.map((doubt) => (
            <div key={doubt}>{i18n.t(`doubt.${textKey(doubt)}`)}</div>
          ))}
        </Notice>
      )}
      {lead.place === 'excluded' && (
        <Notice
          tone="info"
          action={<Button onClick={() => void setStage('ready')}>{i18n.t('excluded.include')}</Button>}
        >
          {i18n.t('excluded.words')}
        </Notice>
      )}
    </>
  );
}
