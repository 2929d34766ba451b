import { writeOds } from 'hucre/ods';
import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { SheetError } from '@/lib/transfer/sheet';
import { readAll } from './sheets';

const people = 'Name,Phone\r\nJürgen Groß,+14155550101\r\nZoë,+14155550102\r\n';

function utf16(text: string, isBig: boolean, mark = true): Blob {
  const units = [...(mark ? '\uFEFF' : ''), ...text].map((letter) => letter.charCodeAt(0));
  const view = new DataView(new ArrayBuffer(units.length * 2));
  units.forEach((unit, index) => {
    view.setUint16(index * 2, unit, !isBig);
  });
  return new Blob([view.buffer]);
}

function latin(text: string): Blob {
  return new Blob([new Uint8Array([...text].map((letter) => (letter === '€' ? 0x80 : letter.charCodeAt(0))))]);
}

describe('encodings', () => {
  test.each([
    ['UTF-8', new Blob([people]), 'utf-8'],
    ['UTF-8 with mark', new Blob(['\uFEFF', people]), 'utf-8'],
    ['UTF-16 LE', utf16(people, false), 'utf-16le'],
    ['UTF-16 BE', utf16(people, true), 'utf-16be'],
    ['UTF-16 LE without mark', utf16(people, false, false), 'utf-16le'],
    ['UTF-16 BE without mark', utf16(people, true, false), 'utf-16be'],
    ['Windows-1252', latin(people), 'windows-1252'],
  ])('%s', async (_, file, encoding) => {
    const sheet = await readAll(file);
    expect(sheet).toMatchObject({ encoding, header: ['Name', 'Phone'], delimiter: ',' });
    expect(sheet.rows.map(({ cells }) => cells[0])).toEqual(['Jürgen Groß', 'Zoë']);
  });

  test('the first accent may stand megabytes into the file', async () => {
    const plain = `Name,Phone\n${'Ada Byron,+14155550101\n'.repeat(60_000)}`;
    expect((await readAll(latin(`${plain}Zoë,€`))).rows.at(-1)?.cells).toEqual(['Zoë', '€']);
    expect((await readAll(`${plain}Zoë,€`)).rows.at(-1)?.cells).toEqual(['Zoë', '€']);
  });

  test('a stray broken byte does not spoil a file of good UTF-8', async () => {
    const { rows } = await readAll(new Blob(['Name\n', 'Größe\n'.repeat(10), new Uint8Array([0xfc, 0x0a]), 'Zoë\n']));
    expect(rows[0]?.cells).toEqual(['Größe']);
    expect(rows.at(-1)?.cells).toEqual(['Zoë']);
  });

  test('characters cut by a megabyte border stay whole', async () => {
    const name = `a${'é'.repeat(700_000)}`;
    expect((await readAll(`Name,Phone\n${name},1\n`)).rows[0]?.cells[0]).toBe(name);
  });
});

describe('delimiters and quotes', () => {
  test.each([
    ['comma', 'Name,Phone,Note\nA,1,"x;y;z"\nB,2,"x;y;z"\n', ','],
    ['semicolon beside commas in every name', 'Name;Phone\nByron, Ada;1\nHopper, Grace;2\n', ';'],
    ['tab', 'Name\tPhone\nA, B\t1\nC, D\t2\n', '\t'],
    ['pipe', 'Name|Phone\nA|1\nB|2\n', '|'],
    ["Excel's hint", 'sep=;\r\nName;Phone\r\nA,B,C;1\r\n', ';'],
  ])('%s', async (_, text, delimiter) => {
    const sheet = await readAll(text);
    expect(sheet.delimiter).toBe(delimiter);
    expect(sheet.header.slice(0, 2)).toEqual(['Name', 'Phone']);
  });

  test.each(['\n', '\r\n', '\r'])('quoted line ends inside rows that end in %j', async (end) => {
    const text = ['Name,Note', '"Ada ""the"" B","line 1\nline 2\r\nline 3"', 'Bob,x', ''].join(end);
    const { rows } = await readAll(text);
    expect(rows).toEqual([
      { line: 2, cells: ['Ada "the" B', 'line 1\nline 2\r\nline 3'] },
      { line: 3, cells: ['Bob', 'x'] },
    ]);
  });

  test('a quote that is never closed costs no row but its own look', async () => {
    const { rows } = await readAll('Name,Phone\nA,1\n"Bob,2\nC,3\nD,4');
    expect(rows.map(({ cells }) => cells)).toEqual([
      ['A', '1'],
      ['"Bob', '2'],
      ['C', '3'],
      ['D', '4'],
    ]);
  });

  test('nor one that a later quote seems to close', async () => {
    const { rows } = await readAll('Name,Phone\nA,1\n"Bob,2\nC,"3"\n"D, E",4\n"F" G,"5"\n');
    expect(rows.map(({ cells }) => cells)).toEqual([
      ...[
        ['A', '1'],
        ['"Bob', '2'],
        ['C', '3'],
        ['D, E', '4'],
      ],
      ['"F" G', '"5"'],
    ]);
  });

  test('a file whose every row has a quote in the wrong place', async () => {
    const { rows } = await readAll(`Name,Size\n${'"5" pipe",2\n'.repeat(50_000)}`);
    expect(rows).toHaveLength(50_000);
    expect(rows.at(-1)?.cells).toEqual(['"5" pipe"', '2']);
  });

  test('an unclosed quote early in a long file', async () => {
    const many = Array.from({ length: 150_000 }, (_, index) => `P${index},${index}`);
    const { rows } = await readAll(`Name,Phone\n"Bob,2\n${many.join('\n')}`);
    expect(rows).toHaveLength(150_001);
    expect(rows.at(-1)?.cells).toEqual(['P149999', '149999']);
  });
});

