import { expect, test, vi } from 'vitest';
import { forgetMeasures, measure, remember } from '@/lib/capture/remember';

test('a text is read once, also when nothing was read from it', () => {
  const read = vi.fn((text: string) => (text === 'Phone' ? 'phone' : undefined));
  const kept = remember(read);
  expect(['Phone', 'Leeds', 'Phone', 'Leeds'].map(kept)).toEqual(['phone', undefined, 'phone', undefined]);
  expect(read).toHaveBeenCalledTimes(2);
});

test('a page of endless texts is not kept whole, and neither is a long text', () => {
  const read = vi.fn((text: string) => text.length);
  const kept = remember(read);
  for (let at = 0; at <= 5000; at++) kept(`text ${at}`);
  kept('text 0');
  expect(read).toHaveBeenCalledTimes(5002);
  const long = 'x'.repeat(301);
  expect([kept(long), kept(long)]).toEqual([301, 301]);
  expect(read).toHaveBeenCalledTimes(5004);
});

test('an element is measured anew by the next capture', () => {
  const size = measure((element: Element) => element.textContent.length);
  const element = document.createElement('p');
  element.textContent = 'one';
  expect(size(element)).toBe(3);
  element.textContent = 'three';
  expect(size(element)).toBe(3);
  forgetMeasures();
  expect(size(element)).toBe(5);
});
