import * as z from 'zod';
import { captureDraftSchema, pageKindSchema } from './capture';

/** What a page's capture script answers when one of our own pages asks; checked, because the page can be hostile. */
export const pageFindsSchema = z.object({
  url: z.string().max(4000),
  kind: pageKindSchema,
  drafts: z.array(captureDraftSchema).max(500),
  rejected: z.number().int().nonnegative(),
});
export type PageFinds = z.infer<typeof pageFindsSchema>;
