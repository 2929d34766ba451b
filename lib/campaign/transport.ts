import type { CampaignId } from '@/lib/model/brand';
import type { Account, Assistant, Call, Campaign } from '@/lib/model/campaign';
import type { CreatePayload, DeletePayload, Outcome, RemoteLead, UpdatePayload } from '@/lib/model/push';

/** What an answer says about the pace that the server allows; nothing is promised. */
export interface RateHint {
  limit?: number;
  remaining?: number;
  /** Until the limit is full again, milliseconds from the answer. */
  resetInMs?: number;
  retryAfterMs?: number;
}

export type Failure = Exclude<Outcome, { kind: 'accepted' }>;
export type Pushed = { outcome: Outcome; rate: RateHint };
export type Answer<T> = ({ ok: true; value: T } | { ok: false; failure: Failure }) & { rate: RateHint };

export interface LeadQuery {
  campaignId?: CampaignId;
  /** Sent as it is; the server's filter is a partial match. */
  phone?: string;
  /** `YYYY-MM-DD`, by creation. */
  from?: string;
  page?: number;
}

export interface Page<T> {
  rows: T[];
  page: number;
  /** Absent when the server does not say. */
  lastPage?: number;
  hasMore: boolean;
}

/** One campaign account over HTTP. Every method answers, none throws. */
export interface Transport {
  /** API base; a job for another one waits. */
  readonly host: string;
  createLead(payload: CreatePayload): Promise<Pushed>;
  updateLead(payload: UpdatePayload): Promise<Pushed>;
  deleteLead(payload: DeletePayload): Promise<Pushed>;
  listLeads(query: LeadQuery): Promise<Answer<Page<RemoteLead>>>;
  listCampaigns(): Promise<Answer<Campaign[]>>;
  listAssistants(): Promise<Answer<Assistant[]>>;
  startOrStop(campaignId: CampaignId, action: 'start' | 'stop'): Promise<Answer<{ status: string }>>;
  listCalls(query: LeadQuery): Promise<Answer<Page<Call>>>;
  readAccount(): Promise<Answer<Account>>;
}
