import * as z from 'zod';
import { type CaptureDraft, pageKindSchema } from './capture';

const text = z.string().max(300);

/**
 * What a taught recipe read of somebody who was captured. When the page's layout changes, the recipe is repaired by finding
 * these texts again; they stay in this browser, out of recipe files and backups.
 */
export const rememberedSchema = z.object({
  kind: pageKindSchema,
  url: z.string().max(4000),
  name: text.optional(),
  company: text.optional(),
  title: text.optional(),
  email: text.optional(),
  phones: z.array(z.string().max(120)).max(30),
  /** The fields that the recipe gave a variable's name. */
  variables: z.record(z.string().max(100), z.string().max(1000)),
});
export type Remembered = z.infer<typeof rememberedSchema>;

/** Parts that a recipe reads beside the numbers and the variables. */
export const readParts = ['name', 'company', 'title', 'email'] as const;

export const toRemembered = (draft: CaptureDraft, url: string): Remembered => ({
  kind: draft.kind,
  url,
  ...Object.fromEntries(readParts.flatMap((part) => (draft[part] ? [[part, draft[part]]] : []))),
  phones: draft.phones.map(({ text: shown }) => shown),
  variables: Object.fromEntries(
    (draft.variables ?? []).flatMap((key) => (draft.fields[key] ? [[key, draft.fields[key]]] : [])),
  ),
});
