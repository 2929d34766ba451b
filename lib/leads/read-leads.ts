import { db } from '@/lib/db/database';
import type { LeadRow } from '@/lib/db/lead-row';
import type { LeadId } from '@/lib/model/brand';
import type { LeadEvent } from '@/lib/model/event';

const chunk = 2_000;

/** These leads in pieces and in this order: no task is long, and no more than one piece is held. */
export async function* readLeads(ids: readonly LeadId[]): AsyncGenerator<LeadRow[], void, undefined> {
  for (let start = 0; start < ids.length; start += chunk) {
    const rows = await db.leads.bulkGet(ids.slice(start, start + chunk));
    yield rows.filter((row) => row !== undefined);
  }
}

/** What happened to each of these leads, oldest first. */
export async function readHistories(ids: readonly LeadId[]): Promise<Map<LeadId, LeadEvent[]>> {
  const histories = new Map<LeadId, LeadEvent[]>();
  const events = db.events.where('leadId').anyOf([...ids]);
  for (const event of await events.sortBy('seq')) {
    const history = histories.get(event.leadId);
    if (history) history.push(event);
    else histories.set(event.leadId, [event]);
  }
  return histories;
}
