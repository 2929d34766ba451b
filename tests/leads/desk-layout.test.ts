import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { changeLayout, readLayout, restoreLayout } from '@/lib/leads/desk-layout';
import { leadQuerySchema } from '@/lib/leads/query';
import { emptyStore } from '../support/leads';

beforeEach(emptyStore);

const query = leadQuerySchema.parse({});
const view = (name: string) => ({ name, query: { ...query, text: name } });

test('a backup brings its columns and the views that are not here yet; what it replaced is given back', async () => {
  await changeLayout(() => ({ views: [view('Mine')] }));
  const before = await restoreLayout({
    columns: ['name', 'number'],
    views: [view('Theirs'), { ...view('Mine'), query }],
  });
  expect(await readLayout()).toEqual({ columns: ['name', 'number'], views: [view('Mine'), view('Theirs')] });
  await changeLayout(() => before);
  expect((await readLayout()).views).toEqual([view('Mine')]);
});

test.each([undefined, ['name', 'no such column'], 'x'])(
  'columns that a backup lacks or spoils (%j) stay as they are',
  async (columns) => {
    await changeLayout(() => ({ columns: ['name', 'company'] }));
    await restoreLayout({ columns, views: [view('Theirs')] });
    expect(await readLayout()).toEqual({ columns: ['name', 'company'], views: [view('Theirs')] });
  },
);

test.each([undefined, null, 'x', { views: [{ name: 7 }] }])(
  'of a layout that cannot be read (%j) no view is lost',
  async (saved) => {
    await changeLayout(() => ({ views: [view('Mine')] }));
    await restoreLayout(saved);
    expect((await readLayout()).views).toEqual([view('Mine')]);
  },
);
