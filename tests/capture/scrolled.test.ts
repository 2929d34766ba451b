import { expect, test } from 'vitest';
import { capturePage } from '@/lib/capture';
import { openPage } from './open-page';

const url = new URL('https://crm.example/contacts');
const numbersOn = (document: Document) =>
  capturePage({ url, document }, { recipes: [] }).drafts.map(({ phones }) => phones[0]?.text);

const number = (at: number) => `+1 415 555 01${String(at).padStart(2, '0')}`;
const names = ['Anna', 'Bert', 'Carla', 'Dora', 'Emil', 'Femi'];
const families = ['Fjord', 'Okoye', 'Nowak', 'Quill', 'Weber', 'Hale', 'Jansen', 'Adler', 'Celik', 'Dubois'];
const cards = Array.from(
  { length: 60 },
  (_, at) =>
    `<article class="card"><h3>${names[at % 6]} ${families[Math.floor(at / 6)]}</h3><a href="tel:${number(at)}">${number(at)}</a></article>`,
).join('');
const style = '<style>.card { height: 120px }</style>';

test.each([
  ['the page', `${style}<main>${cards}</main>`, 'html'],
  ['a box on it', `${style}<main id="box" style="height: 500px; overflow: auto">${cards}</main>`, '#box'],
])('a long list has the same people wherever %s is scrolled to', async (_, html, scroller) => {
  const page = await openPage(`<!doctype html>${html}`);
  const atTop = numbersOn(page);
  expect(atTop).toHaveLength(60);
  page.querySelector(scroller)?.scrollTo({ top: 100_000, behavior: 'instant' });
  expect(page.querySelector('.card')?.getBoundingClientRect().bottom).toBeLessThan(-2000);
  expect(numbersOn(page)).toEqual(atTop);
});

const wide = (direction: string) => {
  const column = (at: number) => `<span style="display: inline-block; width: 600px">${at}</span>`;
  const rows = [1, 2, 3].map(
    (at) =>
      `<tr><td>${names[at]} Fjord</td><td>${number(at)}</td>${[1, 2, 3, 4].map((n) => `<td>${column(n)}</td>`).join('')}</tr>`,
  );
  return `<!doctype html><body dir="${direction}"><div id="box" style="width: 800px; overflow: auto"><table><tr><th>Name</th><th>Phone</th></tr>${rows.join('')}</table></div>`;
};

test.each(['ltr', 'rtl'])('columns that were scrolled out of sight (%s) still count', async (direction) => {
  const page = await openPage(wide(direction));
  const box = page.querySelector('#box');
  for (const left of [0, 1500, -1500]) {
    box?.scrollTo({ left, behavior: 'instant' });
    expect(numbersOn(page)).toEqual([1, 2, 3].map(number));
  }
});

test.each(['left: -9999px', 'top: -9999px', 'top: -9999px; height: 40px; overflow: auto'])(
  'what a page has put away where nobody can scroll to (%s) does not count, wherever it is scrolled to',
  async (away) => {
    const page = await openPage(
      `<!doctype html>${style}<div style="position: absolute; ${away}"><h1>Bert Okoye</h1><a href="tel:${number(77)}">${number(77)}</a></div><main><h1>Anna Fjord</h1><a href="tel:${number(78)}">${number(78)}</a><div style="height: 30000px"></div></main>`,
    );
    expect(numbersOn(page)).toEqual([number(78)]);
    page.documentElement.scrollTo({ top: 20_000, behavior: 'instant' });
    expect(numbersOn(page)).toEqual([number(78)]);
  },
);
