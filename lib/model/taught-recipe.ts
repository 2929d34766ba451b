import type { RecipePage, SiteRecipe } from './recipe';

/** A taught page becomes a recipe of its site, or replaces the same page in the one that is there. `today`: `2026-11-22`. */
export function teachRecipe(host: string, page: RecipePage, today: string, before?: SiteRecipe): SiteRecipe {
  const others = before?.pages.filter(({ kind, path }) => kind !== page.kind || path !== page.path) ?? [];
  return {
    id: before?.id ?? `own-${host.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}`,
    label: before?.label ?? host,
    version: (before?.version ?? 0) + 1,
    verifiedOn: today,
    match: { hosts: [host] },
    examples: {},
    pages: [page, ...others],
  };
}
