import { describe, expect, test } from 'vitest';
import { capturePage } from '@/lib/capture';
import { readPage } from '@/lib/capture/capture-page';
import { fitOf } from '@/lib/capture/recipes/fit';
import { siteRecipes } from '@/lib/capture/recipes/registry';
import { repairPage } from '@/lib/capture/teach/repair-page';
import { teachPage } from '@/lib/capture/teach/teach-page';
import type { RecipePage } from '@/lib/model/recipe';
import { toRemembered } from '@/lib/model/remembered';
import { teachRecipe } from '@/lib/model/taught-recipe';
import type { Truth } from '../evaluate/truth';
import { openPage } from './open-page';
import { essence, pointAt } from './point-at';
import { redesign } from './redesign';

const pages = import.meta.glob<string>('../fixtures/sites/*.html', { query: '?raw', import: 'default', eager: true });
const truths = import.meta.glob<Truth>('../fixtures/sites/*.json', { import: 'default', eager: true });
const known = new Set(siteRecipes.map(({ id }) => id));
const names = Object.keys(pages)
  .map((path) => path.replace(/^.*\/|\.html$/g, ''))
  .filter(
    (name) => known.has(name.split('.')[0] ?? '') && (truths[`../fixtures/sites/${name}.json`]?.leads.length ?? 0) > 0,
  );

/** A taught page, and what is remembered of the people on it. */
async function taughtPage(name: string) {
  const document = await openPage(pages[`../fixtures/sites/${name}.html`] ?? '');
  const url = new URL(truths[`../fixtures/sites/${name}.json`]?.url ?? '');
  const { drafts, kind } = capturePage({ url, document });
  const [example] = drafts;
  if (!example) return undefined;
  const recipe = teachRecipe(
    url.hostname,
    teachPage({ url, document }, pointAt(document, example), kind === 'list'),
    '2026-11-22',
  );
  const page = { url, document };
  const taught = readPage(page, [recipe]);
  const remembered = taught.drafts.slice(0, 3).map((draft) => toRemembered(draft, url.href));
  return { page, recipe, taught, remembered };
}

describe('a taught page whose layout changes afterwards', () => {
  test.each(names)(
    '%s: fits until then, is told to have changed, and reads the same people after the repair',
    async (name) => {
      const before = await taughtPage(name);
      if (!before)
        return expect(truths[`../fixtures/sites/${name}.json`]?.leads.flatMap(({ phones }) => phones)).toEqual([]);
      const { page, recipe, taught, remembered } = before;
      expect(fitOf(page, taught, [recipe], [])).toBe('fits');
      expect(fitOf(page, taught, [recipe], remembered)).toBe('proven');

      redesign(page.document);
      const changed = readPage(page, [recipe]);
      const fit = fitOf(page, changed, [recipe], remembered);
      expect(
        changed.drafts.length === 0 || changed.foundBy !== taught.foundBy || fit === 'proven' || fit === 'lost',
      ).toBe(true);
      if (fit === 'proven') return expect(changed.drafts.map(essence)).toEqual(taught.drafts.map(essence));
      expect(fit).toBe('lost');
      const read = (rules: RecipePage) => readPage(page, [teachRecipe(page.url.hostname, rules, '2026-11-23')]).drafts;
      const repair = repairPage(page, recipe.pages[0] as RecipePage, remembered, read);
      const rules = repair && teachPage(page, repair.picks, taught.kind === 'list');
      const repaired = teachRecipe(page.url.hostname, rules as RecipePage, '2026-11-23', recipe, true);
      const after = readPage(page, [repaired]);
      expect(after.drafts.map(essence)).toEqual(taught.drafts.map(essence));
      expect(fitOf(page, after, [repaired], remembered)).toBe('proven');
    },
  );
});
