import * as z from 'zod';
import type { Epoch, RemoteId } from './brand';

/** The seven statuses that the campaign API documents; any other string is kept in `raw` under `other`. */
export const statusCodes = [
  'created',
  'scheduled',
  'processing',
  'rescheduled',
  'reached-max-retries',
  'completed',
  'blacklisted',
] as const;
export type StatusCode = (typeof statusCodes)[number] | 'other';

/** The statuses that the API lets a user set by hand. */
export const settableStatuses = ['created', 'completed', 'reached-max-retries'] as const;
export type SettableStatus = (typeof settableStatuses)[number];

/** Statuses after which the server calls nobody any more. */
export const finalStatuses: readonly StatusCode[] = ['reached-max-retries', 'completed', 'blacklisted'];

export const epochSchema = z.number() as unknown as z.ZodType<Epoch>;
export const remoteIdSchema = z.string().min(1) as unknown as z.ZodType<RemoteId>;

export const remoteStatusSchema = z.object({
  code: z.enum([...statusCodes, 'other']),
  /** What the server wrote, word for word. */
  raw: z.string(),
  seenAt: epochSchema,
});
/** Owned by the server: nothing but `lib/sync` and an accepted push writes it. */
export type RemoteStatus = z.infer<typeof remoteStatusSchema>;

export const remoteContactSchema = z.object({ id: remoteIdSchema, status: remoteStatusSchema });

/** `Reached max_retries` is `reached-max-retries`; a word that is not known stays `other`. */
export function toRemoteStatus(raw: string, seenAt: Epoch): RemoteStatus {
  const folded = raw
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_]+/g, '-');
  const code = statusCodes.find((known) => known === folded) ?? 'other';
  return { code, raw, seenAt };
}
