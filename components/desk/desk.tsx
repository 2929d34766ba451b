import { Download, ListFilter, Search } from 'lucide-react';
import { useCallback, useState } from 'react';
import { i18n } from '#i18n';
import { useDeskLayout } from '@/components/hooks/use-desk-layout';
import { openLead, select, useDeskView } from '@/components/leads/desk-view';
import { LeadDialog } from '@/components/leads/lead-dialog';
import { useLeadView } from '@/components/leads/use-lead-view';
import { PushBar } from '@/components/outbox/push-bar';
import { Button } from '@/components/shared/button';
import { Empty } from '@/components/shared/empty';
import { Notice } from '@/components/shared/notice';
import { ImportReminder } from '@/components/transfer/import-reminder';
import { countFilters, everybody } from '@/lib/leads/query';
import type { LeadId } from '@/lib/model/brand';
import { BulkBar } from './bulk-bar';
import { ColumnMenu } from './column-menu';
import styles from './desk.module.css';
import { changeQuery, showQuery, useDeskQuery } from './desk-query';
import { ExportDialog } from './export-dialog';
import { FilterBar } from './filter-bar';
import { LeadGrid } from './lead-grid';
import { StatusChart } from './status-chart';
import { ViewMenu } from './view-menu';

/** Every lead in one table: search, filters, columns, and what can be done with many at once. */
export function Desk() {
  const { query } = useDeskQuery();
  const open = useDeskView((view) => view.open);
  const layout = useDeskLayout();
  const [[first, last], setInView] = useState<[number, number]>([0, 0]);
  const onView = useCallback((from: number, to: number) => setInView([from, to]), []);
  const { shown, hasFailed, client } = useLeadView(query, first, last);
  const [isFiltering, setIsFiltering] = useState(false);
  const [isExporting, setIsExporting] = useState(false);
  const selected = useDeskView((view) => view.selected);
  const filters = countFilters(query);
  const total = shown?.matching ?? 0;

  async function selectRange(one: number, other: number) {
    if (!client) return;
    for await (const ids of client.ids(Math.min(one, other), Math.max(one, other) + 1)) select(ids, true);
  }

  async function chosen(): Promise<LeadId[]> {
    if (selected.size > 0 || !client) return [...selected];
    const ids: LeadId[] = [];
    for await (const some of client.ids(0, total)) ids.push(...some);
    return ids;
  }

  const selectAll = () => void selectRange(0, total - 1);

  return (
    <section
      className={styles.desk}
      aria-label={i18n.t('queue.label')}
      aria-busy={shown?.window.query.text !== query.text}
    >
      <div className={styles.bar}>
        <div className={styles.search}>
          <Search aria-hidden />
          <input
            type="search"
            value={query.text}
            placeholder={i18n.t('desk.search')}
            aria-label={i18n.t('desk.search')}
            onChange={(event) => changeQuery({ text: event.target.value })}
          />
        </div>
        <span role="status" className={styles.count}>
          {shown && countWords(shown)}
        </span>
        <Button
          icon={<ListFilter aria-hidden />}
          aria-expanded={isFiltering}
          aria-controls="desk-filters"
          onClick={() => setIsFiltering(!isFiltering)}
        >
          {filters > 0 ? i18n.t('desk.filtersSet', filters) : i18n.t('desk.filters')}
        </Button>
        {layout && <ViewMenu views={layout.views} query={query} />}
        {layout && <ColumnMenu columns={layout.columns} />}
        <Button icon={<Download aria-hidden />} disabled={total === 0} onClick={() => setIsExporting(true)}>
          {i18n.t('options.export')}
        </Button>
      </div>
      {shown && <StatusChart counts={shown.counts} query={query} />}
      {isFiltering && shown && (
        <div id="desk-filters">
          <FilterBar query={query} sites={shown.sites} regions={shown.regions} />
        </div>
      )}
      <ImportReminder />
      <BulkBar matching={total} onSelectAll={selectAll} />
      {hasFailed && <Notice tone="bad">{i18n.t('desk.failed')}</Notice>}
      {!shown && !hasFailed && <Empty title={i18n.t('desk.loading')} />}
      {shown?.matching === 0 && !shown.isLoading && <NothingHere isStoreEmpty={shown.stored === 0} />}
      {shown && shown.matching > 0 && layout && (
        <LeadGrid
          shown={shown}
          query={query}
          columns={layout.columns}
          onView={onView}
          onRange={(from, to) => void selectRange(from, to)}
          onSelectAll={selectAll}
        />
      )}
      <PushBar />
      {isExporting && (
        <ExportDialog count={selected.size || total} ids={chosen} onClose={() => setIsExporting(false)} />
      )}
      {open && <LeadDialog id={open} onClose={() => openLead(undefined)} />}
    </section>
  );
}

function NothingHere({ isStoreEmpty }: { isStoreEmpty: boolean }) {
  if (isStoreEmpty) return <Empty title={i18n.t('queue.emptyTitle')}>{i18n.t('queue.emptyWords')}</Empty>;
  return (
    <Empty
      title={i18n.t('desk.noMatch')}
      action={<Button onClick={() => showQuery(everybody)}>{i18n.t('desk.showAll')}</Button>}
    />
  );
}

function countWords({ matching, stored, isLoading }: { matching: number; stored: number; isLoading: boolean }): string {
  const count = i18n.t('desk.count', matching, [matching.toLocaleString()]);
  return isLoading ? i18n.t('desk.reading', [count, stored.toLocaleString()]) : count;
}
