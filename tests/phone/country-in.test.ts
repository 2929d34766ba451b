import { describe, expect, test } from 'vitest';
import { countryIn } from '@/lib/phone/country-in';

describe('the country an address names', () => {
  test.each([
    ['Germany', 'DE'],
    ['Deutschland', 'DE'],
    ['Vereinigtes Königreich', 'GB'],
    ['1 School Lane, London N1, United Kingdom', 'GB'],
    ['12 rue des Fours, 31000 Toulouse, France', 'FR'],
    ['Av. Paulista 1000, São Paulo, Brasil', 'BR'],
    ['Türkiye', 'TR'],
    ['日本', 'JP'],
    ['Россия', 'RU'],
    ['USA', 'US'],
    ['NL', 'NL'],
    ['5 Quay St, Dublin, Ireland.', 'IE'],
  ])('%s', (text, region) => {
    expect(countryIn(text)).toBe(region);
  });

  test.each(['Springfield, DE', 'Newark CA', 'Atlanta, Georgia', 'French Street 5', 'in', 'Sales', ''])(
    '"%s" names none',
    (text) => {
      expect(countryIn(text)).toBeUndefined();
    },
  );
});
