import * as z from 'zod';
import type { Call } from '@/lib/model/campaign';
import { captureDraftSchema, recipeFits } from '@/lib/model/capture';
import { e164Schema } from '@/lib/model/contact';
import { frameAnswerSchema, framedSchema } from '@/lib/model/frame-finds';
import { campaignIdSchema, doubtSchema, leadIdSchema } from '@/lib/model/lead';
import { markedNumberSchema, marks } from '@/lib/model/mark';
import { numberRuleSchema } from '@/lib/model/number-rule';
import { recipePageSchema, siteRecipeSchema } from '@/lib/model/recipe';
import { rememberedSchema } from '@/lib/model/remembered';

/** A found number after normalisation: what would be stored, or why it cannot be. */
export const checkedPhoneSchema = z.object({
  text: z.string(),
  phone: e164Schema.optional(),
  /** As people write it: `+1 415 555 0123`. */
  display: z.string(),
  problem: z.string().optional(),
  doubts: z.array(doubtSchema),
  /** A person said that this number must not be called. */
  suppressed: z.boolean().optional(),
  /** A lead has it. */
  mark: z.enum(marks).optional(),
});

export const checkedDraftSchema = z.object({
  phones: z.array(checkedPhoneSchema),
  /** A lead that already has the primary number. */
  known: z.object({ leadId: leadIdSchema, place: z.string(), statusCode: z.string().optional() }).optional(),
});
export type CheckedDraft = z.infer<typeof checkedDraftSchema>;

export const addResultSchema = z.object({
  outcome: z.enum(['added', 'merged', 'known', 'suppressed', 'no-number']),
  leadId: leadIdSchema.optional(),
});

const accountSchema = z.object({ name: z.string(), email: z.string().optional(), balance: z.number().optional() });
/** Host and key come back as they should be stored. `code` names a text under `account.problem`; `words` are the server's own. */
const accountTestSchema = z.union([
  z.object({ ok: z.literal(true), host: z.string(), key: z.string(), account: accountSchema }),
  z.object({ ok: z.literal(false), code: z.string(), words: z.string().optional() }),
]);
export type AccountTest = z.infer<typeof accountTestSchema>;

const callSchema = z.custom<Call>();

const knownSiteSchema = z.object({ id: z.string(), label: z.string(), hosts: z.array(z.string()) });
export type KnownSite = z.infer<typeof knownSiteSchema>;

/** A campaign on the host that it was chosen for. */
const destinationSchema = z.object({ campaignId: campaignIdSchema, host: z.string() });
export type Destination = z.infer<typeof destinationSchema>;

const nothing = z.object({});
const drafts = z.array(captureDraftSchema).max(500);
/** Counts only when one of our own pages asks on behalf of a tab; a page's own address comes from the browser. */
const url = z.string().max(4000).optional();
/** Every number of the page as text: what the others look like speaks for a country. */
const pageNumbers = z.array(z.string().max(120)).max(2000).optional();

/**
 * Every message there is. `page` names may come from the content script, and so from a page that has taken it over; `frame`
 * names from the reader in one of its frames too; `extension` names only from our own pages. All of them are answered by the
 * background.
 */
