import { expect, test } from 'vitest';
import { capturePage } from '@/lib/capture';
import { originalOf } from '@/lib/capture/plain-copy';
import { placeOf } from '@/lib/capture/to-draft';
import { openPage } from './open-page';

/** Whatever a form's field can hide of the form: all that the browser says of one. */
const names = [
  ...new Set(
    [Node, Element, HTMLElement, HTMLFormElement].flatMap(({ prototype }) => Object.getOwnPropertyNames(prototype)),
  ),
].sort();

/** Fields named like `names`, two of each: one alone is an element, two of a name are a list. */
const fields = (named: readonly string[]) =>
  named.map((name) => `<input type="hidden" name="${name}"><button hidden id="${name}"></button>`).join('');

const record = (named: readonly string[]) => `<!doctype html><html lang="en"><title>CRM</title>
<style>.earlier { display: none } .plain { display: contents }</style>
<main><form class="record" @submit.prevent="save">${fields(named)}<h1>Anna Weber</h1>
<div class="earlier"><h1>Bert Okoye</h1><p>Phone: +1 415 555 0139</p></div>
<dl class="plain"><dt>Company</dt><dd>Nordlicht</dd><dt>Phone</dt><dd>+1 415 555 0131</dd><dt>Fax</dt><dd>+1 415 555 0132</dd></dl>
<label>Mobile <input name="m" value="+1 415 555 0133"></label><label>City <select><option>Bonn<option selected>Kiel</select></label>
</form></main>`;
const list = (named: readonly string[]) => `<!doctype html><title>CRM</title><main><form>${fields(named)}
<table><tr><th>Name<th>Phone</tr><tr><td>Anna Weber<td>+1 415 555 0131</tr><tr><td>Bert Okoye<td>+1 415 555 0132</tr></table>
</form></main>`;

async function read(html: string) {
  const document = await openPage(html);
  const before = document.documentElement.outerHTML;
  const { drafts, rejected } = capturePage({ url: new URL('https://crm.example/contacts/1'), document });
  expect(document.documentElement.outerHTML).toBe(before);
  // Not in a copy: where the mark is drawn.
  const places = drafts.flatMap(({ phones }) => phones.map(placeOf)).map((place) => place && originalOf(place));
  expect(places.every((place) => place?.ownerDocument.defaultView)).toBe(true);
  return { drafts, rejected };
}

test.each([
  ['a record', record, 1],
  ['a list', list, 2],
])('a form whose fields are named like what the browser says of a form holds %s', async (_, markup, people) => {
  const plain = await read(markup(['x']));
  expect(plain.drafts).toHaveLength(people);
  for (const some of [names, ['parentElement'], ['children'], ['getAttribute', 'textContent']])
    expect(await read(markup(some))).toEqual(plain);
});

test('each of them alone', async () => {
  const plain = await read(list(['x']));
  for (const name of names) expect(await read(list([name])), name).toEqual(plain);
});

test('a form with fields as every other form has them is read as it is', async () => {
  for (const name of ['name', 'id', 'title', 'action', 'method', 'target', 'role', 'hidden', 'length']) {
    const document = await openPage(record([name]));
    const { drafts } = capturePage({ url: new URL('https://crm.example/contacts/1'), document });
    expect(
      drafts.flatMap(({ phones }) => phones.map(placeOf)).map((place) => place?.ownerDocument === document),
    ).toEqual([true, true]);
  }
});

test('such a form in a frame, and in a shadow root', async () => {
  const inner = (named: readonly string[]) => record(named).replaceAll('"', '&quot;');
  const framed = (named: readonly string[]) => `<main><iframe srcdoc="${inner(named)}"></iframe></main>`;
  const shadow = (named: readonly string[]) =>
    `<main><div><template shadowrootmode="open">${record(named)}</template></div></main>`;
  for (const markup of [framed, shadow]) {
    const plain = await read(markup(['x']));
    expect(plain.drafts).toMatchObject([{ name: 'Anna Weber' }]);
    expect(await read(markup(names))).toEqual(plain);
  }
});
