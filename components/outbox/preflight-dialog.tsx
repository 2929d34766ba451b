import { useState } from 'react';
import { i18n } from '#i18n';
import { LeadDialog } from '@/components/leads/lead-dialog';
import { Button } from '@/components/shared/button';
import { Dialog } from '@/components/shared/dialog';
import { type Preflight, preflight } from '@/lib/leads/preflight';
import type { CampaignId, LeadId } from '@/lib/model/brand';
import styles from './preflight-dialog.module.css';
import { PreflightLine } from './preflight-line';
import { linesOf, withRechecked } from './preflight-summary';

interface Props {
  checked: Preflight;
  campaignId: CampaignId;
  host: string;
  onPush: (good: readonly LeadId[]) => void;
  onClose: () => void;
}

/** What would happen if these leads were pushed now; opens only when there is something to say, and lets it be mended. */
export function PreflightDialog({ checked: first, campaignId, host, onPush, onClose }: Props) {
  const [checked, setChecked] = useState(first);
  const [editing, setEditing] = useState<LeadId>();
  const lines = linesOf(first, checked);
  const good = checked.good.length;

  /** Only the one that was changed: the others may be a hundred thousand. */
  async function recheck(id: LeadId) {
    const fresh = await preflight([id], campaignId, host);
    setChecked((now) => withRechecked(now, fresh));
  }

  const sections = [
    { title: i18n.t('preflight.stay'), found: lines.filter(({ isStop }) => isStop) },
    { title: i18n.t('preflight.notes'), found: lines.filter(({ isStop }) => !isStop) },
  ];
  return (
    <Dialog
      title={i18n.t('preflight.title')}
      description={i18n.t('preflight.good', good)}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{i18n.t('cancel')}</Button>
          <Button look="main" disabled={good === 0} onClick={() => onPush(checked.good)}>
            {good < checked.leads.length ? i18n.t('preflight.pushGood', good) : i18n.t('push.go', good)}
          </Button>
        </>
      }
    >
      {sections.map(
        ({ title, found }) =>
          found.length > 0 && (
            <section key={title} className={styles.section}>
              <h3>{title}</h3>
              {found.map((line) => (
                <PreflightLine
                  key={line.kind + line.key}
                  line={line}
                  onOpen={setEditing}
                  onMended={(id) => void recheck(id)}
                />
              ))}
            </section>
          ),
      )}
      {editing && (
        <LeadDialog
          id={editing}
          onClose={() => {
            setEditing(undefined);
            void recheck(editing);
          }}
        />
      )}
    </Dialog>
  );
}
