import { describe, expect, test } from 'vitest';
import { capturePage } from '@/lib/capture';
import { findRecipe, hostMatches, placeOf } from '@/lib/capture/recipes/match';
import { siteRecipes } from '@/lib/capture/recipes/registry';
import { type SiteRecipe, siteRecipeSchema } from '@/lib/model/recipe';
import type { Truth } from '../evaluate/truth';
import { openPage } from './open-page';
import { staleRecipes } from './stale-recipes';

const pages = import.meta.glob<string>('../fixtures/sites/*.html', { query: '?raw', import: 'default', eager: true });
const truths = import.meta.glob<Truth>('../fixtures/sites/*.json', { import: 'default', eager: true });

/** The fixtures of a recipe bear its name: `odoo.list`, `odoo-kanban.list`. */
const fixturesOf = ({ id }: SiteRecipe): string[] =>
  Object.keys(pages).filter((path) => {
    const name = path.replace(/^.*\/|\.html$/g, '');
    const owners = siteRecipes.filter((one) => name.startsWith(`${one.id}.`) || name.startsWith(`${one.id}-`));
    return owners.sort((a, b) => b.id.length - a.id.length)[0]?.id === id;
  });
const urlOf = (path: string): URL => new URL(truths[path.replace(/html$/, 'json')]?.url ?? '');
const isNamed = ({ match }: SiteRecipe, { hostname }: URL): boolean =>
  match.hosts.some((pattern) => hostMatches(pattern, hostname));
const fitsPath = ({ match }: SiteRecipe, url: URL): boolean => !match.path || new RegExp(match.path).test(placeOf(url));
const examples = siteRecipes.flatMap((recipe) =>
  Object.entries(recipe.examples).map(([kind, address]) => ({ recipe, kind, address, id: recipe.id })),
);

describe('every recipe', () => {
  test.each(siteRecipes)('$id is well-formed', (recipe) => {
    expect(siteRecipeSchema.safeParse(recipe).error).toBeUndefined();
    for (const { path } of recipe.pages) expect(() => new RegExp(path ?? '')).not.toThrow();
  });

  test.each(examples)('the $kind example of $id leads to its $kind page', ({ recipe, kind, address }) => {
    const url = new URL(address);
    expect(fitsPath(recipe, url)).toBe(true);
    expect(isNamed(recipe, url) || recipe.match.probe !== undefined).toBe(true);
    const fitting = recipe.pages.filter(({ path }) => !path || new RegExp(path).test(placeOf(url)));
    expect(fitting.map((page) => page.kind)).toContain(kind);
  });

  test.each(examples)("the $kind example of $id is nobody else's", ({ recipe, address }) => {
    const url = new URL(address);
    const others = siteRecipes.filter((one) => one !== recipe && isNamed(one, url) && fitsPath(one, url));
    expect(others.map(({ id }) => id)).toEqual([]);
  });

  test.each(siteRecipes)('$id has an example of every kind of page it reads', ({ pages: rules, examples: given }) => {
    expect(Object.keys(given).sort()).toEqual([...new Set(rules.map(({ kind }) => kind))].sort());
  });

  test.each(siteRecipes)('$id has a fixture for every one of its pages', async (recipe) => {
    const unseen = new Set(recipe.pages);
    for (const path of fixturesOf(recipe)) {
      const document = await openPage(pages[path] ?? '');
      for (const page of unseen) {
        const { foundBy } = capturePage({ url: urlOf(path), document }, { recipes: [{ ...recipe, pages: [page] }] });
        if (foundBy === `${recipe.id}:${page.kind}`) unseen.delete(page);
      }
    }
    expect([...unseen].map(({ kind, path }) => `${kind} ${path ?? ''}`)).toEqual([]);
  });

  test.each(siteRecipes)('the fixtures of $id are read by it and by no other recipe', async (recipe) => {
    for (const path of fixturesOf(recipe)) {
      const document = await openPage(pages[path] ?? '');
      const fitting = siteRecipes.filter((one) => findRecipe([one], { url: urlOf(path), document }));
      expect([path, ...fitting.map(({ id }) => id)]).toEqual([path, recipe.id]);
    }
  });

  test.each(siteRecipes)('$id tells the records of its fixtures apart by their ids', async (recipe) => {
    for (const path of fixturesOf(recipe)) {
      const truth = truths[path.replace(/html$/, 'json')];
      const { drafts } = capturePage({ url: urlOf(path), document: await openPage(pages[path] ?? '') });
      for (const { name, recordId, phones } of truth?.leads ?? [])
        if (recordId && phones.length > 0) expect(drafts.find((draft) => draft.name === name)?.recordId).toBe(recordId);
      // The id of a deal is not that of the people in it.
      if (truth?.recordId && !truth.leads.some(({ recordId }) => recordId))
        expect(drafts.map((draft) => draft.recordId)).toContain(truth.recordId);
    }
  });
});

test('selectors that no browser understands find nothing and keep no page from being read', async () => {
  const document = await openPage('<main><h1>Nora Feld</h1><dl><dt>Mobile</dt><dd>+1 415 555 0150</dd></dl></main>');
  const url = new URL('https://crm.example/contacts/7');
  const [broken, fine] = ['main >> h1', 'main'].map((scope): SiteRecipe['pages'][number] => ({
    ...{ kind: 'detail', scope: [scope], exclude: ['aside['], name: ['h1:nth-child('] },
    recordId: { attr: ['a[[', 'href'] },
    phones: [{ at: ['dd:is-phone'], label: ['dt{'] }],
  }));
  const recipe = (id: string, match: SiteRecipe['match'], pages: SiteRecipe['pages']): SiteRecipe => ({
    ...{ id, label: id, version: 1, verifiedOn: '2026-11-24', examples: {}, match, pages },
  });
  const read = (one: SiteRecipe) => capturePage({ url, document }, { recipes: [one] });
  const person = [{ name: 'Nora Feld', phones: [{ text: '+1 415 555 0150' }] }];
  for (const pages of [[broken], [fine]].map((list) => list.filter((one) => one !== undefined)))
    expect(read(recipe('admins', { hosts: ['crm.example'] }, pages)).drafts).toMatchObject(person);
  const probed = read(recipe('probed', { hosts: [], probe: ['body >> main', 'main h1'] }, broken ? [broken] : []));
  expect(probed).toMatchObject({ drafts: person, recipe: { id: 'probed', state: 'gone' } });
  const elsewhere = read(recipe('elsewhere', { hosts: [], probe: ['body >> main'] }, broken ? [broken] : []));
  expect(elsewhere).toMatchObject({ drafts: person });
  expect(elsewhere.recipe).toBeUndefined();
});

test('a recipe that nobody has looked at for half a year is listed', () => {
  const [recipe] = siteRecipes;
  if (!recipe) throw new Error('There is no recipe.');
  const seen = (verifiedOn: string): SiteRecipe => ({ ...recipe, id: verifiedOn, verifiedOn });
  const today = new Date('2027-06-01');
  expect(staleRecipes([seen('2026-12-01'), seen('2026-12-10'), seen('2025-01-01')], today)).toEqual([
    '2025-01-01: 881 days',
    '2026-12-01: 182 days',
  ]);
  const stale = staleRecipes(siteRecipes, new Date());
  if (stale.length > 0) console.warn(`Recipes to look at again:\n  ${stale.join('\n  ')}`);
});
