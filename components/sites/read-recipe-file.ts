import { type SiteRecipe, siteRecipeSchema } from '@/lib/model/recipe';

/** A recipe from a colleague's file; undefined for anything that the capture script could stumble over later. */
export async function readRecipeFile(file: Blob): Promise<SiteRecipe | undefined> {
  try {
    const recipe = siteRecipeSchema.parse(JSON.parse(await file.text()));
    const page = document.createDocumentFragment();
    for (const selector of selectorsOf(recipe)) page.querySelector(selector);
    return recipe;
  } catch {
    return undefined;
  }
}

/** Every selector in it, without the parts that only Leadclip reads: ` && ` and `@attribute`. */
function selectorsOf({ match, pages }: SiteRecipe): string[] {
  const lists = pages.flatMap(({ live, scope, exclude, recordId, phones, fields, rows, ...page }) => [
    ...[live, scope, exclude, page.name, page.company, page.title, page.email],
    recordId?.attr && [recordId.attr[0]],
    ...[...phones, ...(rows?.phones ?? [])].flatMap(({ at, label }) => [at, label]),
    ...Object.values(fields ?? {}),
    ...(rows ? [rows.each, rows.id && [rows.id[0]], rows.name, rows.company, rows.title, rows.email] : []),
  ]);
  return [...(match.probe ?? []), ...lists.flatMap((list) => list ?? [])]
    .flatMap((selector) => selector.split(' && '))
    .map((selector) => selector.replace(/@[a-z][a-z-]*$/, '').trim())
    .filter(Boolean);
}
