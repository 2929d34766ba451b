import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isHook, isStableClass, isStableId } from '@/lib/capture/teach/stable-hooks';

const of = (letters: string, minLength: number, maxLength = minLength) =>
  fc.string({ unit: fc.constantFrom(...letters), minLength, maxLength });
const lower = 'abcdefghijklmnopqrstuvwxyz';
const digits = '0123456789';
const base64 = `${lower}${lower.toUpperCase()}${digits}`;
const word = fc.constantFrom('phone', 'card', 'header', 'Contact', 'label', 'fieldValue');
const join = (...parts: (string | fc.Arbitrary<string>)[]) =>
  fc.tuple(...parts.map((part) => (typeof part === 'string' ? fc.constant(part) : part))).map((all) => all.join(''));
const hex = of(`${digits}abcdef`, 8);

/** Classes as each maker writes them; none says the same after the next build. */
const hashedClasses: Record<string, fc.Arbitrary<string>> = {
  'CSS modules (Next, CRA)': join(word, '_', word, '__', of(base64, 5)),
  'CSS modules (Vite)': join('_', word, '_', of(lower + digits, 5), '_', of(digits, 1, 3)),
  'styled-components, its own': join('sc-', of(lower + lower.toUpperCase(), 6)),
  'styled-components, named': join(word, '__', word, '-sc-', of(lower + digits, 6), '-', of(digits, 1)),
  emotion: join('css-', of(lower + digits, 5, 7)),
  'emotion, named': join('css-', of(lower + digits, 5, 7), '-', word),
  JSS: join('jss', of(digits, 1, 4)),
  'makeStyles of Material UI': join('makeStyles-', word, '-', of(digits, 3, 4)),
  Svelte: join('svelte-', of(lower + digits, 6)),
  Angular: join('_ngcontent-', of(lower, 3), '-c', of(digits, 2)),
  'Tailwind, arbitrary values': fc.oneof(
    join('w-[', of(digits, 1, 3), 'px]'),
    join('text-[#', hex, ']'),
    join('md:', word),
    join('grid-cols-[', word, ']'),
  ),
  'styled-jsx': join('jsx-', of(digits, 8, 10)),
};

const countedIds: Record<string, fc.Arbitrary<string>> = {
  'React useId': fc.oneof(
    join(':r', of(lower + digits, 1, 2), ':'),
    join('«r', of(lower + digits, 1, 2), '»'),
    join('_r_', of(lower + digits, 1, 2), '_'),
    join('radix-:r', of(lower + digits, 1, 2), ':'),
  ),
  Ember: join('ember', of(digits, 1, 4)),
  uuid: fc.uuid(),
  numbers: fc.nat({ max: 9_999_999 }).map(String),
  'a word with a number': join(word, '-', of(digits, 2, 6)),
};

describe('what does not outlive a build or a render is never chosen', () => {
  test.each(Object.entries(hashedClasses))('class: %s', (_maker, names) => {
    fc.assert(fc.property(names, (name) => !isStableClass(name)));
  });
  test.each(Object.entries(countedIds))('id: %s', (_maker, names) => {
    fc.assert(fc.property(names, (name) => !isStableId(name) && !isHook('for', name)));
  });
  test.each(['React useId', 'uuid', 'Ember'])('attribute with an id as its value: %s', (maker) => {
    const values = countedIds[maker] ?? fc.constant('');
    const names = fc.constantFrom('data-testid', 'data-id', 'name', 'data-field');
    fc.assert(fc.property(names, values, (name, value) => !isHook(name, value)));
  });
  test('attributes that a build makes: Angular, Vue, React', () => {
    const names = fc.oneof(
      join('_ngcontent-', of(lower, 3), '-c', of(digits, 2)),
      join('data-v-', hex),
      join('data-reactid'),
    );
    fc.assert(fc.property(names, fc.constantFrom('', 'phone'), (name, value) => !isHook(name, value)));
  });
});

test.each([
  'contact-phone',
  'o_field_widget',
  'slds-form-element',
  'profile__phone',
  'crm-entity-widget',
  'phone-value',
])('the class %s is the product’s own', (name) => expect(isStableClass(name)).toBe(true));
test.each([
  ['data-field', 'phone'],
  ['data-testid', 'contact-phone'],
  ['name', 'phone_mobile'],
  ['data-test-id', 'phone-2'],
  ['itemprop', 'telephone'],
  ['for', 'contact-phone'],
])('the attribute %s="%s" is the product’s own', (name, value) => expect(isHook(name, value)).toBe(true));
