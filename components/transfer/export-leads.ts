import type { Place } from '@/lib/db/lead-row';
import { idsInPlace } from '@/lib/leads/list-leads';
import { readLeads } from '@/lib/leads/read-leads';
import type { LeadId } from '@/lib/model/brand';
import { type ExportColumn, type ExportRecord, exportColumns } from '@/lib/transfer/export-columns';
import { emptyShape, widenShape } from '@/lib/transfer/export-shape';
import { toBlob } from '@/lib/transfer/to-blob';
import { writeCsv } from '@/lib/transfer/write-csv';
import { writeVCards } from '@/lib/transfer/write-vcard';
import { writeXlsx } from '@/lib/transfer/write-xlsx';

export const exportFormats = ['csv', 'campaign', 'xlsx', 'vcf'] as const;
export type ExportFormat = (typeof exportFormats)[number];

export interface ExportChoice {
  format: ExportFormat;
  place?: Place | undefined;
  withSecondary: boolean;
}

const types: Record<ExportFormat, string> = {
  csv: 'text/csv;charset=utf-8',
  campaign: 'text/csv;charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  vcf: 'text/vcard;charset=utf-8',
};

/** The chosen leads as one file. The store is read twice, because a header stands before the rows. */
export async function exportLeads({
  format,
  place,
  withSecondary,
}: ExportChoice): Promise<{ file: Blob; count: number }> {
  const ids = await idsInPlace(place);
  const columns = (await columnsOf(ids, format)).filter(({ group }) => withSecondary || group !== 'secondary');
  return { file: await toBlob(write(format, records(ids), columns), types[format]), count: ids.length };
}

async function columnsOf(ids: readonly LeadId[], format: ExportFormat): Promise<ExportColumn[]> {
  const shape = emptyShape();
  for await (const leads of readLeads(ids)) for (const lead of leads) widenShape(shape, lead);
  return exportColumns(shape, format === 'campaign' ? 'campaign' : 'spreadsheet');
}

async function* records(ids: readonly LeadId[]): AsyncGenerator<ExportRecord[], void, undefined> {
  for await (const leads of readLeads(ids)) yield leads.map((lead) => ({ lead }));
}

function write(format: ExportFormat, rows: AsyncGenerator<ExportRecord[]>, columns: ExportColumn[]) {
  if (format === 'vcf') return writeVCards(rows, '3.0');
  if (format === 'xlsx') return writeXlsx(rows, columns);
  return writeCsv(rows, columns, { audience: format === 'campaign' ? 'campaign' : 'spreadsheet' });
}
