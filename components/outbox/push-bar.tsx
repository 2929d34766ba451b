import { Send } from 'lucide-react';
import { useState } from 'react';
import { i18n } from '#i18n';
import { CampaignPicker } from '@/components/campaigns/campaign-picker';
import { useCounts } from '@/components/hooks/use-leads';
import { useSettings } from '@/components/hooks/use-settings';
import { clearSelection, useDeskView } from '@/components/leads/desk-view';
import { Button } from '@/components/shared/button';
import { Notice } from '@/components/shared/notice';
import { toast } from '@/components/shared/toasts';
import { idsInPlace } from '@/lib/leads/list-leads';
import { send } from '@/lib/messages/send';
import { enqueueCreates } from '@/lib/outbox/queue';
import { GateNotice } from './gate-notice';
import { Progress } from './progress';
import styles from './push-bar.module.css';

/** Where the push goes, how far it is, and the one button that starts it. */
export function PushBar() {
  const settings = useSettings();
  const counts = useCounts();
  const selected = useDeskView(({ selected }) => selected);
  const [problem, setProblem] = useState<string>();
  const [isBusy, setIsBusy] = useState(false);
  if (!settings || !counts) return null;
  const count = selected.size || counts.ready;

  async function push() {
    if (!settings?.apiKey) return setProblem(i18n.t('push.noAccount'));
    if (!settings.defaultCampaignId) return setProblem(i18n.t('push.noCampaign'));
    setProblem(undefined);
    setIsBusy(true);
    const ids = selected.size > 0 ? [...selected] : await idsInPlace('ready');
    const { queued, skipped } = await enqueueCreates(ids, settings.defaultCampaignId, settings.apiHost);
    setIsBusy(false);
    clearSelection();
    if (skipped.length > 0) toast(i18n.t('push.skipped', [String(queued), String(skipped.length)]));
    await send('outbox.kick', {});
  }

  return (
    <footer className={styles.bar}>
      <Progress />
      <GateNotice />
      {problem && <Notice tone="bad">{problem}</Notice>}
      <div className={styles.row}>
        <div className={styles.campaign}>
          <CampaignPicker isLabelHidden />
        </div>
        <Button
          look="main"
          icon={<Send aria-hidden />}
          isBusy={isBusy}
          disabled={count === 0}
          onClick={() => void push()}
        >
          {i18n.t('push.go', count)}
        </Button>
      </div>
    </footer>
  );
}
