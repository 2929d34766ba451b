import * as z from 'zod';
import { captureDraftSchema, pageKindSchema } from './capture';

/** What a page's capture script answers when one of our own pages asks; checked, because the page can be hostile. */
export const pageFindsSchema = z.object({
  url: z.string().max(4000),
  kind: pageKindSchema,
  drafts: z.array(captureDraftSchema).max(500),
  /** Numbers of the people on it that were refused, why in plain words, and what a rule of the user's would be about. */
  leftOut: z
    .array(
      z.object({
        text: z.string().max(120),
        subject: z.string().min(1).max(300),
        why: z.array(z.string().max(1000)).max(20),
      }),
    )
    .max(20),
});
export type PageFinds = z.infer<typeof pageFindsSchema>;
