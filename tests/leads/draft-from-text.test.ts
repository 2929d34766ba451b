import { expect, test } from 'vitest';
import { draftFromText } from '@/lib/leads/draft-from-text';
import type { Region } from '@/lib/model/brand';

test.each([
  ['Dana Whitlock\n(415) 555-0121', 'Dana Whitlock', ['(415) 555-0121']],
  ['Dana Whitlock, phone: 415.555.0121', 'Dana Whitlock, phone', ['415.555.0121']],
  ['Dana Whitlock\tTel.: +44 20 7946 0121', 'Dana Whitlock', ['+44 20 7946 0121']],
  ['+1 415 555 0121 – Dana Whitlock', 'Dana Whitlock', ['+1 415 555 0121']],
  ['Dana Whitlock | 415 555 0121 | 415 555 0122', 'Dana Whitlock', ['415 555 0121', '415 555 0122']],
  ['4155550121', undefined, ['4155550121']],
  ['+14155550121', undefined, ['+14155550121']],
  [`${'All work and no play makes Jack a dull boy '.repeat(3)} 415 555 0121`, undefined, ['415 555 0121']],
])('%j is %s with %j', (text, name, phones) => {
  const draft = draftFromText(text, 'US' as Region);
  expect(draft?.name).toBe(name);
  expect(draft?.phones.map((phone) => phone.text)).toEqual(phones);
});

test.each(['', 'Dana Whitlock', 'Order 12', '06/2017 - 03/2021'])('%j holds no number', (text) => {
  expect(draftFromText(text, 'US' as Region)).toBeUndefined();
});
