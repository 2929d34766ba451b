import { expect, test } from 'vitest';
import { capturePage } from '@/lib/capture';
import { teachPage } from '@/lib/capture/teach/teach-page';
import { teachRecipe } from '@/lib/model/taught-recipe';
import { openPage } from './open-page';

/** Hashes and counted ids of one build and one render, by a seed. */
interface Render {
  hash: (part: string) => string;
  id: (part: string) => string;
}
const render = (seed: number): Render => ({
  hash: (part) =>
    [...`${part}${seed}`]
      .reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) >>> 0, 7)
      .toString(36)
      .slice(-6),
  id: (part) => `${seed}${part.length}`,
});

/** A record as each maker of class names draws it. */
const makers: Record<string, (part: string, render: Render) => string> = {
  'CSS modules': (part, { hash, id }) => `class="Card_${part}__${hash(part).slice(0, 5)}" id=":r${id(part)}:"`,
  'styled-components': (part, { hash }) => `class="sc-${hash(part)} ${hash(`${part}x`)}"`,
  emotion: (part, { hash, id }) => `class="css-${hash(part)}-${part}" id="«r${id(part)}»"`,
  Tailwind: (part, { id }) => `class="w-[${id(part)}px] md:p-2" id="radix-:r${id(part)}:"`,
  Angular: (part, { hash, id }) => `_ngcontent-${hash(part)}-c${id(part)}="" id="mat-input-${id(part)}"`,
  Vue: (part, { hash, id }) => `data-v-${hash(part)}="" id="el-id-${id(part)}-7"`,
  Ember: (part, { id }) => `class="ember-view" id="ember${id(part)}"`,
};

const draw = (of: (part: string, render: Render) => string, at: Render, person: Record<string, string>) => `
  <header ${of('top', at)}><a href="/">CRM</a></header>
  <main ${of('page', at)}><section ${of('card', at)}>
    <h1 ${of('name', at)}>${person.name}</h1>
    <div ${of('rows', at)}>
      <div ${of('row', at)}><span ${of('label', at)}>Telefon</span><span ${of('phone', at)}>${person.phone}</span></div>
      <div ${of('row', at)}><span ${of('label', at)}>Tarif</span><span ${of('plan', at)}>${person.plan}</span></div>
    </div>
  </section></main>`;

const first = { name: 'Anna Fjord', phone: '+44 20 7946 0101', plan: 'Basic' };
const second = { name: 'Bert Okoye', phone: '+44 20 7946 0102', plan: 'Large' };

test.each(Object.entries(makers))('%s: what was taught holds after the next build and render', async (_maker, of) => {
  const document = await openPage(draw(of, render(1), first));
  const at = (text: string) =>
    [...document.querySelectorAll('h1, span')].find((one) => one.textContent === text) as Element;
  const page = teachPage(
    { url: new URL('https://crm.example/contacts/1'), document },
    { name: [at(first.name)], phones: [at(first.phone)], fields: { plan: at(first.plan) } },
    false,
  );
  const recipe = teachRecipe('crm.example', page, '2026-11-22');
  const later = await openPage(draw(of, render(2), second));
  const { drafts } = capturePage(
    { url: new URL('https://crm.example/contacts/2'), document: later },
    { recipes: [recipe] },
  );
  expect(drafts).toMatchObject([
    { name: second.name, phones: [{ text: second.phone }], variables: ['plan'], foundBy: 'own-crm-example:detail' },
  ]);
  expect(drafts[0]?.fields.plan).toBe(second.plan);
});
