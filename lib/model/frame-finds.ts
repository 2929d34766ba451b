import * as z from 'zod';
import { captureDraftSchema, pageKindSchema, rejectedNumberSchema } from './capture';

/** What the reader in a frame of another origin answers; checked, because the frame's page can be hostile. */
export const frameFindsSchema = z.object({
  url: z.string().max(4000),
  kind: pageKindSchema,
  drafts: z.array(captureDraftSchema).max(500),
  rejected: z.array(rejectedNumberSchema).max(200),
  /** Tells one list from the next, for as long as it is scrolled. */
  list: z.number().optional(),
});
export type FrameFinds = z.infer<typeof frameFindsSchema>;

/** What stands in all the frames of a page together; `isFramed` also while nobody stands there, or sees them. */
export const framedSchema = frameFindsSchema.omit({ url: true, list: true }).extend({
  isFramed: z.boolean(),
  list: z.string().optional(),
  /** Which frame each of the drafts stands in. */
  of: z.array(z.number()),
  /** Tells what was asked when from what was asked before. */
  round: z.string(),
});
export type Framed = z.infer<typeof framedSchema>;

/**
 * What every frame answers. `path`: the how-manyth of its parent's frames it is, and so on, from the top; -1 in a shadow root,
 * whose frames are not counted. `hidden`: which of those in it nobody sees. `finds`: of those with a reader.
 */
export const frameAnswerSchema = z.object({
  path: z.array(z.number().int()).max(20),
  hidden: z.array(z.number().int()).max(1000),
  finds: frameFindsSchema.optional().catch(undefined),
});
export type FrameAnswer = z.infer<typeof frameAnswerSchema>;
