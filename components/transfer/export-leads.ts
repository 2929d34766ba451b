import { readHistories, readLeads } from '@/lib/leads/read-leads';
import type { LeadId } from '@/lib/model/brand';
import {
  type Audience,
  type ColumnGroup,
  columnGroups,
  type ExportRecord,
  exportColumns,
} from '@/lib/transfer/export-columns';
import { exportShape } from '@/lib/transfer/transfer-client';
import type { ExportWishes } from '@/lib/transfer/worker-protocol';
import { startTransfer } from './start-transfer';

export const exportFormats = ['csv', 'campaign', 'xlsx', 'vcf'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** Who it is and their number are in every file. */
export type OptionalGroup = Exclude<ColumnGroup, 'contact'>;
export const optionalGroups = columnGroups.filter((group): group is OptionalGroup => group !== 'contact');

export interface ExportChoice {
  format: ExportFormat;
  /** In the order of the file's rows. */
  ids: readonly LeadId[];
  groups: readonly OptionalGroup[];
}

const written: Record<ExportFormat, { format: ExportWishes['format']; audience: Audience }> = {
  csv: { format: 'csv', audience: 'spreadsheet' },
  campaign: { format: 'csv', audience: 'campaign' },
  xlsx: { format: 'xlsx', audience: 'spreadsheet' },
  vcf: { format: 'vcard-3', audience: 'spreadsheet' },
};

/**
 * The chosen leads as one file, made in a worker: the page goes on meanwhile. The store is read twice, because a header stands
 * before the rows.
 */
export async function exportLeads({ format, ids, groups }: ExportChoice): Promise<{ file: Blob; count: number }> {
  const shape = await exportShape(readLeads(ids));
  const columns = exportColumns(shape, written[format].audience);
  const chosen = columns.filter(({ group }) => group === 'contact' || groups.includes(group));
  const headers = chosen.map(({ header }) => header);
  const transfer = startTransfer();
  try {
    const file = await transfer.write(records(ids, groups.includes('history')), { ...written[format], shape, headers });
    return { file, count: ids.length };
  } finally {
    transfer.close();
  }
}

async function* records(ids: readonly LeadId[], withHistory: boolean): AsyncGenerator<ExportRecord[], void, undefined> {
  for await (const leads of readLeads(ids)) {
    const histories = withHistory ? await readHistories(leads.map(({ id }) => id)) : undefined;
    yield leads.map((lead) => ({ lead, ...(histories && { history: histories.get(lead.id) ?? [] }) }));
  }
}
