import type { BatchId, CampaignId, E164, Epoch, JobId, LeadId, RemoteId, VariableKey } from './brand';
import type { RemoteStatus, SettableStatus } from './status';

/** What goes over the wire for a new lead; built from the lead when a job is claimed, and stored with the job. */
export interface CreatePayload {
  kind: 'create';
  campaignId: CampaignId;
  phone: E164;
  variables: Record<VariableKey, string>;
  secondary: { phone: E164; variables: Record<VariableKey, string> }[];
}
/** A merge on the server: repeating it does no harm. */
export interface UpdatePayload {
  kind: 'update';
  remoteId: RemoteId;
  status?: SettableStatus;
  campaignId?: CampaignId;
  variables?: Record<VariableKey, string>;
}
export interface DeletePayload {
  kind: 'delete';
  remoteId: RemoteId;
  /** Where to read its status once more before: a lead that was called is not deleted. */
  campaignId: CampaignId;
  phone: E164;
}
export type Payload = CreatePayload | UpdatePayload | DeletePayload;

export const jobStates = ['pending', 'sending', 'unknown', 'accepted', 'rejected', 'stuck', 'cancelled'] as const;
export type JobState = (typeof jobStates)[number];
/** A lead has at most one job in an open state. */
export const openStates: readonly JobState[] = ['pending', 'sending', 'unknown', 'rejected', 'stuck'];

export type GateReason = 'auth' | 'credit' | 'forbidden' | 'notAnApi' | 'noKey';

/** What one request to the campaign server came to. `classify.ts` has the table. */
export type Outcome =
  | { kind: 'accepted'; lead?: RemoteLead }
  | ({ kind: 'rejected' } & Refusal)
  /** `limited`: a 429, which says nothing about this lead. */
  | { kind: 'notDelivered'; retryAfterMs?: number; limited?: boolean }
  /**
   * It may have arrived. `refusal`: the server says that the lead is already there; looked up before it is believed.
   * `unanswered`: silence or a server error, which a host that is down gives to everybody.
   */
  | { kind: 'ambiguous'; refusal?: Refusal; unanswered?: true }
  | { kind: 'gateClosed'; reason: GateReason; message?: string };

/**
 * Refusals that come from this side, to be put into the user's language: `do-not-call` · `no-number`: no payload can be
 * built · `not-enrolled`: the lead is not on the server · `called-already`: its status has moved on, deleting would lose
 * a call · `gone`: deleted on the server · `unclear`: it may be on the server, whose list does not tell ·
 * `unreadable`: no payload can be made of it.
 */
export type OwnRefusal =
  | 'do-not-call'
  | 'no-number'
  | 'not-enrolled'
  | 'called-already'
  | 'gone'
  | 'unclear'
  | 'unreadable';

/** HTTP status and the server's words, shown as they are; or a reason of our own, with code 0. */
export interface Refusal {
  code: number;
  message: string;
  own?: OwnRefusal;
}

export interface Job {
  id: JobId;
  batchId: BatchId;
  leadId: LeadId;
  kind: Payload['kind'];
  campaignId: CampaignId;
  /** API base that the user pushed to; a job for another account waits. */
  host: string;
  state: JobState;
  /** Tries that count; one that the server put off by itself (429, closed gate) does not. */
  attempts: number;
  /** Look-ups since it became doubtful. */
  looks?: number;
  /** Not before this instant is it claimed (pending) or looked up (unknown). */
  dueAt: Epoch;
  /** When its request went out last. */
  sentAt?: Epoch;
  /** Until when the claimer is believed to live (sending). */
  leaseUntil?: Epoch;
  payload?: Payload;
  /** For an update: what to change; the remote id is read from the lead at claim. */
  change?: Omit<UpdatePayload, 'kind' | 'remoteId'>;
  /** For a delete: the lead goes to this campaign anew as soon as it is gone. */
  recreate?: boolean;
  remoteId?: RemoteId;
  refusal?: Refusal;
  /** The lead's id while open, absent after: a unique index allows one open job per lead. */
  openKey?: LeadId;
  createdAt: Epoch;
  settledAt?: Epoch;
}

/** A lead as the server tells it, numbers reduced to what was sent back. */
export interface RemoteLead {
  id: RemoteId;
  campaignId?: CampaignId;
  phone: string;
  status: RemoteStatus;
  variables: Record<string, string>;
  secondary: { id: RemoteId; phone: string; status: RemoteStatus; variables: Record<string, string> }[];
  createdAt?: Epoch;
}

/** A number that the server has in a campaign, from the listing before a batch. */
export interface RemoteNumber {
  /** `remoteNumberKey` */
  key: string;
  remoteId: RemoteId;
  role: 'primary' | 'secondary';
  status: RemoteStatus;
}

export function digitsOf(phone: string): string {
  return phone.replaceAll(/\D/g, '');
}

const callingCodeLengths = [1, 2, 3];

/** Whether a number, as some server writes it, is this one: with `+`, `00` or neither, with spaces, or without its country. */
export function isSameNumber(written: string, phone: string): boolean {
  const own = digitsOf(phone);
  const { digits, isNational } = readWritten(written);
  if (digits === own) return true;
  return isNational && digits.length >= 7 && callingCodeLengths.some((length) => own.slice(length) === digits);
}

/** Without `+` or `00` nobody knows whether the country is part of it. */
function readWritten(written: string): { digits: string; isNational: boolean } {
  const digits = digitsOf(written.replace('(0)', ''));
  return { digits: digits.replace(/^0+/, ''), isNational: !/^\s*\+/.test(written) && !digits.startsWith('00') };
}

/** Under which a number that a server has is kept, as the server writes it. */
export function remoteNumberKey(host: string, campaignId: CampaignId, written: string): string {
  const { digits, isNational } = readWritten(written);
  return `${host} ${campaignId} ${isNational ? 'n' : ''}${digits}`;
}

/** Every key under which a server's numbers may hold this one. */
export function remoteNumberKeys(host: string, campaignId: CampaignId, phone: E164): string[] {
  const own = digitsOf(phone);
  const national = [own, ...callingCodeLengths.map((length) => own.slice(length))].map((digits) => `n${digits}`);
  return [own, ...national].map((written) => `${host} ${campaignId} ${written}`);
}
