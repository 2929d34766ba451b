import * as z from 'zod';
import type { AssistantId, CampaignId, Epoch, RemoteId, VariableKey } from '@/lib/model/brand';
import type { Account, Assistant, Call, Campaign } from '@/lib/model/campaign';
import type { RemoteLead } from '@/lib/model/push';
import { toRemoteStatus } from '@/lib/model/status';
import { parseDate } from './dates';

/** Tolerant where the API drifts between versions and white labels; strict only in that a row needs its id. */
const id = z.union([z.number(), z.string().trim().min(1)]).transform(String);
const text = z.union([z.string(), z.number()]).transform(String);
const optionalText = text.optional().catch(undefined);
const optionalNumber = z.coerce.number().finite().optional().catch(undefined);
/** PHP writes an empty object as `[]`; old snapshots wrap the object in an array. */
const values = z.preprocess(
  (value) => (Array.isArray(value) ? Object.assign({}, ...value.filter((one) => typeof one === 'object')) : value),
  z.record(z.string(), z.unknown()).catch({}),
);
const words = values.transform((of) =>
  Object.fromEntries(Object.entries(of).map(([key, value]) => [key, value === null ? '' : asWord(value)])),
);

function asWord(value: unknown): string {
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

const contactFields = {
  id,
  phone_number: text.optional().catch(undefined),
  phone: text.optional().catch(undefined),
  status: text.catch(''),
  variables: words.catch({}),
};
const contact = z.object(contactFields);
const lead = z.object({
  ...contactFields,
  campaign_id: id.optional().catch(undefined),
  campaign: z.object({ id }).optional().catch(undefined),
  created_at: optionalText,
  secondary_contacts: z.array(z.unknown()).catch([]),
});

export function readLead(json: unknown, seenAt: Epoch): RemoteLead | undefined {
  const parsed = lead.safeParse(json);
  if (!parsed.success) return undefined;
  const { data } = parsed;
  const campaignId = data.campaign_id ?? data.campaign?.id;
  const createdAt = parseDate(data.created_at);
  return {
    ...readContact(data, seenAt),
    ...(campaignId && { campaignId: campaignId as CampaignId }),
    ...(createdAt !== undefined && { createdAt }),
    secondary: data.secondary_contacts
      .map((one) => contact.safeParse(one).data)
      .filter((one) => one !== undefined)
      .map((one) => readContact(one, seenAt)),
  };
}

function readContact(of: z.output<typeof contact>, seenAt: Epoch): RemoteLead['secondary'][number] {
  return {
    id: of.id as RemoteId,
    phone: of.phone_number ?? of.phone ?? '',
    status: toRemoteStatus(of.status || 'created', seenAt),
    variables: of.variables,
  };
}

const campaign = z.object({
  id,
  name: text.catch(''),
  status: text.catch(''),
  assistant_id: id.optional().catch(undefined),
  assistant: z.object({ id }).optional().catch(undefined),
  allowed_hours_start_time: optionalText,
  allowed_hours_end_time: optionalText,
  allowed_days: z.array(z.string()).optional().catch(undefined),
  timezone: optionalText,
  max_retries: optionalNumber,
  retry_interval: optionalNumber,
});

export function readCampaign(json: unknown, host: string, seenAt: Epoch): Campaign | undefined {
  const { data } = campaign.safeParse(json);
  if (!data) return undefined;
  const assistantId = data.assistant_id ?? data.assistant?.id;
  return {
    id: data.id as CampaignId,
    name: data.name || data.id,
    status: data.status,
    host,
    seenAt,
    ...(assistantId && { assistantId: assistantId as AssistantId, assistantFrom: 'server' as const }),
    ...(data.allowed_hours_start_time && { allowedFrom: data.allowed_hours_start_time.slice(0, 5) }),
    ...(data.allowed_hours_end_time && { allowedTo: data.allowed_hours_end_time.slice(0, 5) }),
    ...(data.allowed_days && { allowedDays: data.allowed_days.map((day) => day.toLowerCase()) }),
    ...(data.timezone && { timezone: data.timezone }),
    ...(data.max_retries !== undefined && { maxRetries: data.max_retries }),
    ...(data.retry_interval !== undefined && { retryIntervalMinutes: data.retry_interval }),
  };
}

const assistant = z.object({
  id,
  name: text.catch(''),
  type: optionalText,
  variables: words.catch({}),
  initial_message: optionalText,
  system_prompt: optionalText,
  timezone: optionalText,
});

/** Only assistants that call out; a list that does not say which is taken whole. */
export function readAssistant(json: unknown, host: string, seenAt: Epoch): Assistant | undefined {
  const { data } = assistant.safeParse(json);
  if (!data || data.type === 'inbound') return undefined;
  return {
    id: data.id as AssistantId,
    name: data.name || data.id,
    variables: data.variables as Record<VariableKey, string>,
    host,
    seenAt,
    ...(data.initial_message && { initialMessage: data.initial_message }),
    ...(data.system_prompt && { prompt: data.system_prompt }),
    ...(data.timezone && { timezone: data.timezone }),
  };
}

const call = z.object({
  id,
  client_phone_number: text.catch(''),
  status: text.catch(''),
  duration: optionalNumber,
  answered_by: optionalText,
  recording_url: optionalText,
  evaluation: z.unknown(),
  created_at: optionalText,
});

export function readCall(json: unknown): Call | undefined {
  const { data } = call.safeParse(json);
  if (!data) return undefined;
  const createdAt = parseDate(data.created_at);
  const evaluation = readEvaluation(data.evaluation);
  return {
    id: data.id,
    clientPhone: data.client_phone_number,
    status: data.status,
    ...(data.duration !== undefined && { durationSeconds: data.duration }),
    ...(data.answered_by && { answeredBy: data.answered_by }),
    ...(data.recording_url && /^https?:\/\//.test(data.recording_url) && { recordingUrl: data.recording_url }),
    ...(Object.keys(evaluation).length > 0 && { evaluation }),
    ...(createdAt !== undefined && { createdAt }),
  };
}

/** An object, or a list of `{name, value}`. */
function readEvaluation(json: unknown): Record<string, string> {
  const listed = z.array(z.object({ name: z.string(), value: z.unknown() })).safeParse(json);
  if (listed.success) return Object.fromEntries(listed.data.map(({ name, value }) => [name, asWord(value ?? '')]));
  return words.catch({}).parse(json);
}

const account = z.object({ name: optionalText, email: optionalText, total_balance: optionalNumber });

/** Nothing but a name or an e-mail proves that this was the account page of the API. */
export function readAccount(json: unknown, host: string): Account | undefined {
  const inside = z.object({ data: z.object({ email: z.string() }).loose() }).safeParse(json).data?.data;
  const { data } = account.safeParse(inside ?? json);
  if (!data || (!data.name && !data.email)) return undefined;
  return {
    host,
    name: data.name ?? data.email ?? '',
    ...(data.email && { email: data.email }),
    ...(data.total_balance !== undefined && { balance: data.total_balance }),
  };
}
