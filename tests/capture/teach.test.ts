import { describe, expect, test } from 'vitest';
import { capturePage } from '@/lib/capture';
import { siteRecipes } from '@/lib/capture/recipes/registry';
import { suggestName } from '@/lib/capture/teach/suggest-name';
import { type Picks, teachPage } from '@/lib/capture/teach/teach-page';
import type { CaptureDraft } from '@/lib/model/capture';
import { siteRecipeSchema } from '@/lib/model/recipe';
import { teachRecipe } from '@/lib/model/taught-recipe';
import { isVariableName } from '@/lib/model/variable-name';
import type { Truth } from '../evaluate/truth';
import { openPage } from './open-page';

const pages = import.meta.glob<string>('../fixtures/sites/*.html', { query: '?raw', import: 'default', eager: true });
const truths = import.meta.glob<Truth>('../fixtures/sites/*.json', { import: 'default', eager: true });
const known = new Set(siteRecipes.map(({ id }) => id));
const names = Object.keys(pages)
  .map((path) => path.replace(/^.*\/|\.html$/g, ''))
  .filter((name) => known.has(name.split('.')[0] ?? ''));

const digits = (text: string) => text.replaceAll(/\D/g, '');
const tidy = (text: string) => text.replaceAll(/\s+/g, ' ').trim();

/** Everything a person can point at: elements in shadow roots and frames too. */
function elementsOf(root: ParentNode): Element[] {
  return [...root.querySelectorAll('*')].flatMap((one) => {
    const frame = one.localName === 'iframe' ? (one as HTMLIFrameElement).contentDocument : null;
    return [one, ...(one.shadowRoot ? elementsOf(one.shadowRoot) : []), ...(frame ? elementsOf(frame) : [])];
  });
}

const shown = (element: Element) => ('value' in element && String(element.value)) || element.textContent || '';

/** The innermost visible element that shows a text, where a person would click. */
function point(document: Document, isSame: (text: string) => boolean): Element | undefined {
  const found = elementsOf(document.body).filter((one) => one.checkVisibility() && isSame(tidy(shown(one))));
  return found.find((one) => ![...one.children].some((child) => found.includes(child)));
}

function pointAtText(document: Document, wanted: string): Element {
  const exact = point(document, (text) => text === tidy(wanted));
  const among = exact ?? point(document, (text) => text.includes(tidy(wanted)) && text.length < wanted.length + 12);
  if (!among) throw new Error(`${wanted} is not on the page`);
  return among;
}

/** First and last name are pointed at one after the other where they stand apart. */
function pointAtName(document: Document, name: string): Element[] {
  const whole = point(document, (text) => text === tidy(name));
  const parts = name.split(' ').flatMap((part) => point(document, (text) => text === part) ?? []);
  return whole ? [whole] : parts.length > 1 ? parts : [pointAtText(document, name)];
}

/** Two further fields that stand on the page once, in an element of their own. */
function pointAtFields(document: Document, { fields }: CaptureDraft): Record<string, Element> {
  const found = Object.values(fields).flatMap((text) => {
    // What a product shows in an empty field.
    if (text === '--') return [];
    const all = elementsOf(document.body).filter((one) => one.checkVisibility() && tidy(shown(one)) === text);
    const inner = all.filter((one) => ![...one.children].some((child) => all.includes(child)));
    return inner.length === 1 && inner[0] ? [inner[0]] : [];
  });
  const names: string[] = [];
  return Object.fromEntries(
    found.slice(0, 2).map((element) => {
      names.push(suggestName(element, names));
      return [names.at(-1) ?? '', element];
    }),
  );
}

function pointAt(document: Document, draft: CaptureDraft): Picks {
  const optional = Object.fromEntries(
    (['company', 'title', 'email'] as const).flatMap((key) =>
      draft[key] ? [[key, pointAtText(document, draft[key])]] : [],
    ),
  );
  const phones = draft.phones.flatMap(
    // The country code may stand in a control of its own.
    ({ text }) =>
      point(document, (shownText) => shownText.length < 60 && digits(shownText) === digits(text)) ??
      point(document, (shownText) => digits(shownText).length > 7 && digits(text).endsWith(digits(shownText))) ??
      [],
  );
  expect(phones).toHaveLength(draft.phones.length);
  return { name: pointAtName(document, draft.name ?? ''), phones, ...optional, fields: pointAtFields(document, draft) };
}

const essence = ({ name, company, title, email, phones }: CaptureDraft) => ({
  name,
  company,
  title,
  email,
  phones: phones.map(({ text }) => digits(text)),
});

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
