import { describe, expect, test } from 'vitest';
import { capturePage } from '@/lib/capture';
import { readPage } from '@/lib/capture/read-page';
import { fitOf } from '@/lib/capture/recipes/fit';
import { siteRecipes } from '@/lib/capture/recipes/registry';
import { repairPage } from '@/lib/capture/teach/repair-page';
import { type Picks, teachPage } from '@/lib/capture/teach/teach-page';
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
  const repaired: string[] = [];
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
      const renewed = teachRecipe(page.url.hostname, rules as RecipePage, '2026-11-23', recipe, true);
      const after = readPage(page, [renewed]);
      expect(after.drafts.map(essence)).toEqual(taught.drafts.map(essence));
      expect(fitOf(page, after, [renewed], remembered)).toBe('proven');
      repaired.push(name);
    },
  );

  test('needed it on most of them', () => {
    expect(repaired.length).toBeGreaterThan(names.length / 2);
  });
});

describe('of a record that was taught', () => {
  const url = new URL('https://crm.example/contacts/1');
  const at = (path: string) => new URL(path, url);
  const anna = { name: 'Anna Fjord', phone: '+44 20 7946 0101', plan: 'Basic' };
  const bert = { name: 'Bert Okoye', phone: '+44 20 7946 0102', plan: 'Large' };
  type Somebody = typeof anna;
  const old = ({ name, phone, plan }: Somebody, more = '') => `<main class="record-page">
    <h1 class="record-name">${name}</h1><p class="phone-line">Phone <b class="phone-value">${phone}</b></p>
    <p class="plan-line">Plan <i class="plan-value">${plan}</i></p>${more}</main>`;
  const fresh = ({ name, phone, plan }: Somebody) => {
    const [first, last] = name.split(' ');
    return `<article class="person-card"><header class="who"><input aria-label="First name" class="given" value="${first}">
      <input aria-label="Last name" class="family" value="${last}"></header>
      <label>Phone <input class="line-one" value="${phone.replaceAll(' ', '-').replace('+44-', '0')}"></label>
      <label>Plan <select class="tariff"><option>Other</option><option selected>${plan}</option></select></label></article>`;
  };

  async function teach() {
    const document = await openPage(old(anna));
    const pick = (selector: string) => document.querySelector(selector) as Element;
    const picks = { name: [pick('h1')], phones: [pick('b')], fields: { plan: pick('i') } };
    const recipe = teachRecipe(url.hostname, teachPage({ url, document }, picks, false), '2026-11-22');
    const remembered = readPage({ url, document }, [recipe]).drafts.map((draft) => toRemembered(draft, url.href));
    return { recipe, remembered };
  }
  async function visit(html: string, url: URL, known: Awaited<ReturnType<typeof teach>>) {
    const page = { url, document: await openPage(html) };
    const capture = readPage(page, [known.recipe]);
    return { page, capture, fit: fitOf(page, capture, [known.recipe], known.remembered) };
  }

  test.each([
    ['the next record fits', old(bert), '/contacts/2', 'fits'],
    ['a record without a number says nothing', old({ ...bert, phone: '–' }), '/contacts/2', undefined],
    [
      'a record whose only number is a fax says nothing',
      old({ ...bert, phone: '–' }, '<p>Fax +44 20 7946 0109</p>'),
      '/contacts/2',
      undefined,
    ],
    [
      'a person who was renamed and got another number fits',
      old({ ...anna, name: 'Anna Berg', phone: '+44 20 7946 0177' }),
      '/contacts/1',
      'fits',
    ],
    [
      'a list, a page of another kind, is none of its pages',
      `<ul><li>${bert.name} ${bert.phone}</li></ul>`,
      '/contacts',
      undefined,
    ],
    [
      'a form for new contacts has no record’s number',
      '<main><h2>Import</h2><p>Call us: +44 20 7946 0100</p></main>',
      '/contacts/import',
      undefined,
    ],
    ['another person in a new layout has the places gone', fresh(bert), '/contacts/2', 'gone'],
    ['the person who is remembered is lost in a new layout', fresh(anna), '/contacts/1', 'lost'],
    [
      'a name that went elsewhere is lost',
      old({ ...anna, name: 'Contact' }, `<h2>${anna.name}</h2>`),
      '/contacts/1',
      'lost',
    ],
  ])('%s', async (_words, html, path, wanted) => {
    expect((await visit(html, at(path), await teach())).fit).toBe(wanted);
  });

  test('names in two controls, a number written otherwise and a choice are found again and hold for the next record', async () => {
    const known = await teach();
    const { page, capture } = await visit(fresh(anna), url, known);
    expect(capture.foundBy).toMatch(/^generic:/);
    expect(capture.drafts).toMatchObject([{ phones: [{ text: '020-7946-0101' }] }]);
    const read = (rules: RecipePage) => readPage(page, [teachRecipe(url.hostname, rules, '2026-11-23')]).drafts;
    const repair = repairPage(page, known.recipe.pages[0] as RecipePage, known.remembered, read);
    expect(repair?.name).toBe(anna.name);
    const rules = teachPage(page, repair?.picks as Picks, false);
    const repaired = teachRecipe(url.hostname, rules, '2026-11-23', known.recipe, true);
    const next = { url: at('/contacts/2'), document: await openPage(fresh(bert)) };
    expect(readPage(next, [repaired]).drafts).toMatchObject([
      {
        name: bert.name,
        fields: { plan: bert.plan },
        phones: [{ text: '020-7946-0102' }],
        foundBy: `${repaired.id}:detail`,
      },
    ]);
    // Whoever still sees the old layout is read by the old rules.
    const stays = { url: at('/contacts/2'), document: await openPage(old(bert)) };
    expect(readPage(stays, [repaired]).drafts).toMatchObject([{ name: bert.name, foundBy: `${repaired.id}:detail` }]);
  });

  test('nobody is found again on the page of somebody else', async () => {
    const known = await teach();
    const { page } = await visit(fresh(bert), at('/contacts/2'), known);
    const read = (rules: RecipePage) => readPage(page, [teachRecipe(url.hostname, rules, '2026-11-23')]).drafts;
    expect(repairPage(page, known.recipe.pages[0] as RecipePage, known.remembered, read)).toBeUndefined();
  });
});
