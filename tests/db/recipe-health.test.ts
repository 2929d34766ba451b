import { beforeEach, describe, expect, test } from 'vitest';
import { noteRecipe } from '@/lib/db/recipe-health';
import type { RecipeFit } from '@/lib/model/capture';
import { emptyStore } from '../support/leads';

const recipe = { id: 'own-crm-example', version: 1, label: 'crm.example', isOwn: true };

/** What is said of the layout after each page; a page's number, its fit. */
async function visit(...pages: [number, RecipeFit][]): Promise<boolean[]> {
  const said: boolean[] = [];
  for (const [page, fit] of pages) said.push(await noteRecipe(recipe, fit, `https://crm.example/${page}`));
  return said;
}

describe('a layout is said to have changed', () => {
  beforeEach(emptyStore);

  test('at once where the places are gone and people are there, and no longer when they are back', async () => {
    expect(await visit([1, 'fits'], [2, 'gone'], [3, 'fits'])).toEqual([false, true, false]);
  });

  test('not on another page of the same address pattern, once the recipe has worked beside it', async () => {
    expect(await visit([1, 'gone'], [2, 'fits'], [1, 'gone'], [2, 'fits'])).toEqual([true, false, false, false]);
  });

  test('but for that by more such pages in a row than there ever were', async () => {
    await visit([1, 'gone'], [2, 'fits']);
    expect(await visit([3, 'gone'], [4, 'gone'])).toEqual([false, true]);
  });

  test('as ever on a page that was only not ready yet when it was looked at first', async () => {
    await visit([1, 'gone'], [1, 'fits']);
    expect(await visit([2, 'gone'])).toEqual([true]);
  });

  test('after three pages in a row that may miss somebody; looking at one again tells nothing new', async () => {
    expect(await visit([1, 'missed'], [1, 'missed'], [1, 'missed'], [2, 'missed'], [3, 'missed'])).toEqual([
      false,
      false,
      false,
      false,
      true,
    ]);
  });

  test('for as long as somebody known was not read, until somebody known is', async () => {
    expect(await visit([1, 'lost'], [2, 'fits'], [3, 'proven'], [4, 'fits'])).toEqual([true, true, false, false]);
  });

  test('of the version that it was seen with only: a repaired recipe starts afresh', async () => {
    await visit([1, 'lost']);
    expect(await noteRecipe({ ...recipe, version: 2 }, 'fits', 'https://crm.example/1')).toBe(false);
  });
});
