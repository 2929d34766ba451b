import { describe, expect, test } from 'vitest';
import { readAs } from '../evaluate/in-page';
import { compare, type Truth } from '../evaluate/truth';
import { openPage } from './open-page';

const pages = import.meta.glob<string>('../fixtures/sites/*.html', { query: '?raw', import: 'default', eager: true });
const truths = import.meta.glob<Truth>('../fixtures/sites/*.json', { import: 'default', eager: true });
const names = Object.keys(pages).map((path) => path.replace(/^.*\/|\.html$/g, ''));

/** What the engine makes of a fixture; the document stays as it was. */
async function read(name: string, withRecipes: boolean) {
  const truth = truths[`../fixtures/sites/${name}.json`];
  const html = pages[`../fixtures/sites/${name}.html`];
  if (!truth || !html) throw new Error(`${name} needs both its page and its truth`);
  const document = await openPage(html);
  const before = document.documentElement.outerHTML;
  const found = readAs(document, truth.url, truth.defaultRegion, withRecipes);
  expect(document.documentElement.outerHTML).toBe(before);
  return { truth, found: { name, ...found } };
}

const withPhone = ({ leads }: Truth) => leads.filter(({ phones }) => phones.length > 0);
const byName = ([a]: [string, ...unknown[]], [b]: [string, ...unknown[]]) => a.localeCompare(b);

describe('every fixture', () => {
  test.each(names)('%s gives its people, their numbers and nothing else', async (name) => {
    const { truth, found } = await read(name, true);
    expect(compare(found, truth).problems).toEqual([]);
    expect(found.leads.map((lead) => lead.name).sort()).toEqual(
      withPhone(truth)
        .map((lead) => lead.name)
        .sort(),
    );
    if (!found.foundBy.startsWith('generic')) expect(found.kind).toBe(truth.kind.replace(/^.*-/, ''));
  });

  test.each(names)('%s keeps names and numbers without any recipe', async (name) => {
    const { truth, found } = await read(name, false);
    const wanted = withPhone(truth)
      .map((lead): [string, string[]] => [lead.name, lead.phones.map(({ e164 }) => e164).sort()])
      .sort(byName);
    const given = found.leads
      .map((lead): [string, string[]] => [lead.name ?? '', lead.phones.flatMap(({ e164 }) => e164 ?? []).sort()])
      .sort(byName);
    if (!truth.onlyWithRecipe) return expect(given).toEqual(wanted);
    const numbers = wanted.flatMap(([, phones]) => phones);
    expect(given.flatMap(([, phones]) => phones)).toEqual(expect.arrayContaining(numbers));
  });

  test('states its address in the first line', () => {
    for (const html of Object.values(pages)) expect(html).toMatch(/^<!-- \{"url": "https?:\/\/[^"]+"\} -->\n/);
  });
});
