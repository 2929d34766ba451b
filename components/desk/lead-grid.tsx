// biome-ignore-all lint/a11y/useSemanticElements: the elements of a table cannot stand at a place of their own

import { useTable } from '@tanstack/react-table';
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type MouseEvent, useEffect, useMemo, useRef, useState } from 'react';
import { i18n } from '#i18n';
import { useCampaigns } from '@/components/hooks/use-campaigns';
import { openLead, select, useDeskView } from '@/components/leads/desk-view';
import type { ShownLeads } from '@/components/leads/use-lead-view';
import type { LeadRow } from '@/lib/db/lead-row';
import { type ColumnId, columnIds } from '@/lib/leads/desk-layout';
import type { LeadQuery } from '@/lib/leads/query';
import { columnsWith, features, tracksOf } from './columns';
import { GridHead } from './grid-head';
import { type GridCell, moveTo } from './grid-keys';
import { GridRow } from './grid-row';
import styles from './lead-grid.module.css';

const rowHeight = 36;

interface Props {
  shown: ShownLeads;
  query: LeadQuery;
  columns: readonly ColumnId[];
  onView: (first: number, last: number) => void;
  /** Ticks the rows between two places, both included. */
  onRange: (from: number, to: number) => void;
  onSelectAll: () => void;
}

/**
 * The table as an ARIA grid with one tab stop: arrows, Home, End and Page keys move, Space ticks, Shift extends, Control + A
 * ticks all, Enter opens. Only the rows in view are drawn.
 */
export function LeadGrid({ shown, query, columns, onView, onRange, onSelectAll }: Props) {
  const scroller = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState<GridCell>({ row: 0, column: 0 });
  const anchor = useRef(0);
  const selected = useDeskView((view) => view.selected);
  const { rows, matching } = shown;
  const list = useVirtualizer({
    count: matching,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    scrollMargin: rowHeight,
    scrollPaddingStart: rowHeight,
    // The row that the keyboard is on stays in the document: a screen reader follows its id.
    rangeExtractor: (range) => {
      const inView = defaultRangeExtractor(range);
      return active.row < range.count && !inView.includes(active.row) ? [...inView, active.row] : inView;
    },
  });
  const { startIndex: first, endIndex: last } = list.range ?? { startIndex: 0, endIndex: 0 };
  useEffect(() => onView(first, last), [onView, first, last]);
  const order = JSON.stringify(query);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another answer starts at its top
  useEffect(() => {
    scroller.current?.scrollTo({ top: 0 });
    setActive(({ column }) => ({ row: 0, column }));
    anchor.current = 0;
  }, [order]);

  const campaigns = useCampaigns();
  const names = useMemo(() => new Map(campaigns?.map(({ id, name }) => [id, name])), [campaigns]);
  // A line is drawn anew when its row is: once the campaigns' names have come, all of them.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  const data = useMemo(() => [...rows.values()], [rows, names]);
  const table = useTable({
    features,
    columns: useMemo(() => columnsWith(names), [names]),
    data,
    getRowId: (row: LeadRow) => row.id,
    state: { columnVisibility: Object.fromEntries(columnIds.map((id) => [id, columns.includes(id)])) },
  });
  const { rowsById } = table.getRowModel();
  const { gridTemplateColumns: template, minWidth } = tracksOf(columnIds.filter((id) => columns.includes(id)));

  function toggle(row: number) {
    const lead = rows.get(row);
    anchor.current = row;
    if (lead) select([lead.id], !selected.has(lead.id));
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.target !== scroller.current) return;
    const { key } = event;
    const lead = rows.get(active.row);
    if (key === ' ') toggle(active.row);
    else if (key === 'Enter') openLead(lead?.id);
    else if (key === 'a' && (event.ctrlKey || event.metaKey)) onSelectAll();
    else {
      const page = Math.max(1, last - first - 1);
      const next = moveTo(event, active, { rows: matching, columns: columns.length + 1, page });
      if (!next) return;
      if (event.shiftKey && next.row !== active.row) onRange(anchor.current, next.row);
      else anchor.current = next.row;
      setActive(next);
      list.scrollToIndex(next.row);
    }
    event.preventDefault();
  }

  function onClick(event: MouseEvent) {
    const place = event.target instanceof Element ? event.target.closest('[data-row]') : null;
    if (!(place instanceof HTMLElement)) return;
    const row = Number(place.dataset.row);
    const isTick = event.target instanceof HTMLInputElement;
    setActive({ row, column: active.column });
    if (event.shiftKey) onRange(anchor.current, row);
    else if (isTick || event.ctrlKey || event.metaKey) toggle(row);
    else openLead(rows.get(row)?.id);
    scroller.current?.focus();
  }

  return (
    <div
      ref={scroller}
      className={styles.scroller}
      role="grid"
      aria-label={i18n.t('queue.label')}
      aria-rowcount={matching + 1}
      aria-colcount={columns.length + 1}
      aria-multiselectable
      aria-activedescendant={matching > 0 ? `cell-${active.row}-${active.column}` : undefined}
      tabIndex={0}
      onKeyDown={onKeyDown}
      onClick={onClick}
    >
      <GridHead
        table={table}
        sort={query.sort}
        tracks={{ gridTemplateColumns: template, minWidth }}
        isAllSelected={matching > 0 && selected.size >= matching}
        onSelectAll={onSelectAll}
      />
      <div role="rowgroup" className={styles.rows} style={{ minWidth, height: list.getTotalSize() }}>
        {list.getVirtualItems().map(({ index, start }) => {
          const lead = rows.get(index);
          return (
            <GridRow
              key={index}
              index={index}
              top={start - rowHeight}
              template={template}
              row={lead && rowsById[lead.id]}
              isSelected={lead !== undefined && selected.has(lead.id)}
              activeColumn={active.row === index ? active.column : undefined}
            />
          );
        })}
      </div>
    </div>
  );
}
