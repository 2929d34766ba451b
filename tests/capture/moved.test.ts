import { expect, test } from 'vitest';
import { readPage } from '@/lib/capture/read-page';
import { movedFrom } from '@/lib/capture/recipes/moved';
import { teachPage } from '@/lib/capture/teach/teach-page';
import { toRemembered } from '@/lib/model/remembered';
import { teachRecipe } from '@/lib/model/taught-recipe';
import { openPage } from './open-page';

const site = 'https://crm.example';
const anna = ['Anna Fjord', '+44 20 7946 0101'] as const;
const record = ([name, phone]: readonly [string, string], more = '') =>
  `<main class="record"><h1>${name}</h1><dl><dt>Phone</dt><dd class="phone">${phone}</dd></dl>${more}</main>`;
const link = (path: string) => `<a href="${site}${path}">Open</a>`;

/** Whether Anna's recipe, taught at one address, is said to have moved on a page at another. */
async function isMoved(taughtAt: string, path: string, html: string): Promise<boolean> {
  const document = await openPage(record(anna));
  const taught = { url: new URL(taughtAt, site), document };
  const pick = (selector: string) => document.querySelector(selector) as Element;
  const rules = teachPage(taught, { name: [pick('h1')], phones: [pick('.phone')] }, false);
  const recipe = teachRecipe('crm.example', rules, '2026-11-22');
  const remembered = readPage(taught, [recipe]).drafts.map((draft) => toRemembered(draft, taught.url.href));
  expect(remembered).toHaveLength(1);
  const page = { url: new URL(path, site), document: await openPage(html) };
  const capture = readPage(page, [recipe]);
  expect(capture.drafts.length).toBeGreaterThan(0);
  const moved = movedFrom(page, capture, [recipe], [{ id: recipe.id, remembered }]);
  if (moved) expect(moved).toEqual({ recipe: { id: recipe.id, state: 'gone' }, fit: 'gone' });
  return moved !== undefined;
}

test.each([
  ['another path', '/contacts/812', '/app/people/812', record(anna)],
  ['a view at its end', '/contacts/812', '/people/812/overview', record(anna)],
  ['a shell with its routes after the hash', '/contacts/812', '/app#/people/812?tab=all', record(anna)],
  ['a path in place of a parameter', '/contact.php?id=812', '/contacts/812', record(anna)],
  ['an id in letters', '/contacts/5f1c-88aa-9b', '/v2/person/5f1c-88aa-9b', record(anna)],
  ['a person’s name', '/contacts/anna-fjord', '/people/anna-fjord', record(anna)],
  [
    'links to others at new addresses',
    '/contacts/812',
    '/people/812',
    record(anna, link('/people/813') + link('/contacts')),
  ],
  ['another name for the same number', '/contacts/812', '/people/812', record(['Anna Fjord-Lund', anna[1]])],
])('the same record at a new address: %s', async (_what, taughtAt, path, html) => {
  expect(await isMoved(taughtAt, path, html)).toBe(true);
});

test.each([
  ['below it', '/contacts/812', '/contacts/812/edit', record(anna)],
  ['beside it', '/contacts/812/show', '/contacts/812/history', record(anna)],
  ['about a deal of theirs', '/contacts/812', '/deals/77', record(anna)],
  ['about a call with them', '/contacts/812', '/calls/new?contact=812', record(anna)],
  ['about a call of theirs', '/contacts/812', '/people/812/calls/9', record(anna)],
  [
    'of somebody with the same id elsewhere',
    '/contacts/812',
    '/companies/812',
    record(['Bert Okoye', '+44 20 7946 0102']),
  ],
  ['of an id that only looks alike', '/contacts/812', '/people/8123', record(anna)],
  ['that leads to records at the known address', '/contacts/812', '/people/812', record(anna, link('/contacts/813'))],
  [
    'to change it',
    '/contacts/view/812',
    '/contacts/edit/812',
    `<form><h1>${anna[0]}</h1><label>Phone <input type="tel" value="${anna[1]}"></label></form>`,
  ],
])('no other page of the same person: one %s', async (_what, taughtAt, path, html) => {
  expect(await isMoved(taughtAt, path, html)).toBe(false);
});
