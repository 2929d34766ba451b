import * as z from 'zod';
import { campaignIdSchema } from './lead';
import { type SiteRecipe, siteRecipeSchema } from './recipe';

/** `crm.example.com`, or `*.example.com` for it and everything below; an address is cut down to its host. */
const hostSchema = z.string().transform((text, context) => {
  const [, wildcard = '', host = ''] = text.trim().match(/^(?:[a-z*]+:\/\/)?(\*\.)?([^/?#]+)/i) ?? [];
  // Through URL, so that `Bücher.example` is written as browsers write it.
  const hostname = URL.canParse(`https://${host}`) ? new URL(`https://${host}`).hostname : '';
  if (hostname && !hostname.includes('*')) return wildcard + hostname;
  context.addIssue('This is no host.');
  return z.NEVER;
});

/** The text of a recipe file, which is what a browser's policy can hold, or the same as an object. */
const recipeSchema = z.preprocess((value) => {
  if (typeof value !== 'string') return value;
  try {
    return JSON.parse(value);
  } catch {
    return undefined;
  }
}, siteRecipeSchema);

const fields = {
  apiHost: z.string().trim().min(1),
  defaultCampaign: z
    .union([z.string().trim(), z.number()])
    .transform((id): unknown => String(id))
    .pipe(campaignIdSchema),
  defaultCountry: z
    .string()
    .transform((text) => text.trim().toUpperCase())
    .pipe(z.string().regex(/^[A-Z]{2}$/)),
  mayExport: z.boolean(),
  note: z.string().trim().min(1).max(500),
};

/** What an administrator has set for everybody; what is not set is the user's own business. */
export interface Policy extends Partial<{ [Name in keyof typeof fields]: z.output<(typeof fields)[Name]> }> {
  /** Hosts where Leadclip may look for people at all. */
  allowedSites?: string[];
  recipes?: SiteRecipe[];
  /** Names of fields that are set, but not or not wholly understood. */
  unread: string[];
}

/**
 * Reads what the browser holds for the administrator, field by field. A default that cannot be read is left out; a restriction
 * that cannot be read holds as tightly as it can, because somebody wanted one.
 */
export function parsePolicy(managed: unknown): Policy {
  const given = new Map(Object.entries(typeof managed === 'object' && managed !== null ? managed : {}));
  const policy: Policy = { unread: [] };
  for (const [name, schema] of Object.entries(fields)) {
    if (!isSet(given.get(name))) continue;
    const read = schema.safeParse(given.get(name));
    if (read.success) Object.assign(policy, { [name]: read.data });
    else policy.unread.push(name);
  }
  if (policy.unread.includes('mayExport')) policy.mayExport = false;
  const sites = readList(given.get('allowedSites'), hostSchema);
  const recipes = readList(given.get('recipes'), recipeSchema);
  if (sites) policy.allowedSites = sites.read;
  if (recipes) policy.recipes = recipes.read;
  if (sites?.isPartial) policy.unread.push('allowedSites');
  if (recipes?.isPartial) policy.unread.push('recipes');
  return policy;
}

const isSet = (value: unknown): boolean => value !== undefined && value !== null && value !== '';

/** One that cannot be read costs only itself; anything but a list is an empty one. */
function readList<T>(value: unknown, schema: z.ZodType<T>): { read: T[]; isPartial: boolean } | undefined {
  if (!isSet(value)) return undefined;
  if (!Array.isArray(value)) return { read: [], isPartial: true };
  const read = value.map((one) => schema.safeParse(one)).flatMap(({ data, success }) => (success ? [data as T] : []));
  return { read, isPartial: read.length < value.length };
}
