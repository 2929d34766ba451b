import * as z from 'zod';
import type { CampaignId, LeadId } from './brand';
import { contactSchema, maxSecondary } from './contact';
import { epochSchema, remoteIdSchema } from './status';

export const leadIdSchema = z.string().min(1) as unknown as z.ZodType<LeadId>;
export const campaignIdSchema = z.string().min(1) as unknown as z.ZodType<CampaignId>;

/** `new`: something about it is doubtful, a person should look · `ready`: may be pushed · `excluded`: put aside. */
export const stages = ['new', 'ready', 'excluded'] as const;
export const stageSchema = z.enum(stages);
export type Stage = z.infer<typeof stageSchema>;

export const captureSourceSchema = z.object({
  kind: z.enum(['page', 'hand', 'import']),
  /** The CRM record, or the list that held the row. */
  url: z.string().optional(),
  /** Host name of `url`, or the imported file's name: what the user filters by. */
  site: z.string().optional(),
  recordId: z.string().optional(),
  /** Which recipe or generic rule found it: `hubspot:detail`, `generic:table`. */
  foundBy: z.string().optional(),
  at: epochSchema,
});
export type CaptureSource = z.infer<typeof captureSourceSchema>;

export const consentNoteSchema = z.object({ how: z.string(), at: epochSchema.optional() });
export type ConsentNote = z.infer<typeof consentNoteSchema>;

/**
 * Why a person should look before a lead is pushed. `country`: the number had no country code and nothing on the page
 * settled one · `not-valid`: right length, but no such number range is known · `weak-evidence`: nothing near it says
 * that it is a phone · `asked-not-to-be-called`: the CRM record carries such a flag.
 */
export const doubts = ['country', 'not-valid', 'weak-evidence', 'asked-not-to-be-called'] as const;
export const doubtSchema = z.enum(doubts);
export type Doubt = z.infer<typeof doubtSchema>;

/** Where a lead stands on a campaign server; absent until the server has given it an id. */
export const enrolmentSchema = z.object({
  /** API base of the account it was pushed to: ids mean nothing on another one. */
  host: z.string(),
  campaignId: campaignIdSchema,
  remoteId: remoteIdSchema,
  acceptedAt: epochSchema,
  /** The server's list did not show it any more; it may be the list's fault. */
  missedAt: epochSchema.optional(),
  /** The server answered 404 for it: deleted there, kept here. */
  goneAt: epochSchema.optional(),
});

export const leadSchema = z.object({
  id: leadIdSchema,
  primary: contactSchema,
  /** Dialled in this order if the primary does not answer. */
  secondary: z.array(contactSchema).max(maxSecondary),
  campaignId: campaignIdSchema.optional(),
  stage: stageSchema,
  /** Shown with the lead; a person clears them by marking it ready. */
  doubts: z.array(doubtSchema),
  enrolment: enrolmentSchema.optional(),
  /** Further fields of the CRM record, by their label there: candidates for variables. */
  fields: z.record(z.string(), z.string()),
  source: captureSourceSchema,
  consent: consentNoteSchema.optional(),
  createdAt: epochSchema,
  updatedAt: epochSchema,
});
/** One person or business in at most one campaign. */
export type Lead = z.infer<typeof leadSchema>;
