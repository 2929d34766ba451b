import type { Migration } from './migration';

/**
 * The search holds what it searches in memory, so the index over every word of a lead, which was half of each write, goes, and so
 * do two that nothing asked. Old rows keep their `words` until they are written again: dropping the index of 100,000 takes a quarter
 * of a minute as it is, and to rewrite them would take longer than a browser lets a background page live.
 */
export const noStoredWords: Migration = {
  version: 2,
  stores: {
    leads: 'id, &primary.phone, *phones, statusCode, updatedAt, [place+updatedAt], [enrolment.host+enrolment.remoteId]',
  },
};
