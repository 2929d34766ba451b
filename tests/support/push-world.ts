import { db } from '@/lib/db/database';
import { toLeadRow } from '@/lib/db/lead-row';
import type { CampaignId, E164, Epoch, LeadId } from '@/lib/model/brand';
import type { Contact } from '@/lib/model/contact';
import type { Lead } from '@/lib/model/lead';

export const campaign = '101' as CampaignId;

/** Invented, from the range that North America reserves for fiction, and longer than real ones when it runs out. */
export function phoneOf(index: number): E164 {
  return `+1415555${String(1_000_000 + index).slice(1)}` as E164;
}

export function contactOf(index: number, more: Partial<Contact> = {}): Contact {
  return { phone: phoneOf(index), variables: {}, ...more };
}

export function leadOf(index: number, more: Partial<Lead> = {}): Lead {
  const at = 1_790_000_000_000 as Epoch;
  return {
    id: `lead-${index}` as LeadId,
    primary: contactOf(index, { name: `Person ${index}` }),
    secondary: [],
    stage: 'ready',
    doubts: [],
    fields: {},
    source: { kind: 'hand', at },
    createdAt: at,
    updatedAt: at,
    ...more,
  };
}

export async function storeLeads(leads: readonly Lead[]): Promise<LeadId[]> {
  await db.leads.bulkPut(leads.map((lead) => toLeadRow(lead)));
  return leads.map(({ id }) => id);
}

export async function emptyStore(): Promise<void> {
  await db.transaction('rw', db.tables, () => Promise.all(db.tables.map((table) => table.clear())));
}
