import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { openCsv } from '@/lib/transfer/read-csv';

async function* pieces(text: string, sizes: number[]): AsyncGenerator<string> {
  let start = 0;
  for (let index = 0; start < text.length; index += 1) {
    const size = sizes[index % sizes.length] ?? 1;
    yield text.slice(start, start + size);
    start += size;
  }
}

test('wherever a file is cut into pieces, its records are the same', async () => {
  const cell = fc.constantFrom(
    '',
    'a',
    '"',
    '""',
    'a"b',
    ',',
    '\n',
    '\r\n',
    '\r',
    ' ',
    'l1\r\nl2',
    '"\r\n"',
    'x,y',
    'é😀',
  );
  const row = fc.array(cell, { minLength: 3, maxLength: 3 });
  const size = fc.integer({ min: 1, max: 4000 });
  await fc.assert(
    fc.asyncProperty(
      fc.array(row, { minLength: 1, maxLength: 30 }),
      fc.array(size, { minLength: 1, maxLength: 20 }),
      async (drawn, sizes) => {
        // Longer than what is read ahead to guess the dialect, so that the cuts count.
        const rows = [
          ['h1', 'h2', 'h3'],
          ...Array.from({ length: 4000 }, (_, index) => [String(index), ...(drawn[index % drawn.length] ?? [])]),
        ];
        const text = Papa.unparse(rows, { newline: '\r\n' });
        const read: string[][] = [];
        for await (const batch of (await openCsv(pieces(text, sizes), ',')).records) read.push(...batch);
        expect(read).toEqual(rows);
      },
    ),
    { numRuns: 30 },
  );
});
