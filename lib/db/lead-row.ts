import type { E164 } from '@/lib/model/brand';
import type { Lead } from '@/lib/model/lead';
import type { JobState } from '@/lib/model/push';
import type { StatusCode } from '@/lib/model/status';

/** Where a lead stands on its way, as the desk sorts it; derived from what user, outbox and server each own. */
export const places = ['review', 'ready', 'sending', 'problem', 'enrolled', 'excluded'] as const;
export type Place = (typeof places)[number];

/** A lead with the columns that exist only to be indexed, all derived in `toLeadRow`. */
export interface LeadRow extends Lead {
  /** Every number of the lead, so that a duplicate is seen through any of them. */
  phones: E164[];
  /** State of the lead's open job, if it has one. */
  jobState?: JobState;
  place: Place;
  /** The primary contact's status, which the server makes the lead's overall one. */
  statusCode?: StatusCode;
}

/** The only way to make a row: derived columns cannot disagree with the lead. */
export function toLeadRow(lead: Lead, jobState?: JobState): LeadRow {
  const own = toLead(lead);
  const statusCode = own.enrolment && own.primary.remote?.status.code;
  return {
    ...own,
    phones: [own.primary.phone, ...own.secondary.map((contact) => contact.phone)],
    ...(jobState && { jobState }),
    place: placeOf(own, jobState),
    ...(statusCode && { statusCode }),
  };
}

/** Without the derived columns, those of older versions too. */
export function toLead(lead: Lead): Lead {
  const {
    phones: _phones,
    words: _words,
    jobState: _job,
    place: _place,
    statusCode: _status,
    ...own
  } = lead as LeadRow & { words?: string[] };
  return own;
}

function placeOf(lead: Lead, jobState: JobState | undefined): Place {
  if (jobState === 'pending' || jobState === 'sending' || jobState === 'unknown') return 'sending';
  if (jobState === 'rejected' || jobState === 'stuck') return 'problem';
  if (lead.enrolment) return 'enrolled';
  return lead.stage === 'new' ? 'review' : lead.stage;
}
