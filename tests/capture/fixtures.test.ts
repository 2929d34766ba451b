import { describe, expect, test } from 'vitest';
import { capturePage } from '@/lib/capture';
import type { Region } from '@/lib/model/brand';
import { checkDraft } from '@/lib/phone/check-draft';
import type { Truth } from '../evaluate/truth';
import { openPage } from './open-page';

const pages = import.meta.glob<string>('../fixtures/sites/*.html', { query: '?raw', import: 'default', eager: true });
const truths = import.meta.glob<Truth>('../fixtures/sites/*.json', { import: 'default', eager: true });
const names = Object.keys(pages).map((path) => path.replace(/^.*\/|\.html$/g, ''));

/** What the engine makes of a fixture: each person with the numbers that would be stored. */
async function leadsOf(name: string, withRecipes: boolean) {
  const truth = truths[`../fixtures/sites/${name}.json`];
  const html = pages[`../fixtures/sites/${name}.html`];
  if (!truth || !html) throw new Error(`${name} needs both its page and its truth`);
  const document = await openPage(html);
  const before = document.documentElement.outerHTML;
  const capture = capturePage({ url: new URL(truth.url), document }, withRecipes ? {} : { recipes: [] });
  expect(document.documentElement.outerHTML).toBe(before);
  const region = truth.defaultRegion as Region | undefined;
  const numbers = (draft: (typeof capture.drafts)[number]) =>
    checkDraft(draft, region ? { defaultRegion: region } : {}).flatMap(({ phone }) => phone ?? []);
  return {
    truth,
    capture,
    found: capture.drafts.map((draft) => ({
      name: draft.name,
      company: draft.company ?? null,
      title: draft.title ?? null,
      email: draft.email ?? null,
      phones: numbers(draft).sort(),
    })),
  };
}

const wanted = ({ leads }: Truth) =>
  leads
    .filter(({ phones }) => phones.length > 0)
    .map(({ name, company, title, email, phones }) => ({
      name,
      company: company ?? null,
      title: title ?? null,
      email: email ?? null,
      phones: phones.map(({ e164 }) => e164).sort(),
    }));
const byName = (a: { name?: string | undefined }, b: { name?: string | undefined }) =>
  (a.name ?? '').localeCompare(b.name ?? '');

describe('every fixture', () => {
  test.each(names)('%s gives its people, their numbers and nothing else', async (name) => {
    const { truth, found } = await leadsOf(name, true);
    expect(found.sort(byName)).toEqual(wanted(truth).sort(byName));
  });

  test.each(names)('%s keeps names and numbers without any recipe', async (name) => {
    const { truth, found } = await leadsOf(name, false);
    const short = ({ name: whose, phones }: { name?: string | undefined; phones: string[] }) => ({
      name: whose,
      phones,
    });
    expect(found.map(short).sort(byName)).toEqual(wanted(truth).map(short).sort(byName));
  });

  test('states its address in the first line', () => {
    for (const html of Object.values(pages)) expect(html).toMatch(/^<!-- \{"url": "https?:\/\/[^"]+"\} -->\n/);
  });
});
