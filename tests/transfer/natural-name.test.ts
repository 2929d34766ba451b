import fc from 'fast-check';
import { expect, test } from 'vitest';
import { naturalName } from '@/lib/transfer/natural-name';
import { planFile } from './sheets';

test.each([
  ['Müller, Anna', 'Anna Müller'],
  ['Müller,Anna', 'Anna Müller'],
  ['MÜLLER, ANNA', 'ANNA MÜLLER'],
  ['Smith-Jones, Mary Ann', 'Mary Ann Smith-Jones'],
  ["O'Brien, Seán", "Seán O'Brien"],
  ['von der Heide, Karl', 'Karl von der Heide'],
  ['Beethoven, Ludwig van', 'Ludwig van Beethoven'],
  ['Weber, Prof. Dr. Anna', 'Prof. Dr. Anna Weber'],
  ['Nowak, J. R.', 'J. R. Nowak'],
  ['Иванова, Мария', 'Мария Иванова'],
])('%s is %s', (written, spoken) => expect(naturalName(written)).toBe(spoken));

test.each([
  'Anna Müller',
  'Acme, Inc.',
  'Acme, Inc',
  'Acme, LLC',
  'Bauer & Söhne, GmbH',
  'Smith, Jones and Partners',
  'Smith, Jones & Co',
  'Müller, Partner',
  'Müller, Dr.',
  'Müller, Frau',
  'Smith, Jr.',
  'Smith, III',
  'King, PhD',
  'Ada Byron, Countess',
  'John Smith, Realtor',
  'Müller, Einkauf',
  'Meyer, CEO',
  'Austin, TX',
  'Müller, Anna, Berlin',
  'Müller, Anna (Empfang)',
  'Müller, Anna und Bert',
  'Müller, 2. Stock',
  'Müller,',
  ', Anna',
  '山田, 太郎',
])('%s stays as it is', (name) => expect(naturalName(name)).toBe(name));

test('what the row says in other columns must agree', () => {
  expect(naturalName('Weber, Anna', { 'first-name': 'Anna', 'last-name': 'Weber' })).toBe('Anna Weber');
  expect(naturalName('Weber, Anna', { 'first-name': 'Weber', 'last-name': 'Anna' })).toBe('Weber, Anna');
  expect(naturalName('Smith, Wesson', { company: 'Smith, Wesson' })).toBe('Smith, Wesson');
});

test('words are moved, never lost, and what was turned is not turned again', () => {
  const piece = fc.constantFrom('Müller', 'von', 'Anna', 'Dr.', 'J.', ',', ', ', ' ', '&', 'GmbH', 'x', '');
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      const text = pieces.join('');
      const letters = (of: string) =>
        of
          .split(/[\s,]+/)
          .filter(Boolean)
          .sort();
      expect(letters(naturalName(text))).toEqual(letters(text));
      expect(naturalName(naturalName(text))).toBe(naturalName(text));
    }),
  );
});

test('on import it is turned in a column of names, and nowhere else', async () => {
  const file = 'Name;Firma;Telefon;Notiz\n"Müller, Anna";"Fjord, Bert";+1 415 555 0101;"Weber, Eva"\n';
  const [planned] = await planFile(file);
  expect(planned?.lead).toMatchObject({
    contacts: [{ name: 'Anna Müller', company: 'Fjord, Bert' }],
    fields: { Notiz: 'Weber, Eva' },
  });
});

test("in the campaign product's own columns a name is meant as it stands", async () => {
  const [planned] = await planFile('phone_number,name\n+14155550101,"Müller, Anna"\n');
  expect(planned?.lead?.contacts[0].name).toBe('Müller, Anna');
});
