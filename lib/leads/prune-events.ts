import { db } from '@/lib/db/database';
import type { Epoch, LeadId } from '@/lib/model/brand';
import type { LeadEvent } from '@/lib/model/event';
import { undoableForMs } from './undo';

const day = 24 * 60 * 60_000;
/** Of one lead, whatever their age. */
const mostPerLead = 200;
/** Older ones go, but for the newest few of each lead: nobody's history becomes empty. */
const keptForMs = 400 * day;
const fewPerLead = 20;
const sliceRows = 500;
const mostSlices = 10;
const restMs = 6 * 60 * 60_000;

interface Cursor {
  /** Rows up to this number have been looked at. */
  after: number;
  /** After the last row: not before this instant from the first again. */
  nextAt: Epoch;
}

/**
 * Keeps the history within bounds: 200 lines per lead, 400 days, none of leads that were removed and cannot be brought back any
 * more. A few short transactions per call; the next call goes on where this one ended. Returns how many lines went.
 */
export async function pruneEvents(now: Epoch): Promise<number> {
  let gone = 0;
  for (let slice = 0; slice < mostSlices; slice += 1) {
    const pruned = await pruneSlice(now);
    if (pruned === undefined) break;
    gone += pruned;
  }
  return gone;
}

/** Undefined when there is nothing to look at for now. */
async function pruneSlice(now: Epoch): Promise<number | undefined> {
  return db.transaction('rw', [db.events, db.leads, db.undo, db.meta], async () => {
    const { after, nextAt } = ((await db.meta.get('prune'))?.value as Cursor | undefined) ?? { after: 0, nextAt: 0 };
    if (now < nextAt && nextAt <= now + restMs) return undefined;
    const rows = await db.events.where(':id').above(after).limit(sliceRows).toArray();
    const last = rows.at(-1)?.seq;
    const cursor = last === undefined ? { after: 0, nextAt: now + restMs } : { after: last, nextAt: 0 };
    await db.meta.put({ key: 'prune', value: cursor });
    if (last === undefined) return undefined;
    await db.undo
      .where('at')
      .below(now - undoableForMs)
      .delete();
    const surplus = await surplusOf(rows, now);
    await db.events.bulkDelete(surplus);
    return surplus.length;
  });
}

/** The keys of what may go, of every lead that one of these rows is about. */
async function surplusOf(rows: readonly LeadEvent[], now: Epoch): Promise<number[]> {
  const leadIds = [...new Set(rows.map(({ leadId }) => leadId))];
  const leads = await db.leads.bulkGet(leadIds);
  const mayComeBack = (await db.undo.count()) > 0;
  const old = new Set(rows.filter(({ at }) => at < now - keptForMs).map(({ seq }) => seq));
  const perLead = await Promise.all(
    leadIds.map(async (leadId: LeadId, index) => {
      const keys = await db.events.where('leadId').equals(leadId).primaryKeys();
      if (!leads[index]) return mayComeBack ? [] : keys;
      const tooMany = keys.slice(0, Math.max(0, keys.length - mostPerLead));
      const tooOld = keys.slice(tooMany.length, Math.max(0, keys.length - fewPerLead)).filter((key) => old.has(key));
      return [...tooMany, ...tooOld];
    }),
  );
  return perLead.flat();
}
