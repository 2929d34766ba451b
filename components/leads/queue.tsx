import { Search } from 'lucide-react';
import { useEffect, useState } from 'react';
import { i18n } from '#i18n';
import { firstRows } from '@/components/hooks/first-answers';
import { useCounts } from '@/components/hooks/use-leads';
import { Empty } from '@/components/shared/empty';
import { Notice } from '@/components/shared/notice';
import { openLead, searchFor, useDeskView } from './desk-view';
import { LeadDialog } from './lead-dialog';
import { LeadLine } from './lead-line';
import { PlaceTabs } from './place-tabs';
import styles from './queue.module.css';
import { SelectionBar } from './selection-bar';
import { useQueueRows } from './use-queue-rows';

const step = 50;

/** Everybody who is in the store: search, tabs by state, the list, and the editor of one lead. */
export function Queue() {
  const { place, text, open, selected } = useDeskView();
  const [limit, setLimit] = useState(firstRows);
  const [isAboutToSearch, setAboutToSearch] = useState(false);
  // First, because the store answers in the order of the questions: the rows are what the popup is opened for.
  const { rows, hasMore, reading, hasFailed } = useQueueRows({ place, text, limit, isAboutToSearch });
  const counts = useCounts();
  // biome-ignore lint/correctness/useExhaustiveDependencies: another list starts at its top again
  useEffect(() => setLimit(step), [place, text]);
  const total = counts && Object.values(counts).reduce((sum, count) => sum + count, 0);

  return (
    <section className={styles.queue} aria-label={i18n.t('queue.label')}>
      <div className={styles.search}>
        <Search aria-hidden />
        <input
          type="search"
          value={text}
          placeholder={i18n.t('queue.search')}
          aria-label={i18n.t('queue.search')}
          onFocus={() => setAboutToSearch(true)}
          onBlur={() => setAboutToSearch(false)}
          onChange={(event) => searchFor(event.target.value)}
        />
      </div>
      <PlaceTabs counts={counts} total={total} />
      {selected.size > 0 && <SelectionBar />}
      {!rows && !hasFailed && <Empty title={i18n.t('desk.loading')} />}
      {hasFailed && <Notice tone="bad">{i18n.t('desk.failed')}</Notice>}
      {rows?.length === 0 && reading === undefined && total !== undefined && (
        <NothingHere isStoreEmpty={total === 0} isSearching={text !== ''} />
      )}
      <ul className={styles.list}>
        {rows?.map((lead) => (
          <LeadLine key={lead.id} lead={lead} isSelected={selected.has(lead.id)} />
        ))}
      </ul>
      {hasMore && (
        <button type="button" className={styles.more} onClick={() => setLimit(limit + step)}>
          {i18n.t('queue.more')}
        </button>
      )}
      {reading !== undefined && (
        <p role="status" className={styles.reading}>
          {i18n.t('queue.searching', [reading.toLocaleString()])}
        </p>
      )}
      {open && <LeadDialog id={open} onClose={() => openLead(undefined)} />}
    </section>
  );
}

function NothingHere({ isStoreEmpty, isSearching }: { isStoreEmpty: boolean; isSearching: boolean }) {
  if (isStoreEmpty) return <Empty title={i18n.t('queue.emptyTitle')}>{i18n.t('queue.emptyWords')}</Empty>;
  return <Empty title={i18n.t(isSearching ? 'queue.noMatch' : 'queue.noneHere')} />;
}
