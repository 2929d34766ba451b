import { expect, test } from 'vitest';
import { joinPeople } from '@/lib/capture/join-people';
import type { CaptureDraft } from '@/lib/model/capture';

const person = (name: string, ...numbers: string[]): CaptureDraft => ({
  kind: 'detail',
  name,
  fields: {},
  regions: [],
  foundBy: 'generic:detail',
  phones: numbers.map((text) => ({ text, confidence: 'high', why: [] })),
});

test('somebody in a frame comes after those of the page', () => {
  const [anna, bert] = [person('Anna Fjord', '+1 415 555 0131'), person('Bert Okoye', '+1 415 555 0132')];
  expect(joinPeople([anna], [bert])).toEqual([anna, bert]);
  expect(joinPeople([], [bert])).toEqual([bert]);
});

test('the same person in both is one, with the numbers of both; the page’s own draft stays the one it was', () => {
  const anna = person('Anna Fjord', '+1 415 555 0131');
  expect(joinPeople([anna], [person('Anna Fjord', '(415) 555-0131')])[0]).toBe(anna);
  const [joined] = joinPeople([anna], [person('Anna Fjord', '(415) 555-0131', '+1 415 555 0139')]);
  expect(joined?.phones.map(({ text }) => text)).toEqual(['+1 415 555 0131', '+1 415 555 0139']);
});

test('one name is not one person, and neither is one number', () => {
  const anna = person('Anna Fjord', '+1 415 555 0131');
  for (const other of [person('Anna Fjord', '+1 415 555 0139'), person('Bert Okoye', '+1 415 555 0131')])
    expect(joinPeople([anna], [other])).toEqual([anna, other]);
});
