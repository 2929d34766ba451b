import type { SiteRecipe } from '@/lib/model/recipe';

/** Every file in `sites/`; a new CRM is one file there. */
const files = import.meta.glob<SiteRecipe>('./sites/*.ts', { eager: true, import: 'default' });

export const siteRecipes: readonly SiteRecipe[] = Object.values(files);