export const protocol = {
  /** Recipes that may fit the page that asks: by its host, or by a probe that only the page itself can try. */
  'recipe.list': {
    from: 'frame',
    request: nothing,
    response: z.object({
      recipes: z.array(siteRecipeSchema),
      rules: z.array(numberRuleSchema),
      /** Of the user's own among them: whom they read last, to see whether they still fit, and to repair them. */
      own: z.array(z.object({ id: z.string(), isLost: z.boolean(), remembered: z.array(rememberedSchema) })),
    }),
  },
  /** Puts the capture engine into the page that asks; `needsAll`: with what few pages need. */
  'engine.load': { from: 'frame', request: z.object({ needsAll: z.boolean().optional() }), response: nothing },
  /** Puts what is drawn over a page into the page or the frame that asks. */
  'screen.load': { from: 'frame', request: nothing, response: nothing },
  /** The user taught a page of the site that asks; it can speak for no other site. */
  'recipe.teach': {
    from: 'page',
    request: z.object({
      page: recipePageSchema,
      /** Its recipe, where a page that was taught before has a new layout. */
      repaired: z.string().max(200).optional(),
      /** Some of those whom it reads here. */
      drafts: z.array(captureDraftSchema).max(3),
    }),
    response: nothing,
  },
  /** Starts the lesson in the page that asks: its layout has changed, and the user wants it repaired. */
  'recipe.repair': { from: 'page', request: nothing, response: nothing },
  /** The user said what numbers of the site that asks are; it can speak for no other site. Answers with all its rules. */
  'rule.set': {
    from: 'page',
    request: numberRuleSchema.omit({ site: true }),
    response: z.array(numberRuleSchema),
  },
  'draft.check': {
    from: 'page',
    request: z.object({ drafts, url, pageNumbers }),
    response: z.array(checkedDraftSchema),
  },
  'draft.add': {
    from: 'page',
    request: z.object({ drafts, url, pageNumbers, allowSuppressed: z.boolean().optional() }),
    response: z.object({ results: z.array(addResultSchema), undo: z.number().optional() }),
  },
  'draft.undo': { from: 'page', request: z.object({ undo: z.number() }), response: z.object({ undone: z.boolean() }) },
  /**
   * How many people the page shows, for the toolbar; and how the recipe that knows the page did. Answers whether the page's
   * layout has changed since the user taught it.
   */
  'page.seen': {
    from: 'frame',
    request: z.object({
      people: z.number().int().nonnegative(),
      recipe: z.object({ id: z.string().max(200), fit: z.enum(recipeFits) }).optional(),
    }),
    response: z.object({ isChanged: z.boolean() }),
  },
  /**
   * A page asks what the readers in its frames see, in those in sight; frames do not get to ask. Whoever does not answer soon
   * is waited for with `isPatient` only; the page is told what comes later.
   */
  'frame.read': { from: 'page', request: z.object({ isPatient: z.boolean() }), response: framedSchema },
  /** A frame answers what it was asked in this round. */
  'frame.answer': { from: 'frame', request: frameAnswerSchema.extend({ round: z.string() }), response: nothing },
  /** Known numbers in these frames of the page, all that they are to mark from now on. */
  'frame.mark': {
    from: 'page',
    request: z.object({
      frames: z.array(z.number().int()).max(1000),
      marked: z.array(markedNumberSchema.extend({ frameId: z.number().int() })).max(2000),
    }),
    response: nothing,
  },
  /** A frame shows somebody else, or with `isGone` nobody any more. Answers whether the page around it wants to know. */
  'frame.changed': {
    from: 'frame',
    request: z.object({ isGone: z.boolean() }),
    response: z.object({ isHeard: z.boolean() }),
  },
  /** CRMs that there are recipes for, by name, with the hosts that have to be granted. */
  'site.list': {
    from: 'extension',
    request: nothing,
    response: z.array(knownSiteSchema),
  },
  'account.test': {
    from: 'extension',
    request: z.object({ host: z.string(), key: z.string() }),
    response: accountTestSchema,
  },
  /** Lists campaigns and assistants again. */
  'campaigns.refresh': { from: 'extension', request: nothing, response: z.object({ problem: z.string().optional() }) },
  /** The calls of one lead, from the server; `isRead` is false if it could not be asked. */
  'call.list': {
    from: 'extension',
    request: z.object({ leadId: leadIdSchema }),
    response: z.object({ isRead: z.boolean(), calls: z.array(callSchema) }),
  },
  /** Starts calls, which costs money: asked for after a confirmation only. */
  'campaign.start': {
    from: 'extension',
    request: z.object({ campaignId: campaignIdSchema }),
    response: z.object({ problem: z.string().optional() }),
  },
  /** Sites were switched on or off: register the capture script anew. */
  'sites.apply': { from: 'extension', request: nothing, response: nothing },
  /** A page was opened: read statuses now, whatever the timetable says. */
  'status.pull': { from: 'extension', request: nothing, response: nothing },
  /**
   * Puts leads on their way, all that are ready if none are named; what is not checked yet is checked first, and held if
   * somebody should look. Done by the background, settings and all, because a popup is gone as soon as the user clicks
   * beside it. `checked` says where the user's look at what was held has found the leads: they go there, whatever another
   * window has chosen since.
   */
  'push.start': {
    from: 'extension',
    request: z.object({
      leadIds: z.array(leadIdSchema).optional(),
      checked: destinationSchema.optional(),
    }),
    response: z.object({
      queued: z.number(),
      held: destinationSchema.optional(),
      missing: z.enum(['account', 'campaign']).optional(),
    }),
  },
  /** There is something to send. */
  'outbox.kick': { from: 'extension', request: nothing, response: nothing },
} as const;

export type MessageName = keyof typeof protocol;
export type Request<N extends MessageName> = z.input<(typeof protocol)[N]['request']>;
export type Response<N extends MessageName> = z.output<(typeof protocol)[N]['response']>;
