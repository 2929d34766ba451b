import { expect, test } from 'vitest';
import type { Region } from '@/lib/model/brand';
import { normalisePhone } from '@/lib/phone/normalise';

const us = 'US' as Region;

test.each([
  ['+1 415 555 0123', undefined, '+14155550123'],
  ['(415) 555-0123', us, '+14155550123'],
  ['020 7946 0018', 'GB' as Region, '+442079460018'],
  ['tel:+33199001234', undefined, '+33199001234'],
  ['+４４ ２０ ７９４６ ００１８', undefined, '+442079460018'],
])('%s (%s) is %s', (text, region, phone) => {
  expect(normalisePhone(text, region)).toMatchObject({ ok: true, phone });
});

test.each([
  ['12345', us, 'too-short'],
  ['', us, 'empty'],
  ['415 555 0123', undefined, 'no-country'],
  ['no digits at all', us, 'not-a-number'],
  ['+1 415 555 0123 4567 89', us, 'too-long'],
])('%s (%s) is refused: %s', (text, region, problem) => {
  expect(normalisePhone(text, region)).toEqual({ ok: false, problem });
});

test('an extension is kept apart', () => {
  expect(normalisePhone('+1 415 555 0123 ext. 289')).toMatchObject({ phone: '+14155550123', extension: '289' });
});
