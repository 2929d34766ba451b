import { ListChecks, Megaphone, PhoneOff, Tag, Trash2, Variable, X } from 'lucide-react';
import { useState } from 'react';
import { i18n } from '#i18n';
import { useCampaigns } from '@/components/hooks/use-campaigns';
import { startBulk, useBulkRun } from '@/components/leads/bulk-run';
import { clearSelection, useDeskView } from '@/components/leads/desk-view';
import { Button } from '@/components/shared/button';
import { Menu, MenuChoice } from '@/components/shared/menu';
import type { BulkChange } from '@/lib/leads/bulk';
import { stages } from '@/lib/model/lead';
import styles from './bulk-bar.module.css';
import { BulkProgress } from './bulk-progress';
import { VariableDialog } from './variable-dialog';

/** What can be done with the ticked leads at once; the push has its button below the table. */
export function BulkBar({ matching, onSelectAll }: { matching: number; onSelectAll: () => void }) {
  const selected = useDeskView((view) => view.selected);
  const run = useBulkRun((state) => state.run);
  const campaigns = useCampaigns() ?? [];
  const [isNaming, setIsNaming] = useState(false);
  if (run) return <BulkProgress run={run} />;
  if (selected.size === 0) return null;
  const start = (change: BulkChange) => void startBulk([...selected], change);
  return (
    <div className={styles.bar} role="toolbar" aria-label={i18n.t('bulk.label')}>
      <span className={styles.count} role="status">
        {i18n.t('selection.count', selected.size, [selected.size.toLocaleString()])}
      </span>
      {selected.size < matching && (
        <Button look="quiet" icon={<ListChecks aria-hidden />} onClick={onSelectAll}>
          {i18n.t('bulk.selectAll', matching, [matching.toLocaleString()])}
        </Button>
      )}
      <span className={styles.spring} />
      <Menu
        trigger={
          <Button look="quiet" icon={<Megaphone aria-hidden />}>
            {i18n.t('column.campaign')}
          </Button>
        }
      >
        <MenuChoice onSelect={() => start({ kind: 'campaign', campaignId: undefined })}>
          {i18n.t('desk.noCampaign')}
        </MenuChoice>
        {campaigns.map(({ id, name }) => (
          <MenuChoice key={id} onSelect={() => start({ kind: 'campaign', campaignId: id })}>
            {name}
          </MenuChoice>
        ))}
      </Menu>
      <Menu
        trigger={
          <Button look="quiet" icon={<Tag aria-hidden />}>
            {i18n.t('desk.stage')}
          </Button>
        }
      >
        {stages.map((stage) => (
          <MenuChoice key={stage} onSelect={() => start({ kind: 'stage', stage })}>
            {i18n.t(`stage.${stage}`)}
          </MenuChoice>
        ))}
      </Menu>
      <Button look="quiet" icon={<Variable aria-hidden />} onClick={() => setIsNaming(true)}>
        {i18n.t('bulk.variable')}
      </Button>
      <Button look="quiet" icon={<PhoneOff aria-hidden />} onClick={() => start({ kind: 'do-not-call' })}>
        {i18n.t('options.doNotCall')}
      </Button>
      <Button look="quiet" icon={<Trash2 aria-hidden />} onClick={() => start({ kind: 'remove' })}>
        {i18n.t('selection.remove')}
      </Button>
      <Button look="quiet" icon={<X aria-hidden />} aria-label={i18n.t('selection.clear')} onClick={clearSelection} />
      {isNaming && (
        <VariableDialog
          count={selected.size}
          onClose={() => setIsNaming(false)}
          onSet={(key, value) => start({ kind: 'variable', key, value })}
        />
      )}
    </div>
  );
}
