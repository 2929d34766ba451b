import type { E164, Epoch, LeadId, VariableKey } from '@/lib/model/brand';
import type { Lead } from '@/lib/model/lead';
import { type ExportColumn, exportColumns } from '@/lib/transfer/export-columns';
import { type ExportShape, emptyShape, widenShape } from '@/lib/transfer/export-shape';

/** Twelve columns in the import convention: a number, four details, six variables and a second number. */
const keys = ['budget', 'city', 'product', 'language', 'note', 'last_contact'] as VariableKey[];
const at = 0 as Epoch;

export function makeLead(index: number): Lead {
  const digits = String(index).padStart(6, '0');
  const variables = Object.fromEntries(
    keys.map((key, place) => [key, `${key} ${(index * (place + 3)) % 997}, agreed`]),
  );
  return {
    ...{
      id: `lead-${index}` as LeadId,
      stage: 'ready',
      doubts: [],
      fields: {},
      source: { kind: 'import', at },
      createdAt: at,
      updatedAt: at,
    },
    primary: {
      ...{ phone: `+49151${digits}1` as E164, name: `Person ${index} Müller`, email: `p${index}@example.org` },
      ...{
        company: `Company "${index % 500}" Ltd`,
        title: 'Head of Sales',
        variables: variables as Record<VariableKey, string>,
      },
    },
    secondary: [{ phone: `+49151${digits}2` as E164, variables: {} }],
  };
}

/** The records of an export in batches, all made before the clock runs. */
export function makeBatches(count: number): { lead: Lead }[][] {
  const batches: { lead: Lead }[][] = [];
  for (let start = 0; start < count; start += 1000) {
    batches.push(
      Array.from({ length: Math.min(1000, count - start) }, (_, index) => ({ lead: makeLead(start + index) })),
    );
  }
  return batches;
}

export function twelveColumns(): { shape: ExportShape; columns: ExportColumn[]; headers: string[] } {
  const shape = emptyShape();
  widenShape(shape, makeLead(0));
  const columns = exportColumns(shape, 'campaign');
  return { shape, columns, headers: columns.map(({ header }) => header) };
}

export function makeMatrix(count: number): string[][] {
  const { columns } = twelveColumns();
  return Array.from({ length: count }, (_, index) => {
    const lead = makeLead(index);
    return columns.map(({ read }) => read({ lead }) ?? '');
  });
}

export async function* each<Of>(batches: readonly Of[]): AsyncGenerator<Of> {
  yield* batches;
}
