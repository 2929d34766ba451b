import * as z from 'zod';
import { captureDraftSchema } from '@/lib/model/capture';
import { e164Schema } from '@/lib/model/contact';
import { doubtSchema, leadIdSchema } from '@/lib/model/lead';

/** A found number after normalisation: what would be stored, or why it cannot be. */
export const checkedPhoneSchema = z.object({
  text: z.string(),
  phone: e164Schema.optional(),
  /** As people write it: `+1 415 555 0123`. */
  display: z.string(),
  problem: z.string().optional(),
  doubts: z.array(doubtSchema),
});
export type CheckedPhone = z.infer<typeof checkedPhoneSchema>;

export const checkedDraftSchema = z.object({
  phones: z.array(checkedPhoneSchema),
  /** A lead that already has one of these numbers. */
  known: z.object({ leadId: leadIdSchema, place: z.string(), statusCode: z.string().optional() }).optional(),
});
export type CheckedDraft = z.infer<typeof checkedDraftSchema>;

export const addResultSchema = z.object({
  outcome: z.enum(['added', 'merged', 'known', 'refused']),
  leadId: leadIdSchema.optional(),
});
export type AddResult = z.infer<typeof addResultSchema>;

const nothing = z.object({});
const drafts = z.array(captureDraftSchema).max(500);

/**
 * Every message there is. `page` names may come from the content script, and so from a page that has taken it over;
 * `extension` names only from our own pages. All of them are answered by the background.
 */
export const protocol = {
  'draft.check': { from: 'page', request: z.object({ drafts }), response: z.array(checkedDraftSchema) },
  'draft.add': {
    from: 'page',
    request: z.object({ drafts }),
    response: z.object({ results: z.array(addResultSchema), undo: z.number().optional() }),
  },
  'draft.undo': { from: 'page', request: z.object({ undo: z.number() }), response: z.object({ undone: z.boolean() }) },
  'outbox.kick': { from: 'extension', request: nothing, response: nothing },
} as const;

export type MessageName = keyof typeof protocol;
export type Request<N extends MessageName> = z.input<(typeof protocol)[N]['request']>;
export type Response<N extends MessageName> = z.output<(typeof protocol)[N]['response']>;
export type Sender = (typeof protocol)[MessageName]['from'];
