// biome-ignore-all lint/a11y/useSemanticElements: the elements of a table cannot stand at a place of their own

import { FlexRender, type Row } from '@tanstack/react-table';
import { memo } from 'react';
import { i18n } from '#i18n';
import type { LeadRow } from '@/lib/db/lead-row';
import type { features } from './columns';
import styles from './lead-grid.module.css';

interface Props {
  index: number;
  top: number;
  /** Tracks of the CSS grid; another one means other columns. */
  template: string;
  /** Undefined while the row is read. */
  row: Row<typeof features, LeadRow> | undefined;
  isSelected: boolean;
  /** The column that the keyboard is on, if it is on this row. */
  activeColumn: number | undefined;
}

/** One lead of the table. Clicks and keys are the grid's business. */
export const GridRow = memo(function GridRow({ index, top, template, row, isSelected, activeColumn }: Props) {
  const place = { id: `row-${index}`, 'data-row': index, 'aria-rowindex': index + 2 };
  const style = { gridTemplateColumns: template, transform: `translateY(${top}px)` };
  const className = [styles.row, isSelected && styles.selected, activeColumn !== undefined && styles.active];
  if (!row) {
    return (
      <div role="row" {...place} className={styles.row} style={style} tabIndex={-1} aria-busy>
        <div role="gridcell" id={`cell-${index}-0`} className={styles.waiting} tabIndex={-1} />
      </div>
    );
  }
  const { primary } = row.original;
  const name = primary.name ?? primary.company ?? i18n.t('lead.noName');
  const cellName = (column: number) => [styles.cell, activeColumn === column && styles.here].filter(Boolean).join(' ');
  return (
    <div
      role="row"
      {...place}
      className={className.filter(Boolean).join(' ')}
      style={style}
      tabIndex={-1}
      aria-selected={isSelected}
    >
      <div role="gridcell" id={`cell-${index}-0`} className={cellName(0)} tabIndex={-1}>
        <input
          type="checkbox"
          className={styles.tick}
          checked={isSelected}
          readOnly
          tabIndex={-1}
          aria-label={i18n.t('lead.select', [name])}
        />
      </div>
      {row.getVisibleCells().map((cell, at) => (
        <div key={cell.id} role="gridcell" id={`cell-${index}-${at + 1}`} className={cellName(at + 1)} tabIndex={-1}>
          <FlexRender cell={cell} />
        </div>
      ))}
    </div>
  );
});
