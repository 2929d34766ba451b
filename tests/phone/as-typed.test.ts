import { expect, test } from 'vitest';
import type { Region } from '@/lib/model/brand';
import { formatAsTyped } from '@/lib/phone/as-typed';

test.each([
  ['4155550123', 'US', '(415) 555-0123'],
  ['+14155550123', 'DE', '+1 415 555 0123'],
  ['02079460123', 'GB', '020 7946 0123'],
  ['+442079460123', undefined, '+44 20 7946 0123'],
])('%s in %s', (text, region, formatted) => {
  expect(formatAsTyped(text, region as Region | undefined)).toBe(formatted);
});

test.each(['', '+', '415 555 0123 x12', 'call Ada', '00', '+999', '1'.repeat(40)])(
  'no digit is lost or made up: “%s”',
  (text) => {
    const only = (one: string) => one.replaceAll(/[\s().\-/]/g, '');
    expect(only(formatAsTyped(text, 'US' as Region))).toBe(only(text));
  },
);
