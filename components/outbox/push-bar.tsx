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
import { type Destination, send } from '@/lib/messages/send';
import type { LeadId } from '@/lib/model/brand';
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
  const [found, setFound] = useState<Destination & { checked: Preflight }>();
  if (!settings || !counts) return null;
  const count = selected.size || counts.ready;

  /** Asks for it before anything else: a popup that is closed in this moment has said what it wants. */
  async function push(leadIds: readonly LeadId[] | undefined, checked?: Destination) {
    setFound(undefined);
    setProblem(undefined);
    setIsBusy(true);
    const reply = await send('push.start', { ...(leadIds && { leadIds: [...leadIds] }), ...(checked && { checked }) });
    if (!reply.ok) setProblem(i18n.t('push.failed'));
    else if (reply.value.missing === 'account') setProblem(i18n.t('push.noAccount'));
    else if (reply.value.missing === 'campaign') setProblem(i18n.t('push.noCampaign'));
    else if (reply.value.held) await show(leadIds, reply.value.held);
    else clearSelection();
    setIsBusy(false);
  }

  async function show(leadIds: readonly LeadId[] | undefined, to: Destination) {
    const checked = await preflight(leadIds ?? (await idsInPlace('ready')), to.campaignId, to.host);
    setFound({ checked, ...to });
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
          onClick={() => void push(selected.size > 0 ? [...selected] : undefined)}
        >
          {i18n.t('push.go', count)}
        </Button>
      </div>
      {found && (
        <Suspense>
          <PreflightDialog
            {...found}
            onPush={(leadIds) => void push(leadIds, { campaignId: found.campaignId, host: found.host })}
            onClose={() => setFound(undefined)}
          />
        </Suspense>
      )}
    </footer>
  );
}
