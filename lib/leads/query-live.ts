import { db } from '@/lib/db/database';
import { type LeadChanges, onLeadChanges } from '@/lib/db/lead-changes';
import type { LeadRow } from '@/lib/db/lead-row';
import type { CampaignId, LeadId } from '@/lib/model/brand';
import type { LeadQuery } from './query';
import { type LeadEntry, toEntry } from './query-entry';
import { type Choices, type Found, LeadIndex } from './query-index';
import { fold } from './search-words';

const chunk = 2_000;
/** The first answer is wanted at once. */
const firstChunk = 200;

export interface LiveLeads {
  /** Counts up whenever an answer may have changed. */
  readonly version: number;
  readonly isLoading: boolean;
  /** How many leads the store has; grows while loading. */
  readonly stored: number;
  find(query: LeadQuery): Promise<Found>;
  choices(): Choices;
  stop(): void;
}

/**
 * An index over every lead of the store that stays true: read once, those that changed last before the others, and after that only
 * what changed. `onChange` is called after each piece.
 */
export function liveLeads(onChange: () => void): LiveLeads {
  const index = new LeadIndex();
  let version = 0;
  let isLoading = true;
  let isStopped = false;
  let stored = 0;

  function take(ids: readonly LeadId[], entries: readonly (LeadEntry | undefined)[]): void {
    index.put(entries.filter((entry) => entry !== undefined));
    index.delete(ids.filter((_, at) => !entries[at]));
    version += 1;
    onChange();
  }

  function takeRows(rows: readonly LeadRow[]): void {
    const ids = rows.map(({ id }) => id);
    take(ids, rows.map(toEntry));
  }

  async function readAgain(ids: readonly LeadId[]): Promise<void> {
    for (let start = 0; start < ids.length && !isStopped; start += chunk) {
      const some = ids.slice(start, start + chunk);
      take(some, await readEntries(some));
    }
    if (!isLoading) stored = index.size;
  }

  let loads = 0;
  async function load(): Promise<void> {
    loads += 1;
    const own = loads;
    isLoading = true;
    index.clear();
    const isCurrent = () => !isStopped && own === loads;
    const newest = await db.leads.orderBy('updatedAt').reverse().limit(firstChunk).toArray();
    if (!isCurrent()) return;
    takeRows(newest);
    stored = await db.leads.count();
    for (let next: Promise<LeadRow[]> | undefined = readAfter(); next && isCurrent(); ) {
      const rows: LeadRow[] = await next;
      // The store reads the next ones while these are taken.
      next = rows.length === chunk ? readAfter(rows.at(-1)?.id) : undefined;
      if (isCurrent()) takeRows(rows);
    }
    if (!isCurrent()) return;
    isLoading = false;
    stored = index.size;
    take([], []);
  }

  const stopListening = onLeadChanges((changes: LeadChanges) => {
    void (changes === 'all' ? load() : readAgain(changes));
  });
  void load();
  return {
    get version() {
      return version;
    },
    get isLoading() {
      return isLoading;
    },
    get stored() {
      return Math.max(stored, index.size);
    },
    async find(query) {
      return index.find(query, query.sort.by === 'campaign' ? await campaignNames() : undefined);
    },
    choices: () => index.choices(),
    stop() {
      isStopped = true;
      stopListening();
    },
  };
}

/** By ranges of keys: eight times as fast as by the keys one after the other. */
function readAfter(id?: LeadId): Promise<LeadRow[]> {
  const rest = id === undefined ? db.leads.orderBy(':id') : db.leads.where(':id').above(id);
  return rest.limit(chunk).toArray();
}

async function readEntries(ids: readonly LeadId[]): Promise<(LeadEntry | undefined)[]> {
  return (await db.leads.bulkGet([...ids])).map((row) => row && toEntry(row));
}

async function campaignNames(): Promise<Map<CampaignId, string>> {
  return new Map((await db.campaigns.toArray()).map(({ id, name }) => [id, fold(name)]));
}
