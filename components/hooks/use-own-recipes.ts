import { useLiveQuery } from 'dexie-react-hooks';
import type { SiteRecipe } from '@/lib/model/recipe';
import { listOwnRecipes } from '@/lib/settings/own-recipes';

export function useOwnRecipes(): SiteRecipe[] | undefined {
  return useLiveQuery(listOwnRecipes);
}
