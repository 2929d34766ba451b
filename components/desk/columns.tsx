import { columnVisibilityFeature, createColumnHelper, tableFeatures } from '@tanstack/react-table';
import type { ReactNode } from 'react';
import { i18n } from '#i18n';
import { regionName } from '@/components/shared/countries';
import { LeadBadge } from '@/components/shared/status-badge';
import type { LeadRow } from '@/lib/db/lead-row';
import type { ColumnId } from '@/lib/leads/desk-layout';
import type { SortKey } from '@/lib/leads/query';
import type { CampaignId, E164 } from '@/lib/model/brand';
import { formatPhone } from '@/lib/phone/format';
import { regionOf } from '@/lib/phone/region-of';
import styles from './lead-grid.module.css';

export const features = tableFeatures({ columnVisibilityFeature });

/** How wide a column is at least, in pixels, and its share of the room that is left. */
const widths: Record<ColumnId, readonly [least: number, share: number]> = {
  name: [140, 2],
  company: [120, 2],
  number: [172, 0.5],
  standing: [136, 0],
  campaign: [100, 1.5],
  source: [100, 1.5],
  country: [110, 0],
  email: [150, 2],
  title: [110, 1.5],
  updated: [136, 0],
  created: [136, 0],
};
const tickWidth = 40;

/** The tracks of the table's CSS grid, and how narrow it can get before it scrolls sideways. */
export function tracksOf(columns: readonly ColumnId[]): { gridTemplateColumns: string; minWidth: number } {
  const shown = columns.map((id) => widths[id]);
  const tracks = shown.map(([least, share]) => (share ? `minmax(${least}px, ${share}fr)` : `${least}px`));
  return {
    gridTemplateColumns: [`${tickWidth}px`, ...tracks].join(' '),
    minWidth: shown.reduce((sum, [least]) => sum + least, tickWidth),
  };
}

/** Columns that the store can be sorted by. */
export const sortKeyOf: Partial<Record<ColumnId, SortKey>> = {
  ...{ name: 'name', company: 'company', number: 'number', standing: 'standing' },
  ...{ campaign: 'campaign', updated: 'updated', created: 'created' },
};

const when = new Intl.DateTimeFormat(undefined, { dateStyle: 'short', timeStyle: 'short' });
const helper = createColumnHelper<typeof features, LeadRow>();

export function columnsWith(campaigns: ReadonlyMap<CampaignId, string>) {
  const column = (id: ColumnId, cell: (lead: LeadRow) => ReactNode) =>
    helper.display({ id, header: () => i18n.t(`column.${id}`), cell: ({ row }) => cell(row.original) });
  return helper.columns([
    column('name', ({ primary }) => <strong>{primary.name ?? <NoName />}</strong>),
    column('company', ({ primary }) => primary.company),
    column('number', ({ primary, secondary }) => (
      <span className={styles.number}>
        <span>{formatPhone(primary.phone)}</span>
        {secondary.length > 0 && (
          <span className={styles.more} title={i18n.t('lead.secondaryCount', secondary.length)}>
            +{secondary.length}
          </span>
        )}
      </span>
    )),
    column('standing', (lead) => <LeadBadge lead={lead} />),
    column('campaign', ({ campaignId }) => campaignId && (campaigns.get(campaignId) ?? campaignId)),
    column('source', ({ source }) => source.site),
    column('country', ({ primary }) => countryOf(primary.phone)),
    column('email', ({ primary }) => primary.email),
    column('title', ({ primary }) => primary.title),
    column('updated', ({ updatedAt }) => when.format(updatedAt)),
    column('created', ({ createdAt }) => when.format(createdAt)),
  ]);
}

function countryOf(phone: E164): string | undefined {
  const region = regionOf(phone);
  return region && regionName(region);
}

function NoName() {
  return <span className={styles.none}>{i18n.t('lead.noName')}</span>;
}
