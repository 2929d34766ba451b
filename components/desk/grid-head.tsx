// biome-ignore-all lint/a11y/useSemanticElements: the elements of a table cannot stand at a place of their own

import { FlexRender, type ReactTable } from '@tanstack/react-table';
import { ArrowDown, ArrowUp } from 'lucide-react';
import { i18n } from '#i18n';
import { clearSelection } from '@/components/leads/desk-view';
import type { LeadRow } from '@/lib/db/lead-row';
import type { ColumnId } from '@/lib/leads/desk-layout';
import type { LeadQuery } from '@/lib/leads/query';
import { type features, sortKeyOf } from './columns';
import { sortBy } from './desk-query';
import styles from './lead-grid.module.css';

interface Props {
  table: ReactTable<typeof features, LeadRow>;
  sort: LeadQuery['sort'];
  tracks: { gridTemplateColumns: string; minWidth: number };
  isAllSelected: boolean;
  onSelectAll: () => void;
}

/** Column names, each a button that sorts where the store can; the tick box takes all that match. */
export function GridHead({ table, sort, tracks, isAllSelected, onSelectAll }: Props) {
  const Arrow = sort.isDown ? ArrowDown : ArrowUp;
  return (
    <div role="rowgroup" className={styles.head}>
      <div role="row" aria-rowindex={1} className={styles.headRow} style={tracks} tabIndex={-1}>
        <div role="columnheader" className={styles.cell} tabIndex={-1}>
          <input
            type="checkbox"
            className={styles.tick}
            checked={isAllSelected}
            aria-label={i18n.t('desk.selectAll')}
            onChange={isAllSelected ? clearSelection : onSelectAll}
          />
        </div>
        {table.getFlatHeaders().map((header) => {
          const key = sortKeyOf[header.column.id as ColumnId];
          const isSorted = key === sort.by;
          const direction = sort.isDown ? 'descending' : 'ascending';
          return (
            <div
              key={header.id}
              role="columnheader"
              className={styles.cell}
              aria-sort={isSorted ? direction : undefined}
              tabIndex={-1}
            >
              {key ? (
                <button type="button" className={styles.sort} onClick={() => sortBy(key)}>
                  <FlexRender header={header} />
                  {isSorted && <Arrow aria-hidden />}
                </button>
              ) : (
                <FlexRender header={header} />
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}
