import type { Place } from '@/lib/db/lead-row';
import { idsInPlace } from '@/lib/leads/list-leads';
import { readLeads } from '@/lib/leads/read-leads';
import type { LeadId } from '@/lib/model/brand';
import { type Audience, type ExportRecord, exportColumns } from '@/lib/transfer/export-columns';
import { exportShape } from '@/lib/transfer/transfer-client';
import type { ExportWishes } from '@/lib/transfer/worker-protocol';
import { startTransfer } from './start-transfer';

export const exportFormats = ['csv', 'campaign', 'xlsx', 'vcf'] as const;
export type ExportFormat = (typeof exportFormats)[number];

export interface ExportChoice {
  format: ExportFormat;
  place?: Place | undefined;
  withSecondary: boolean;
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
export async function exportLeads({
  format,
  place,
  withSecondary,
}: ExportChoice): Promise<{ file: Blob; count: number }> {
  const ids = await idsInPlace(place);
  const shape = await exportShape(readLeads(ids));
  const columns = exportColumns(shape, written[format].audience);
  const chosen = columns.filter(({ group }) => withSecondary || group !== 'secondary');
  const headers = chosen.map(({ header }) => header);
  const transfer = startTransfer();
  try {
    const file = await transfer.write(records(ids), { ...written[format], shape, headers });
    return { file, count: ids.length };
  } finally {
    transfer.close();
  }
}

async function* records(ids: readonly LeadId[]): AsyncGenerator<ExportRecord[], void, undefined> {
  for await (const leads of readLeads(ids)) yield leads.map((lead) => ({ lead }));
}
