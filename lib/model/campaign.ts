import type { AssistantId, CampaignId, E164, Epoch, VariableKey } from './brand';

/**
 * How a campaign's assistant is known, as the API does not say: told by the server after all · chosen by the user · its
 * variables are those of the campaign's leads · it is the account's only one.
 */
export const assistantOrigins = ['server', 'user', 'keys', 'only'] as const;

/** As the server lists it; everything but id, name and status may be missing. */
export interface Campaign {
  id: CampaignId;
  name: string;
  /** Open string: `draft`, `in-progress`, `stopped`, … */
  status: string;
  assistantId?: AssistantId;
  assistantFrom?: (typeof assistantOrigins)[number];
  /** Variables that leads of the campaign carry on the server; absent while nobody has looked. */
  leadKeys?: string[];
  /** API base of the account that listed it. */
  host: string;
  /** `HH:MM` in the campaign's own time zone. */
  allowedFrom?: string;
  allowedTo?: string;
  allowedDays?: string[];
  timezone?: string;
  maxRetries?: number;
  retryIntervalMinutes?: number;
  seenAt: Epoch;
}

/** An outbound assistant with the variables that its campaigns' leads can fill. */
export interface Assistant {
  id: AssistantId;
  name: string;
  /** Variable → default value; an empty default probably means "required". */
  variables: Record<VariableKey, string>;
  initialMessage?: string;
  prompt?: string;
  timezone?: string;
  host: string;
  seenAt: Epoch;
}

/** A variable kept by hand, for accounts whose assistants cannot be read. */
export interface VariableDefinition {
  key: VariableKey;
  defaultValue: string;
}

/** One call as the server reports it; which lead it belongs to is worked out by number, campaign and time. */
export interface Call {
  id: string;
  clientPhone: string;
  status: string;
  durationSeconds?: number;
  answeredBy?: string;
  recordingUrl?: string;
  evaluation?: Record<string, string>;
  createdAt?: Epoch;
}

export interface Account {
  /** API base after normalisation: what is stored. */
  host: string;
  name: string;
  email?: string;
  /** US dollars, as documented by the vendor. */
  balance?: number;
}

/** Why a number is on the do-not-call list: typed, from a file, from the campaign server's blacklist, or a lead's action. */
export const suppressionReasons = ['hand', 'import', 'server', 'lead'] as const;

/** Do-not-call: numbers that are never pushed. */
export interface Suppressed {
  phone: E164;
  reason: (typeof suppressionReasons)[number];
  /** What was typed beside the number, or the file's name. */
  note?: string;
  at: Epoch;
}
