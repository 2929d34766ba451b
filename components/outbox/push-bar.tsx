import { Send } from 'lucide-react';
import { useState } from 'react';
import { i18n } from '#i18n';
import { CampaignPicker } from '@/components/campaigns/campaign-picker';
import { useCounts } from '@/components/hooks/use-leads';
import { useSettings } from '@/components/hooks/use-settings';
import { clearSelection, useDeskView } from '@/components/leads/desk-view';
import { Button } from '@/components/shared/button';
import { Notice } from '@/components/shared/notice';
import { idsInPlace } from '@/lib/leads/list-leads';
import { preflight } from '@/lib/leads/preflight';
import { send } from '@/lib/messages/send';
import type { LeadId } from '@/lib/model/brand';
import { enqueueCreates } from '@/lib/outbox/queue';
import type { Settings } from '@/lib/settings/settings';
import { CampaignState } from './campaign-state';
import { GateNotice } from './gate-notice';
import { PreflightDialog } from './preflight-dialog';
import { type Summary, summarise } from './preflight-summary';
import { Progress } from './progress';
import styles from './push-bar.module.css';

/** Where the push goes, how far it is, and the one button that starts it. */
export function PushBar() {
  const settings = useSettings();
  const counts = useCounts();
  const selected = useDeskView(({ selected }) => selected);
  const [problem, setProblem] = useState<string>();
  const [isBusy, setIsBusy] = useState(false);
  const [found, setFound] = useState<{ good: LeadId[]; summary: Summary }>();
  if (!settings || !counts) return null;
  const count = selected.size || counts.ready;

  async function check({ apiHost, apiKey, defaultCampaignId }: Settings) {
    if (!apiKey) return setProblem(i18n.t('push.noAccount'));
    if (!defaultCampaignId) return setProblem(i18n.t('push.noCampaign'));
    setProblem(undefined);
    setIsBusy(true);
    const ids = selected.size > 0 ? [...selected] : await idsInPlace('ready');
    const checked = await preflight(ids, defaultCampaignId, apiHost);
    const summary = summarise(checked);
    // The local time alone is no reason to stop anybody: the campaign itself decides when to call.
    const isWorthSaying = summary.stops.length > 0 || summary.notes.some(({ kind }) => kind !== 'local-time');
    if (isWorthSaying) setFound({ good: checked.good, summary });
    else await push(checked.good);
    setIsBusy(false);
  }

  async function push(ids: readonly LeadId[]) {
    setFound(undefined);
    if (!settings?.defaultCampaignId) return;
    await enqueueCreates(ids, settings.defaultCampaignId, settings.apiHost);
    clearSelection();
    await send('outbox.kick', {});
  }

  return (
    <footer className={styles.bar}>
      <Progress />
      <GateNotice />
      <CampaignState id={settings.defaultCampaignId} />
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
          onClick={() => void check(settings)}
        >
          {i18n.t('push.go', count)}
        </Button>
      </div>
      {found && (
        <PreflightDialog
          good={found.good.length}
          summary={found.summary}
          onPush={() => void push(found.good)}
          onClose={() => setFound(undefined)}
        />
      )}
    </footer>
  );
}
