import type { Migration } from './migration';

export const first: Migration = {
  version: 1,
  stores: {
    leads:
      'id, &primary.phone, *phones, *words, campaignId, statusCode, updatedAt, [place+updatedAt], [campaignId+updatedAt], [enrolment.host+enrolment.remoteId]',
    jobs: 'id, batchId, leadId, &openKey, [state+dueAt], [state+leaseUntil], [batchId+state]',
    variables: 'key',
    campaigns: 'id',
    assistants: 'id',
    suppressed: 'phone, at',
    recipes: 'id',
    events: '++seq, leadId, at',
    undo: '++id, at',
    remoteNumbers: 'key',
    meta: 'key',
  },
};
