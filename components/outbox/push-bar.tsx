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
import { type Request, send } from '@/lib/messages/send';
import type { CampaignId } from '@/lib/model/brand';
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

  async function start() {
    // Read anew: a campaign that was chosen a moment ago may not have come back to this component yet.
    const { apiHost: host, apiKey, defaultCampaignId: campaignId } = await readSettings();
    if (!apiKey) return setProblem(i18n.t('push.noAccount'));
    if (!campaignId) return setProblem(i18n.t('push.noCampaign'));
    setProblem(undefined);
    setIsBusy(true);
    const leadIds = selected.size > 0 ? [...selected] : undefined;
    const isHeld = await push({ leadIds, campaignId, host, isChecked: false });
    if (isHeld) {
      const checked = await preflight(leadIds ?? (await idsInPlace('ready')), campaignId, host);
      setFound({ checked, campaignId, host });
    }
    setIsBusy(false);
  }

  /** Goes where the check looked, even if another window has chosen another campaign since. */
  async function push(wanted: Request<'push.start'>): Promise<boolean> {
    setFound(undefined);
    const reply = await send('push.start', wanted);
    if (!reply.ok) setProblem(i18n.t('push.failed'));
    else if (!reply.value.isHeld) clearSelection();
    return reply.ok && reply.value.isHeld;
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
          onClick={() => void start()}
        >
          {i18n.t('push.go', count)}
        </Button>
      </div>
      {found && (
        <Suspense>
          <PreflightDialog
            {...found}
            onPush={(leadIds) =>
              void push({ leadIds: [...leadIds], campaignId: found.campaignId, host: found.host, isChecked: true })
            }
            onClose={() => setFound(undefined)}
          />
        </Suspense>
      )}
    </footer>
  );
}
