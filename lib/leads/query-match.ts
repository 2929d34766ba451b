import type { CampaignId } from '@/lib/model/brand';
import { type LeadQuery, type SortKey, standings } from './query';
import type { LeadEntry } from './query-entry';
import { queryWords } from './search-words';

export type Matches = (entry: LeadEntry) => boolean;

/** Two digits are in nearly every number: nobody means one by them. */
const numberPart = /^\d{3,}$/;

/** The query but for place and status: those are what the counts by standing choose from. */
export function matcherOf(query: LeadQuery): Matches {
  const { campaignId, stage, site, region, hasProblem } = query;
  const words = queryWords(query.text).map((word) => ({ word, mayBeNumber: numberPart.test(word) }));
  const from = query.addedFrom ? dayStart(query.addedFrom, 0) : Number.NEGATIVE_INFINITY;
  const until = query.addedTo ? dayStart(query.addedTo, 1) : Number.POSITIVE_INFINITY;
  return (entry) =>
    (campaignId === undefined || (entry.campaignId ?? '') === campaignId) &&
    (stage === undefined || entry.stage === stage) &&
    (site === undefined || entry.site === site) &&
    (region === undefined || entry.region === region) &&
    (hasProblem === undefined || entry.hasProblem === hasProblem) &&
    entry.createdAt >= from &&
    entry.createdAt < until &&
    words.every(({ word, mayBeNumber }) => entry.words.includes(word) || (mayBeNumber && entry.digits.includes(word)));
}

export function standingMatcherOf({ place, status }: LeadQuery): Matches {
  return (entry) => (place === undefined || entry.place === place) && (status === undefined || entry.status === status);
}

/** Midnight of a local day, `add` days later: a day of a clock change is not 24 hours long. */
function dayStart(day: string, add: number): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date + add).getTime();
}

export type Compare = (a: LeadEntry, b: LeadEntry) => number;

/** Leads without a value come last in both directions; among equals the newest change first, so that the order is total. */
export function comparerOf({ by, isDown }: LeadQuery['sort'], campaigns: ReadonlyMap<CampaignId, string>): Compare {
  const value = values(campaigns)[by];
  const direction = isDown ? -1 : 1;
  return (a, b) => {
    const [one, other] = [value(a), value(b)];
    if (one !== other) {
      if (one === '') return 1;
      if (other === '') return -1;
      return one < other ? -direction : direction;
    }
    return b.updatedAt - a.updatedAt || (a.id < b.id ? -1 : 1);
  };
}

function values(campaigns: ReadonlyMap<CampaignId, string>): Record<SortKey, (entry: LeadEntry) => string | number> {
  const order = new Map(standings.map((standing, at) => [standing, at]));
  return {
    name: ({ name }) => name,
    company: ({ company }) => company,
    number: ({ phone }) => phone,
    standing: ({ standing }) => order.get(standing) ?? 0,
    campaign: ({ campaignId }) => (campaignId ? (campaigns.get(campaignId) ?? campaignId) : ''),
    updated: ({ updatedAt }) => updatedAt,
    created: ({ createdAt }) => createdAt,
  };
}
