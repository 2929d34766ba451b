import { useState } from 'react';
import { i18n } from '#i18n';
import { useCampaigns } from '@/components/hooks/use-campaigns';
import { Button } from '@/components/shared/button';
import { Dialog } from '@/components/shared/dialog';
import { Notice } from '@/components/shared/notice';
import { send } from '@/lib/messages/send';
import type { CampaignId } from '@/lib/model/brand';

/** A campaign that is not running calls nobody: said before and after a push, with a separate, confirmed start. */
export function CampaignState({ id }: { id: CampaignId | undefined }) {
  const campaign = useCampaigns()?.find((one) => one.id === id);
  const [isAsking, setIsAsking] = useState(false);
  const [isBusy, setIsBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  if (!campaign || campaign.status === 'in-progress' || !campaign.status) return null;
  const { name, status } = campaign;

  async function start(campaignId: CampaignId) {
    setIsBusy(true);
    const reply = await send('campaign.start', { campaignId });
    setIsBusy(false);
    setIsAsking(false);
    setProblem(reply.ok ? reply.value.problem : '');
  }

  return (
    <>
      <Notice tone="warn" action={<Button onClick={() => setIsAsking(true)}>{i18n.t('campaign.start')}</Button>}>
        {i18n.t('campaign.notRunning', [status])}
        {problem !== undefined && (
          <div>{problem ? i18n.t('account.words', [problem]) : i18n.t('campaign.notStarted')}</div>
        )}
      </Notice>
      {isAsking && (
        <Dialog
          title={i18n.t('campaign.startTitle', [name])}
          onClose={() => setIsAsking(false)}
          footer={
            <>
              <Button onClick={() => setIsAsking(false)}>{i18n.t('cancel')}</Button>
              <Button look="main" isBusy={isBusy} onClick={() => void start(campaign.id)}>
                {i18n.t('campaign.startNow')}
              </Button>
            </>
          }
        >
          {i18n.t('campaign.startWords')}
        </Dialog>
      )}
    </>
  );
}
