import type { RecipePage, SiteRecipe } from './recipe';

/** Layouts of one kind of page: a CRM may show the old one to some of its users, or in another view. */
const mostLayouts = 3;

const isSameKind = (one: RecipePage, other: RecipePage): boolean => one.kind === other.kind && one.path === other.path;

/**
 * A taught page becomes a recipe of its site, or replaces the same page in the one that is there. A repaired one comes before
 * the layouts that were known until now and leaves them in place. `today`: `2026-11-22`.
 */
export function teachRecipe(
  host: string,
  page: RecipePage,
  today: string,
  before?: SiteRecipe,
  isRepair = false,
): SiteRecipe {
  const others = before?.pages.filter((one) => !isSameKind(one, page)) ?? [];
  const older = isRepair ? (before?.pages.filter((one) => isSameKind(one, page)).slice(0, mostLayouts - 1) ?? []) : [];
  return {
    id: before?.id ?? `own-${host.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}`,
    label: before?.label ?? host,
    version: (before?.version ?? 0) + 1,
    verifiedOn: today,
    match: before?.match ?? { hosts: [host] },
    examples: {},
    pages: [page, ...older, ...others],
  };
}

/** How many kinds of pages it knows, whatever the number of their layouts. */
export const kindsOfPages = ({ pages }: SiteRecipe): number =>
  pages.filter((page, at) => pages.findIndex((one) => isSameKind(one, page)) === at).length;
