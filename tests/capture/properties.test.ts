import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { capturePage } from '@/lib/capture';
import { openPage } from './open-page';

const url = new URL('https://crm.example/contacts/17');
const capture = (document: Document) => capturePage({ url, document }, { recipes: [] });
const text = fc.oneof(
  fc.constantFrom(
    'Phone',
    'Fax',
    'Anna Weber',
    'Acme Ltd',
    '+44 20 7946 0018',
    '020 7946 0019',
    '12/11/2026',
    'Company',
    'Notes',
    '4155550123',
    '',
  ),
  fc.string({ maxLength: 20 }),
);
const tag = fc.constantFrom(
  'div',
  'span',
  'table',
  'tr',
  'td',
  'th',
  'dl',
  'dt',
  'dd',
  'ul',
  'li',
  'a',
  'h1',
  'label',
  'input',
  'section',
  'p',
  'button',
);
const attribute = fc.constantFrom('class', 'id', 'href', 'role', 'name', 'data-id', 'aria-label', 'hidden', 'for');
/** Elements in order; each hangs under an earlier one. */
const tree = fc.array(
  fc.record({ tag, attributes: fc.dictionary(attribute, text, { maxKeys: 3 }), text, under: fc.nat() }),
  { minLength: 1, maxLength: 40 },
);

function build(
  document: Document,
  nodes: { tag: string; attributes: Record<string, string>; text: string; under: number }[],
): Element {
  const root = document.createElement('main');
  const made = [root as Element];
  for (const { tag: name, attributes, text: words, under } of nodes) {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    element.append(words);
    made[under % made.length]?.append(element);
    made.push(element);
  }
  return root;
}

describe('any page', () => {
  test('is left as it was, read the same twice, and never throws', async () => {
    const document = await openPage('<!doctype html><title>x</title><main></main>');
    fc.assert(
      fc.property(tree, (made) => {
        document.body.replaceChildren(build(document, made));
        const before = document.documentElement.outerHTML;
        const first = JSON.stringify(capture(document));
        expect(JSON.stringify(capture(document))).toBe(first);
        expect(document.documentElement.outerHTML).toBe(before);
      }),
      { numRuns: 300 },
    );
  });

  test('gives the same draft wherever unrelated parts stand', async () => {
    const record =
      '<section id="r"><h1>Anna Weber</h1><dl><dt>Phone</dt><dd>020 7946 0018</dd><dt>Company</dt><dd>Acme Ltd</dd></dl></section>';
    const others = [
      '<aside><p>Weather is fine</p></aside>',
      '<nav><a href="/x">Reports</a></nav>',
      '<footer>Support 020 7946 0099</footer>',
      '<div class="timeline">Called 020 7946 0077</div>',
    ];
    const drafts = [];
    for (let turn = 0; turn < others.length + 1; turn++) {
      const parts = [...others.slice(turn), record, ...others.slice(0, turn)];
      drafts.push(
        JSON.stringify(
          capture(await openPage(`<!doctype html><title>Anna Weber</title><body>${parts.join('')}`)).drafts,
        ),
      );
    }
    expect(new Set(drafts).size).toBe(1);
    expect(drafts[0]).toContain('020 7946 0018');
  });
});

const monsters: Record<string, (document: Document) => Node> = {
  'a text of a megabyte': (document) =>
    document.createTextNode('call 020 7946 0018 or +1 (415) 555-0123; '.repeat(26_000)),
  'a megabyte of digits': (document) => document.createTextNode('1234567 '.repeat(131_072)),
  'five thousand nested elements': (document) => {
    const root = document.createElement('div');
    let inner: Element = root;
    for (let depth = 0; depth < 5000; depth++) inner = inner.appendChild(document.createElement('div'));
    inner.append('020 7946 0018');
    return root;
  },
  'ten thousand links': (document) => {
    const list = document.createElement('ul');
    for (let at = 0; at < 10_000; at++) {
      const link = document.createElement('a');
      link.href = `tel:+4420794${String(at).padStart(5, '0')}`;
      link.textContent = link.href.slice(4);
      const entry = document.createElement('li');
      entry.append(`Person ${at} `, link);
      list.append(entry);
    }
    return list;
  },
};

describe('a monster', () => {
  test.each(Object.keys(monsters))('%s is read in time', async (name) => {
    // Chromium itself gives up on laying out five thousand levels: that page is read without layout.
    const markup = '<!doctype html><title>Monster</title><body>';
    const isDeep = name.includes('nested');
    const document = isDeep ? new DOMParser().parseFromString(markup, 'text/html') : await openPage(markup);
    const make = monsters[name];
    if (make) document.body.append(make(document));
    expect(() => capture(document)).not.toThrow();
  });
});
