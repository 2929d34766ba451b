import type { Epoch, LeadId } from './brand';

/** What happened to a lead, in order; append-only. */
export type EventKind =
  | 'captured'
  | 'merged'
  | 'edited'
  | 'suppressed'
  | 'pushed'
  | 'refused'
  | 'accepted'
  | 'unclear'
  | 'cancelled'
  | 'stuck'
  | 'withdrawn'
  | 'status'
  | 'status-set'
  | 'moved'
  | 'gone';

export interface LeadEvent {
  seq?: number;
  leadId: LeadId;
  at: Epoch;
  kind: EventKind;
  /** Words for a person: the server's refusal, the old and new status, the fields that changed. */
  detail?: string;
}
