import { afterEach, expect, test } from 'vitest';
import { Grids } from '@/lib/capture/grids';

afterEach(() => document.body.replaceChildren());

const row = (...cells: string[]): string => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;

// Plain cells for a header: only the rows below can say that it is one, and any row may be asked first.
test.each([0, 1, 2])('a table has the same columns when row %i is asked first', (first) => {
  const rows = row('Contact', 'Job Title', 'Phone') + row('Ida Moor', 'Buyer', '020 7946 0018') + row('Bo Tan', '', '');
  document.body.innerHTML = `<table><tbody>${rows}</tbody></table>`;
  const grids = new Grids();
  const [header, ...records] = document.querySelectorAll('tr');
  const asked = [header, ...records][first];
  if (!asked) throw new Error('The table has three rows.');
  grids.plan(asked);
  const labels = records.map((record) => grids.plan(record).byIndex.map((column) => column?.label));
  expect(labels).toEqual([
    ['Contact', 'Job Title', 'Phone'],
    ['Contact', 'Job Title', 'Phone'],
  ]);
});
