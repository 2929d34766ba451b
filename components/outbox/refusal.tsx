import { RotateCcw } from 'lucide-react';
import { i18n } from '#i18n';
import { useJob } from '@/components/hooks/use-outbox';
import { Button } from '@/components/shared/button';
import { Notice } from '@/components/shared/notice';
import { textKey } from '@/components/shared/text-key';
import type { LeadRow } from '@/lib/db/lead-row';
import { send } from '@/lib/messages/send';
import type { Job } from '@/lib/model/push';
import { cancel, retry } from '@/lib/outbox/queue';

/** The server's own words for a refusal, with "try again" and "take it out of the push". */
export function Refusal({ lead }: { lead: LeadRow }) {
  const job = useJob(lead.id);
  if (!job) return null;
  const again = async () => {
    await retry([lead.id]);
    await send('outbox.kick', {});
  };
  return (
    <Notice
      tone="bad"
      title={i18n.t(job.state === 'stuck' ? 'refusal.stuck' : 'refusal.title')}
      action={
        <Button icon={<RotateCcw aria-hidden />} onClick={() => void again()}>
          {i18n.t('refusal.retry')}
        </Button>
      }
    >
      {words(job)}
      <div>
        <Button look="quiet" onClick={() => void cancel([lead.id])}>
          {i18n.t('refusal.cancel')}
        </Button>
      </div>
    </Notice>
  );
}

function words({ refusal }: Job): string {
  if (!refusal) return i18n.t('refusal.noAnswer');
  if (refusal.own) return i18n.t(`refusal.${textKey(refusal.own)}`);
  return refusal.message || i18n.t('refusal.noWords', [String(refusal.code)]);
}
