import * as z from 'zod';
import { phoneLabelSchema } from './contact';

export const pageKinds = ['detail', 'list', 'unknown'] as const;
export const pageKindSchema = z.enum(pageKinds);
export type PageKind = z.infer<typeof pageKindSchema>;

export const confidences = ['high', 'medium', 'low'] as const;
export type Confidence = (typeof confidences)[number];

/** One reason for or against a candidate, in words that a user is shown: the label, column, link or pattern. */
export const evidenceSchema = z.object({
  /** What kind of reason: `link`, `attribute`, `field-name`, `label`, `column`, `structured`, `text`, `recipe`, `timeline`, … */
  rule: z.string().max(60),
  /** The words on the page that it rests on: the label's text, the column's header, the link's scheme. */
  detail: z.string().max(200).optional(),
  speaks: z.enum(['for', 'against']),
});
export type Evidence = z.infer<typeof evidenceSchema>;

/** A country that something on the page speaks for. */
export const regionHintSchema = z.object({
  region: z.string().regex(/^[A-Z]{2}$/),
  why: z.enum(['record-country', 'page-numbers', 'page-language', 'page-currency']),
});
export type RegionHint = z.infer<typeof regionHintSchema>;

const short = z.string().max(300);

export const draftPhoneSchema = z.object({
  /** As on the page, nothing normalised; the extension is kept apart. */
  text: z.string().max(120),
  /** In international form, where the page's own link dials it so. */
  dial: z.string().max(120).optional(),
  extension: z.string().max(20).optional(),
  label: short.optional(),
  type: phoneLabelSchema.optional(),
  confidence: z.enum(confidences),
  why: z.array(evidenceSchema).max(20),
});
export type DraftPhone = z.infer<typeof draftPhoneSchema>;

export const captureDraftSchema = z.object({
  kind: pageKindSchema,
  recordId: short.optional(),
  name: short.optional(),
  company: short.optional(),
  title: short.optional(),
  email: short.optional(),
  /** Set when the draft is a business and not a person in it. */
  isCompany: z.boolean().optional(),
  /** The record asks not to be called: `DoNotCall`, `donotphone`, `dnd`, … */
  doNotCall: z.boolean().optional(),
  fields: z.record(z.string().max(100), z.string().max(1000)),
  /** Those of the fields that the site's recipe gave a variable's name: they are variables of the lead from the start. */
  variables: z.array(z.string().max(100)).max(100).optional(),
  phones: z.array(draftPhoneSchema).max(30),
  /** The record's country or address as on the page; whoever normalises the numbers reads the country out of it. */
  country: short.optional(),
  /** What else the page says about countries, strongest first. */
  regions: z.array(regionHintSchema).max(10),
  /** `hubspot:detail`, `generic:table`, … */
  foundBy: z.string().max(80),
});
/** One person or business as found on a page; raw text. */
export type CaptureDraft = z.infer<typeof captureDraftSchema>;

export const rejectedNumberSchema = z.object({
  text: z.string().max(120),
  why: z.array(evidenceSchema).max(20),
  /** What a rule of the user's would be about; absent where the number is nobody's and no rule could bring it back. */
  subject: short.optional(),
});
export type RejectedNumber = z.infer<typeof rejectedNumberSchema>;

/** How the recipe that knows a page did there. `gone`: not even the names stand where it looks for them. */
export interface RecipeReport {
  id: string;
  state: 'found' | 'nobody' | 'gone';
}

/**
 * How well a recipe fits a page. `proven`: it reads somebody whom it has read before · `fits` · `lost`: of somebody whom it has
 * read before it misses what stands on the page · `gone`: its places are not there, people of that kind are · `missed`: it may
 * miss something, which one page alone cannot tell.
 */
export const recipeFits = ['proven', 'fits', 'lost', 'gone', 'missed'] as const;
export type RecipeFit = (typeof recipeFits)[number];

/** What one pass over a page found, and what it refused and why. */
export interface PageCapture {
  kind: PageKind;
  drafts: CaptureDraft[];
  foundBy: string;
  rejected: RejectedNumber[];
  /** Absent where no recipe knows the page, or nothing on it looks like a number. */
  recipe?: RecipeReport;
}
