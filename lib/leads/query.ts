import * as z from 'zod';
import { type Place, places } from '@/lib/db/lead-row';
import type { CampaignId } from '@/lib/model/brand';
import { stageSchema } from '@/lib/model/lead';
import { type StatusCode, statusCodes } from '@/lib/model/status';

export { places };

export const sortKeys = ['name', 'company', 'number', 'standing', 'campaign', 'updated', 'created'] as const;
export type SortKey = (typeof sortKeys)[number];

/** What the badge of a lead says: the place here, or the server's status once it has the lead. */
export type Standing = Exclude<Place, 'enrolled'> | StatusCode;
/** In the order in which a lead goes through them. */
export const standings: readonly Standing[] = [
  ...(['review', 'ready', 'sending', 'problem', 'excluded'] as const),
  ...statusCodes,
  'other',
];

/** The empty text stands for leads that have no campaign yet. */
const campaignFilterSchema = z.string() as unknown as z.ZodType<CampaignId | ''>;
const daySchema = z.string().regex(/^\d{4}-\d\d-\d\d$/);

/** Which leads, and in which order. A filter that is absent lets everybody through. */
export const leadQuerySchema = z.object({
  /** Words of names, companies, addresses, or digits of a number; all of them must be found. */
  text: z.string().catch(''),
  campaignId: campaignFilterSchema.optional().catch(undefined),
  stage: stageSchema.optional().catch(undefined),
  place: z.enum(places).optional().catch(undefined),
  status: z
    .enum([...statusCodes, 'other'])
    .optional()
    .catch(undefined),
  /** Host name of the page, or name of the imported file. */
  site: z.string().optional().catch(undefined),
  /** Country of the primary number, `DE`. */
  region: z.string().optional().catch(undefined),
  /** First and last local day on which it was added, `2026-05-31`; both count. */
  addedFrom: daySchema.optional().catch(undefined),
  addedTo: daySchema.optional().catch(undefined),
  /** Refused or not delivered, doubtful, or deleted on the server. */
  hasProblem: z.boolean().optional().catch(undefined),
  sort: z.object({ by: z.enum(sortKeys), isDown: z.boolean() }).catch({ by: 'updated', isDown: true }),
});
export type LeadQuery = z.infer<typeof leadQuerySchema>;

/** Everybody, newest change first. */
export const everybody: LeadQuery = { text: '', sort: { by: 'updated', isDown: true } };

/** How many filters are set; the text is not one of them. */
export function countFilters({ text: _text, sort: _sort, ...filters }: LeadQuery): number {
  return Object.values(filters).filter((value) => value !== undefined).length;
}
