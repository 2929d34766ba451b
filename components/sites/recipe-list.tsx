import { FileDown, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { i18n } from '#i18n';
import { useOwnRecipes } from '@/components/hooks/use-own-recipes';
import { Button } from '@/components/shared/button';
import { FileButton } from '@/components/shared/file-button';
import { saveFile } from '@/components/shared/save-file';
import { toast } from '@/components/shared/toasts';
import type { SiteRecipe } from '@/lib/model/recipe';
import { kindsOfPages } from '@/lib/model/taught-recipe';
import { keepRecipe, removeRecipe } from '@/lib/settings/own-recipes';
import { readRecipeFile } from './read-recipe-file';
import styles from './recipe-list.module.css';

/** What the user taught, or took from a colleague: renamed, shared as a file, removed. */
export function RecipeList() {
  const recipes = useOwnRecipes();
  if (!recipes) return null;

  async function take(file: File) {
    const recipe = await readRecipeFile(file);
    if (!recipe) return toast(i18n.t('recipes.notRecipe'));
    const before = recipes?.find(({ id }) => id === recipe.id);
    await keepRecipe(recipe);
    toast(i18n.t('recipes.taken', [recipe.label]), () => (before ? keepRecipe(before) : removeRecipe(recipe.id)));
  }

  return (
    <section className={styles.recipes} aria-labelledby="taught">
      <h3 id="taught">{i18n.t('recipes.title')}</h3>
      {recipes.length === 0 && <p className={styles.none}>{i18n.t('recipes.none')}</p>}
      <ul className={styles.list}>
        {recipes.map((recipe) => (
          <RecipeLine key={recipe.id} recipe={recipe} />
        ))}
      </ul>
      <FileButton label={i18n.t('recipes.take')} accept=".json,application/json" onFile={(file) => void take(file)} />
    </section>
  );
}

function RecipeLine({ recipe }: { recipe: SiteRecipe }) {
  const [label, setLabel] = useState(recipe.label);
  const { id, match, verifiedOn } = recipe;

  async function remove() {
    await removeRecipe(id);
    toast(i18n.t('recipes.removed', [recipe.label]), () => keepRecipe(recipe));
  }

  return (
    <li className={styles.recipe}>
      <input
        type="text"
        aria-label={i18n.t('recipes.name')}
        value={label}
        onChange={({ target }) => setLabel(target.value)}
        onBlur={() => (label.trim() ? void keepRecipe({ ...recipe, label: label.trim() }) : setLabel(recipe.label))}
      />
      <span className={styles.about}>
        {match.hosts.join(', ')} · {i18n.t('recipes.pages', kindsOfPages(recipe))} ·{' '}
        {new Intl.DateTimeFormat(undefined, { dateStyle: 'medium' }).format(new Date(verifiedOn))}
      </span>
      <Button
        look="quiet"
        icon={<FileDown aria-hidden />}
        aria-label={i18n.t('recipes.shareOne', [recipe.label])}
        title={i18n.t('recipes.share')}
        onClick={() =>
          saveFile(new Blob([JSON.stringify(recipe, null, 2)], { type: 'application/json' }), `${id}.json`)
        }
      />
      <Button
        look="quiet"
        icon={<Trash2 aria-hidden />}
        aria-label={i18n.t('recipes.removeOne', [recipe.label])}
        title={i18n.t('recipes.remove')}
        onClick={() => void remove()}
      />
    </li>
  );
}
