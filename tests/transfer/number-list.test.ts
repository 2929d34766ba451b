import { describe, expect, test } from 'vitest';
import type { E164, Epoch, Region } from '@/lib/model/brand';
import type { Suppressed } from '@/lib/model/campaign';
import { guessNumberColumns } from '@/lib/transfer/number-columns';
import { countNumbers, emptyTally } from '@/lib/transfer/number-tally';
import { openSheet } from '@/lib/transfer/open-sheet';
import { planner } from '@/lib/transfer/plan-import';
import { listLines, readNumberLine } from '@/lib/transfer/read-number-list';
import type { SheetRow } from '@/lib/transfer/sheet';
import { toBlob } from '@/lib/transfer/to-blob';
import { writeNumberList } from '@/lib/transfer/write-number-list';

const region = 'US' as Region;
const [a, b, c] = ['+14155550101', '+14155550102', '+442079460003'].map((text) => text as E164);

describe('pasted numbers', () => {
  test.each([
    ['(415) 555-0101', [{ phone: a }]],
    ['+1 415 555 0101, +44 20 7946 0003', [{ phone: a }, { phone: c }]],
    ['+1 415 555 0101; 415.555.0102;', [{ phone: a }, { phone: b }]],
    ['Anna Fjord: +1 415 555 0101', [{ phone: a, note: 'Anna Fjord' }]],
    ['+44 20 7946 0003 Bert Okoye', [{ phone: c, note: 'Bert Okoye' }]],
    ['Anna Fjord\t+1 415 555 0101\tasked in March', [{ phone: a, note: 'Anna Fjord, asked in March' }]],
    ['tel:+14155550101', [{ phone: a }]],
  ])('%s', (line, numbers) => {
    expect(readNumberLine(line, region)).toEqual({ numbers, unread: [] });
  });

  test.each([
    ['12345', '12345', 'too-short'],
    ['Anna Fjord', 'Anna Fjord', 'not-a-number'],
    ['4.41E+11', '4.41E+11', 'exponent'],
  ])('%s is given back with the reason', (line, text, problem) => {
    expect(readNumberLine(line, region)).toEqual({ numbers: [], unread: [{ text, problem }] });
  });

  test('a good number beside a bad one is taken, the bad one given back', () => {
    expect(readNumberLine('+1 415 555 0101, 12345', region)).toEqual({
      numbers: [{ phone: a }],
      unread: [{ text: '12345', problem: 'too-short' }],
    });
  });

  test('blank lines are no lines', () => expect(listLines('a\r\n\r\n \nb')).toEqual(['a', 'b']));
});

describe('a file of numbers', () => {
  async function tallyOf(text: string, { onlyMarked = false } = {}) {
    const { header, rows } = await openSheet(new Blob([text]));
    const all: SheetRow[] = [];
    for await (const batch of rows) all.push(...batch);
    const source = { kind: 'import' as const, at: 1 as Epoch };
    const plan = planner(guessNumberColumns(header, all), { region, source, isSameName: () => true });
    const tally = emptyTally();
    countNumbers(tally, all.map(plan), onlyMarked);
    return tally;
  }
  const lines = ({ unread }: Awaited<ReturnType<typeof tallyOf>>) => unread.map(({ row }) => row.line);

  test('without a header, one number per line', async () => {
    const tally = await tallyOf('+14155550101\n+14155550102\n+14155550101\n12345');
    expect([...tally.phones]).toEqual([a, b]);
    expect(lines(tally)).toEqual([4]);
  });

  test('under any header: a column of digits is read even if no number in it is good', async () => {
    const tally = await tallyOf('Kennung;Wert\nx;12345\ny;4,41E+11');
    expect(tally.phones.size).toBe(0);
    expect(lines(tally)).toEqual([2, 3]);
    expect(tally.unread.map(({ notes }) => notes[0]?.code)).toEqual(['too-short', 'exponent']);
  });

  test('every number of a row counts, and a bad one beside a good one is told', async () => {
    const tally = await tallyOf('Name,Phone,Mobile\nAnna Fjord,+14155550101,+442079460003\nBert Okoye,+14155550102,99');
    expect([...tally.phones]).toEqual([a, c, b]);
    expect(lines(tally)).toEqual([3]);
  });

  test('where a column says who must not be called, the others are only customers', async () => {
    const text = 'Name,Phone,Do Not Call\nAnna Fjord,+14155550101,yes\nBert Okoye,+14155550102,no';
    expect(await tallyOf(text, { onlyMarked: true })).toMatchObject({ phones: new Set([a]), unmarked: 1, unread: [] });
    expect(await tallyOf(text)).toMatchObject({ phones: new Set([a, b]), unmarked: 0 });
  });
});

test('the list as CSV has no formulas and comes back complete', async () => {
  const list: Suppressed[] = [
    { phone: a as E164, reason: 'hand', note: '=cmd()', at: 0 as Epoch },
    { phone: c as E164, reason: 'server', at: 86_400_000 as Epoch },
  ];
  const file = await toBlob(
    writeNumberList(
      (async function* () {
        yield list;
      })(),
    ),
    'text/csv',
  );
  const text = await file.text();
  expect(text).toContain("'+14155550101,hand,'=cmd(),1970-01-01T00:00:00.000Z");
  const { header, rows } = await openSheet(file);
  const plan = planner(guessNumberColumns(header, []), {
    region,
    source: { kind: 'import', at: 1 as Epoch },
    isSameName: () => true,
  });
  const tally = emptyTally();
  for await (const batch of rows) countNumbers(tally, batch.map(plan), false);
  expect([...tally.phones]).toEqual([a, c]);
});
