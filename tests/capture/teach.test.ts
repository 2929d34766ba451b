import { describe, expect, test } from 'vitest';
import { capturePage } from '@/lib/capture';
import { siteRecipes } from '@/lib/capture/recipes/registry';
import { teachPage } from '@/lib/capture/teach/teach-page';
import { siteRecipeSchema } from '@/lib/model/recipe';
import { teachRecipe } from '@/lib/model/taught-recipe';
import { isVariableName } from '@/lib/model/variable-name';
import type { Truth } from '../evaluate/truth';
import { openPage } from './open-page';
import { essence, pointAt, shown, tidy } from './point-at';

const pages = import.meta.glob<string>('../fixtures/sites/*.html', { query: '?raw', import: 'default', eager: true });
const truths = import.meta.glob<Truth>('../fixtures/sites/*.json', { import: 'default', eager: true });
const known = new Set(siteRecipes.map(({ id }) => id));
const names = Object.keys(pages)
  .map((path) => path.replace(/^.*\/|\.html$/g, ''))
  .filter((name) => known.has(name.split('.')[0] ?? ''));

describe('teaching one record or one row of a page whose recipe is not there', () => {
  test.each(names)('%s: the same people as with the built-in recipe', async (name) => {
    const truth = truths[`../fixtures/sites/${name}.json`];
    const document = await openPage(pages[`../fixtures/sites/${name}.html`] ?? '');
    const url = new URL(truth?.url ?? '');
    const wanted = capturePage({ url, document });
    const example = wanted.drafts[0];
    if (!example) return expect(truth?.leads.flatMap(({ phones }) => phones)).toEqual([]);
    const picks = pointAt(document, example);
    const page = teachPage({ url, document }, picks, wanted.kind === 'list');
    const recipe = teachRecipe(url.hostname, page, '2026-11-22');
    expect(siteRecipeSchema.parse(recipe)).toEqual(recipe);
    const taught = capturePage({ url, document }, { recipes: [recipe] });
    expect(taught.foundBy).toBe(`${recipe.id}:${wanted.kind}`);
    expect(taught.drafts.map(essence)).toEqual(wanted.drafts.map(essence));
    for (const [key, element] of Object.entries(picks.fields ?? {})) {
      expect(key).toSatisfy(isVariableName);
      expect(taught.drafts[0]?.variables).toContain(key);
      const text = tidy(shown(element));
      expect(taught.drafts[0]?.fields[key]).toBe(text);
      // What the first row says of the field under its label, each further row says of its own.
      const label = Object.keys(example.fields).find((one) => example.fields[one] === text) ?? '';
      for (const [at, draft] of taught.drafts.entries()) {
        const own = wanted.drafts[at]?.fields[label];
        // What a product shows in an empty field is no value.
        if (own && wanted.kind === 'list') expect(draft.fields[key]).toBe(own === '--' ? undefined : own);
      }
    }
  });

  test('six CRMs or more, records and rows of each', () => {
    const crmsWith = (kind: string) =>
      new Set(names.filter((name) => name.endsWith(`.${kind}`)).map((name) => name.split(/[.-]/)[0]));
    const both = [...crmsWith('detail')].filter((one) => crmsWith('list').has(one));
    expect(both.length).toBeGreaterThanOrEqual(6);
  });
});
