import type { CampaignId, LeadId, Region } from '@/lib/model/brand';
import { type LeadQuery, type Standing, standings } from './query';
import type { LeadEntry } from './query-entry';
import { comparerOf, matcherOf, standingMatcherOf } from './query-match';

export interface Found {
  /** In the order asked for. */
  matching: LeadEntry[];
  /** Of those that match but for place and status. */
  counts: Record<Standing, number>;
}

/** What the filters can be set to. */
export interface Choices {
  sites: string[];
  regions: Region[];
}

/** Every lead's entry, kept sorted the way that was asked for last: a keystroke filters, it does not sort. */
export class LeadIndex {
  readonly #entries = new Map<LeadId, LeadEntry>();
  #sorted: LeadEntry[] = [];
  #sortedBy = '';
  /** Not in `#sorted` yet. */
  #fresh: LeadEntry[] = [];
  #isStale = false;
  #choices: Choices | undefined;

  get size(): number {
    return this.#entries.size;
  }

  put(entries: readonly LeadEntry[]): void {
    for (const entry of entries) {
      if (this.#entries.has(entry.id)) this.#isStale = true;
      this.#entries.set(entry.id, entry);
      this.#fresh.push(entry);
    }
    this.#choices = undefined;
  }

  delete(ids: readonly LeadId[]): void {
    for (const id of ids) this.#isStale = this.#entries.delete(id) || this.#isStale;
    this.#choices = undefined;
  }

  clear(): void {
    this.#entries.clear();
    this.#isStale = true;
    this.#choices = undefined;
  }

  find(query: LeadQuery, campaigns: ReadonlyMap<CampaignId, string> = new Map()): Found {
    const [matches, standsRight] = [matcherOf(query), standingMatcherOf(query)];
    const counts = Object.fromEntries(standings.map((standing) => [standing, 0])) as Record<Standing, number>;
    const matching: LeadEntry[] = [];
    for (const entry of this.#inOrder(query.sort, campaigns)) {
      if (!matches(entry)) continue;
      counts[entry.standing] += 1;
      if (standsRight(entry)) matching.push(entry);
    }
    return { matching, counts };
  }

  choices(): Choices {
    this.#choices ??= {
      sites: valuesOf(this.#entries.values(), ({ site }) => site),
      regions: valuesOf(this.#entries.values(), ({ region }) => region),
    };
    return this.#choices;
  }

  /** A few fresh entries at the end of a sorted list cost the sort little more than one pass. */
  #inOrder(sort: LeadQuery['sort'], campaigns: ReadonlyMap<CampaignId, string>): LeadEntry[] {
    const by = JSON.stringify([sort, sort.by === 'campaign' && [...campaigns]]);
    if (by === this.#sortedBy && !this.#isStale && this.#fresh.length === 0) return this.#sorted;
    const isCurrent = (entry: LeadEntry) => this.#entries.get(entry.id) === entry;
    const kept = this.#isStale ? this.#sorted.filter(isCurrent) : this.#sorted;
    this.#sorted = kept.concat(this.#fresh.filter(isCurrent)).sort(comparerOf(sort, campaigns));
    this.#sortedBy = by;
    this.#fresh = [];
    this.#isStale = false;
    return this.#sorted;
  }
}

function valuesOf<Value extends string>(
  entries: Iterable<LeadEntry>,
  read: (entry: LeadEntry) => Value | undefined,
): Value[] {
  const values = new Set<Value>();
  for (const entry of entries) {
    const value = read(entry);
    if (value) values.add(value);
  }
  return [...values].sort();
}
