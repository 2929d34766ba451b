import * as z from 'zod';
import { pageKindSchema } from './capture';
import { phoneLabelSchema } from './contact';

/**
 * CSS selectors, best first; the first that finds a text wins. `''` is the row itself, `h1@title` reads an attribute,
 * `.first && .last` joins two texts if both are there.
 */
const selectors = z.array(z.string());

/** A regular expression. */
const pattern = z.string().refine((source) => {
  try {
    return Boolean(new RegExp(source));
  } catch {
    return false;
  }
});

const phoneRule = z.object({
  at: selectors,
  type: phoneLabelSchema.optional(),
  /** Where the visible label stands, looked for in the phone's own row. */
  label: selectors.optional(),
  /** Fax and the like: found so that it can be refused. */
  reject: z.boolean().optional(),
});

/** Further fields of the record by the name of the variable that each becomes. */
const furtherFields = z.record(z.string().max(100), selectors);

const rowRule = z.object({
  each: selectors,
  /** Selector inside the row (`''` for the row itself) and the attribute that holds the record's id. */
  id: z.tuple([z.string(), z.string()]).optional(),
  name: selectors,
  /** The rows are businesses, not people. */
  isCompany: z.boolean().optional(),
  company: selectors.optional(),
  title: selectors.optional(),
  email: selectors.optional(),
  phones: z.array(phoneRule),
  fields: furtherFields.optional(),
});

export const recipePageSchema = z.object({
  kind: pageKindSchema,
  /** Regular expression on path, query and hash. */
  path: pattern.optional(),
  /** The part of the page that shows the current record; the rest is left over from earlier ones. */
  live: selectors.optional(),
  scope: selectors,
  exclude: selectors.optional(),
  recordId: z.object({ path: pattern.optional(), attr: z.tuple([z.string(), z.string()]).optional() }).optional(),
  name: selectors,
  /** The page is about a business and not a person. */
  isCompany: z.boolean().optional(),
  company: selectors.optional(),
  title: selectors.optional(),
  email: selectors.optional(),
  phones: z.array(phoneRule),
  fields: furtherFields.optional(),
  rows: rowRule.optional(),
});

/** Data that says where a CRM page keeps its names and phones. Built in, taught by a user, or handed out by an admin. */
export const siteRecipeSchema = z.object({
  id: z.string().regex(/^[a-z0-9-]+$/),
  label: z.string().min(1),
  version: z.number().int().positive(),
  /** Date a human last saw it work: `2026-11-22`. */
  verifiedOn: z.iso.date(),
  match: z.object({
    /** `app.hubspot.com`, `*.pipedrive.com`; empty when only the probe decides. */
    hosts: z.array(z.string()),
    path: pattern.optional(),
    /** Selectors, each of which only this product's pages match: for self-hosted and white-label products. */
    probe: z.array(z.string()).optional(),
  }),
  examples: z.partialRecord(pageKindSchema, z.url()),
  pages: z.array(recipePageSchema).min(1),
});
export type SiteRecipe = z.infer<typeof siteRecipeSchema>;
export type RecipePage = SiteRecipe['pages'][number];
export type PhoneRule = RecipePage['phones'][number];
