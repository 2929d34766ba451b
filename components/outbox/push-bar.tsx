import { Send } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { i18n } from '#i18n';
import { CampaignPicker } from '@/components/campaigns/campaign-picker';
import { useCounts } from '@/components/hooks/use-leads';
import { useSettings } from '@/components/hooks/use-settings';
import { clearSelection, useDeskView } from '@/components/leads/desk-view';
import { Button } from '@/components/shared/button';
import { Notice } from '@/components/shared/notice';
import { idsInPlace } from '@/lib/leads/list-leads';
import { type Preflight, preflight } from '@/lib/leads/preflight';
import { send } from '@/lib/messages/send';
import type { CampaignId, LeadId } from '@/lib/model/brand';
import { enqueueCreates } from '@/lib/outbox/queue';
import { readSettings } from '@/lib/settings/settings';
import { CampaignState } from './campaign-state';
import { GateNotice } from './gate-notice';
import { Progress } from './progress';
import styles from './push-bar.module.css';

/** Read with the first check that has something to say. */
const PreflightDialog = lazy(async () => ({ default: (await import('./preflight-dialog')).PreflightDialog }));

/** Where the push goes, how far it is, and the one button that starts it. */
export function PushBar() {
  const settings = useSettings();
  const counts = useCounts();
  const selected = useDeskView(({ selected }) => selected);
  const [problem, setProblem] = useState<string>();
  const [isBusy, setIsBusy] = useState(false);
  const [found, setFound] = useState<{ checked: Preflight; campaignId: CampaignId; host: string }>();
  if (!settings || !counts) return null;
  const count = selected.size || counts.ready;

  async function check() {
    // Read anew: a campaign that was chosen a moment ago may not have come back to this component yet.
    const { apiHost, apiKey, defaultCampaignId } = await readSettings();
    if (!apiKey) return setProblem(i18n.t('push.noAccount'));
    if (!defaultCampaignId) return setProblem(i18n.t('push.noCampaign'));
    setProblem(undefined);
    setIsBusy(true);
    const ids = selected.size > 0 ? [...selected] : await idsInPlace('ready');
    const checked = await preflight(ids, defaultCampaignId, apiHost);
    // The local time alone is no reason to stop anybody: the campaign itself decides when to call.
    const isWorthSaying = checked.leads.some(
      ({ stops, notes }) => stops.length > 0 || notes.some(({ kind }) => kind !== 'local-time'),
    );
    if (isWorthSaying) setFound({ checked, campaignId: defaultCampaignId, host: apiHost });
    else await push(checked.good, defaultCampaignId, apiHost);
    setIsBusy(false);
  }

  /** Goes where the check looked, even if another window has chosen another campaign since. */
  async function push(ids: readonly LeadId[], campaignId: CampaignId, host: string) {
    setFound(undefined);
    await enqueueCreates(ids, campaignId, host);
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
          onClick={() => void check()}
        >
          {i18n.t('push.go', count)}
        </Button>
      </div>
      {found && (
        <Suspense>
          <PreflightDialog
            {...found}
            onPush={(good) => void push(good, found.campaignId, found.host)}
            onClose={() => setFound(undefined)}
          />
        </Suspense>
      )}
    </footer>
  );
}