describe('headers', () => {
  test('title lines of a report stand above it, row numbers stay those of the file', async () => {
    const { header, rows } = await readAll(
      'Contact report\n\nAs of today,\nName,Phone,Mail,City\nA,1,a@b.example,Bonn\n',
    );
    expect(header).toEqual(['Name', 'Phone', 'Mail', 'City']);
    expect(rows).toEqual([{ line: 5, cells: ['A', '1', 'a@b.example', 'Bonn'] }]);
  });

  test('pasted numbers have none', async () => {
    const sheet = await readAll('+1 415 555 0101\n+1 415 555 0102');
    expect(sheet).toMatchObject({ hasHeader: false, header: ['A'] });
    expect(sheet.rows).toHaveLength(2);
  });
});

describe('workbooks', () => {
  test('cells of any kind become text, numbers with every digit', async () => {
    const date = new Date(Date.UTC(2026, 10, 23));
    const rows = [
      ['Name', 'Phone', 'When', 'Yes'],
      ['Ada', 4915112345678, date, true],
      [],
      ['Bob', '+33199001234', null, false],
    ];
    const bytes = await writeXlsx({ sheets: [{ name: 'People', rows }] });
    const sheet = await readAll(new Blob([bytes as Uint8Array<ArrayBuffer>]));
    expect(sheet).toMatchObject({ kind: 'xlsx', header: ['Name', 'Phone', 'When', 'Yes'] });
    expect(sheet.rows.map(({ line, cells }) => [line, ...cells.slice(0, 2)])).toEqual([
      [2, 'Ada', '4915112345678'],
      [4, 'Bob', '+33199001234'],
    ]);
    expect(sheet.rows[0]?.cells[3]).toBe('TRUE');
  });

  test("a web page under a workbook's name, as some CRMs export it", async () => {
    const cells = '<tr><th>Name</th><th>Phone</th></tr><tr><td>J&#252;rgen &amp; Co</td><td>+33199001234</td></tr>';
    const sheet = await readAll(`<html><head><meta charset="utf-8"></head><body><table>${cells}</table></body></html>`);
    expect(sheet).toMatchObject({ kind: 'html', header: ['Name', 'Phone'] });
    expect(sheet.rows).toEqual([{ line: 2, cells: ['Jürgen & Co', '+33199001234'] }]);
  });

  test.each([
    ['not-a-sheet', new Blob(['{"Name": "Ada"}'])],
    ['not-a-sheet', new Blob(['%PDF-1.7 ...'])],
    ['damaged', new Blob([new Uint8Array([0x50, 0x4b, 3, 4, 1, 2, 3, 4, 5])])],
    ['old-excel', new Blob([new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3, 4, 5])])],
    [
      'not-a-sheet',
      new Blob([new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11])]),
    ],
    ['empty', new Blob([' \n\n'])],
    ['empty', new Blob([])],
  ])('%s', async (problem, file) => {
    await expect(readAll(file)).rejects.toEqual(expect.objectContaining({ problem }));
    await expect(readAll(file)).rejects.toBeInstanceOf(SheetError);
  });
});

test('reading stops when it is cancelled', async () => {
  const stop = new AbortController();
  const text = `Name\n${'Ada\n'.repeat(2_000_000)}`;
  const seen: number[] = [];
  const onProgress = (bytes: number) => {
    seen.push(bytes);
    if (seen.length === 3) stop.abort();
  };
  await expect(readAll(text, { encoding: 'utf-8', onProgress, signal: stop.signal })).rejects.toThrow(/abort/i);
  expect(seen).toHaveLength(3);
});

describe('files as other programs leave them', () => {
  const table = [
    ['Name', 'Phone'],
    ['Ada', '415 555 0101'],
  ];
  const asRead = { header: ['Name', 'Phone'], rows: [{ cells: ['Ada', '415 555 0101'] }] };

  test.each([
    ['a cover sheet', [{ name: 'Read me', rows: [['This workbook holds contacts.'], ['Do not edit.']] }]],
    ['an empty sheet', [{ name: 'Sheet1', rows: [] }]],
    [
      'a sheet of sums',
      [
        {
          name: 'Totals',
          rows: [
            ['Month', 'Deals'],
            ['May', '17'],
          ],
        },
      ],
    ],
  ])('%s before the one with the people', async (_, before) => {
    const sheets = [...before, { name: 'People', rows: table }, { name: 'Notes', rows: [['Seen']] }];
    expect(await readAll(new Blob([(await writeXlsx({ sheets })) as BlobPart]))).toMatchObject(asRead);
    expect(await readAll(new Blob([(await writeOds({ sheets })) as BlobPart]))).toMatchObject(asRead);
  });

  test('a workbook without any number is read from its first sheet that holds anything', async () => {
    const sheets = [
      { name: 'A', rows: [] },
      { name: 'B', rows: [['Name'], ['Ada']] },
      { name: 'C', rows: [['Town'], ['Ulm']] },
    ];
    expect((await readAll(new Blob([(await writeXlsx({ sheets })) as BlobPart]))).header).toEqual(['Name']);
  });

  test.each([
    ['one row wider than the rest', 'Name,Phone\nAda,415 555 0101\nBo,415 555 0102,x,y,z\n'],
    ['a title in as many cells', 'Contacts,2026,May\nName,Phone\nAda,415 555 0101\n'],
    ['stray zero bytes', 'Name,Phone\nAda,415 555\0 0101\n'],
    ['line ends of old Macs', 'Name,Phone\rAda,415 555 0101\r'],
  ])('%s', async (_, text) => {
    const { header, rows } = await readAll(text);
    expect({ header, rows: rows.slice(0, 1) }).toMatchObject(asRead);
  });
});
