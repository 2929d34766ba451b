import { describe, expect, test } from 'vitest';
import type { E164 } from '@/lib/model/brand';
import { writeErrorReport } from '@/lib/transfer/error-report';
import { applyVerdict, type PlannedRow } from '@/lib/transfer/plan-import';
import { toBlob } from '@/lib/transfer/to-blob';
import { inRegion, oneBatch, planFile, readAll } from './sheets';

function told(planned: PlannedRow[]) {
  return planned.map(({ outcome, lead, notes }) => [
    outcome,
    lead?.contacts.map(({ phone }) => phone).join(' ') ?? '',
    notes.map(({ code }) => code).join(' '),
  ]);
}

describe('numbers', () => {
  test.each([
    ['020 7946 0018', 'GB', '+442079460018'],
    ['20 7946 0018', 'GB', '+442079460018'],
    ['+44 (0)20 7946 0018', 'US', '+442079460018'],
    ['0044 20 7946 0018', 'US', '+442079460018'],
    ['4155550101', 'US', '+14155550101'],
    ['14155550101', 'US', '+14155550101'],
    ['14155550101.0', 'US', '+14155550101'],
    ['="+14155550101"', 'DE', '+14155550101'],
    ["'+14155550101", 'DE', '+14155550101'],
    ['Mobile: +1 415 555 0101 (private)', 'DE', '+14155550101'],
    ['9876543210', 'IN', '+919876543210'],
  ])('%s (%s) is %s', async (text, region, phone) => {
    expect(told(await planFile(`Name\tPhone\nAda\t${text}\n`, inRegion(region)))[0]?.slice(0, 2)).toEqual([
      'import',
      phone,
    ]);
  });

  test.each([
    ['4.41E+11', 'GB', 'exponent', undefined],
    ['4,41E+11', 'GB', 'exponent', undefined],
    ['+4.91511E+12', 'GB', 'exponent', undefined],
    ['441000000000', 'GB', 'exponent', undefined],
    ['-1336', 'DE', 'computed', undefined],
    ['#NAME?', 'DE', 'computed', undefined],
    ['442079460018', 'GB', 'lost-plus', '+442079460018'],
    ['442079460018', 'US', 'lost-plus', '+442079460018'],
    ['2079460018', 'GB', 'lost-zero', '+442079460018'],
    ['199001234', 'FR', 'lost-zero', '+33199001234'],
  ])('%s (%s) is damaged: %s', async (text, region, code, suggestion) => {
    const file = `Name\tPhone\nAda\t${text}\n`;
    const [planned] = await planFile(file, inRegion(region));
    expect(planned).toMatchObject({
      outcome: 'skip',
      notes: [{ code, value: text, ...(suggestion && { suggestion }) }],
    });
    const [restored] = await planFile(file, { ...inRegion(region), mayRestore: true });
    expect(restored?.lead?.contacts[0].phone).toBe(suggestion);
  });

  test("a row's own country counts for more than the default one", async () => {
    const planned = await planFile(
      'Name,Phone,Country\nA,020 7946 0018,United Kingdom\nB,01 99 00 12 34,Frankreich\nC,(415) 555-0101,\nD,020 7946 0019,Atlantis\n',
      inRegion('US'),
    );
    expect(told(planned).slice(0, 3)).toEqual([
      ['import', '+442079460018', ''],
      ['import', '+33199001234', ''],
      ['import', '+14155550101', ''],
    ]);
    expect(told(planned)[3]).toEqual(['skip', '', 'country-unknown no-country']);
  });

  test('without any country a national number is refused, not guessed', async () => {
    expect(told(await planFile('Name,Phone\nA,(415) 555-0101\n'))).toEqual([['skip', '', 'no-country']]);
  });

  test('further columns and further numbers in a cell are secondary, in order; extensions stay', async () => {
    const [planned] = await planFile(
      'Name,Phone,Mobile,Office\nA,"+14155550101; +14155550102",+14155550101,+1 415 555 0103 ext. 12\n',
    );
    expect(planned?.lead?.contacts).toEqual([
      { phone: '+14155550101', name: 'A', variables: {} },
      { phone: '+14155550102', variables: {} },
      { phone: '+14155550103', extension: '12', label: 'work', variables: {} },
    ]);
  });

  test('an unusable number is kept with the lead when another one can be dialled', async () => {
    const [planned] = await planFile('Name,Phone,Mobile\nA,call me,+14155550101\n');
    expect(planned).toMatchObject({
      outcome: 'import',
      lead: { contacts: [{ phone: '+14155550101', name: 'A' }], fields: { Phone: 'call me' } },
    });
  });
});

describe('duplicates and blocks', () => {
  test('within the file: the same person merges, another one at the same number is skipped', async () => {
    const planned = await planFile(
      'Name,Phone,Mobile\nA,+14155550101,\nA,+1 415 555 0101,+14155550102\nB,+14155550101,\nC,+14155550103,+14155550101\n',
    );
    expect(told(planned).map(([outcome, , code]) => [outcome, code])).toEqual([
      ['import', ''],
      ['merge', 'repeated'],
      ['skip', 'number-of-another'],
      ['import', ''],
    ]);
    expect(planned[1]?.notes).toEqual([{ code: 'repeated', line: 2 }]);
  });

  test('do-not-call blocks the lead, or only the secondary contact it is about', async () => {
    const [planned] = await planFile('Name,Phone,Mobile\nA,+14155550101,+14155550102\n');
    if (!planned) throw new Error('one row');
    const block = (phone: string) => applyVerdict(planned, { kind: 'new', blocked: [phone as E164] });
    expect(block('+14155550101')).toMatchObject({ outcome: 'skip', notes: [{ code: 'do-not-call' }] });
    expect(told([block('+14155550102')])).toEqual([['import', '+14155550101', 'secondary-do-not-call']]);
  });

  test('a row that asks not to be called waits for a person', async () => {
    const [planned] = await planFile('Name,Phone,Do Not Call\nA,+14155550101,1\n');
    expect(planned?.lead?.doubts).toEqual(['asked-not-to-be-called']);
  });
});

test('the error report holds the refused rows as they were; repaired, it imports', async () => {
  const file = 'Name,Phone,Note\n=Ada,4.41E+11,"a,b"\nBob,+14155550101,\nCy,+14155550102,x,y\n';
  const planned = await planFile(file);
  const describe = ({ row, notes }: PlannedRow) => `Row ${row.line}: ${notes[0]?.code}`;
  const { header } = await readAll(file);
  const report = await (await toBlob(writeErrorReport(oneBatch(planned), header, describe), 'text/csv')).text();
  const { rows } = await readAll(report);
  expect(rows.map(({ cells }) => cells)).toEqual([
    ['Row 2: exponent', '=Ada', '4.41E+11', 'a,b'],
    ['Row 4: too-many-cells', 'Cy', '+14155550102', 'x', 'y'],
  ]);
  const repaired = await planFile(report.replace('4.41E+11', '+14155550103').replace('x,y', 'x y'));
  expect(repaired.map(({ outcome, lead }) => [outcome, lead?.contacts[0].name, lead?.fields])).toEqual([
    ['import', '=Ada', { Note: 'a,b' }],
    ['import', 'Cy', { Note: 'x y' }],
  ]);
});

test('a calling code in a column of its own is the first half of the number', async () => {
  const rows = await planFile('Name,Country Code,Phone\nAda,+1,4155550101\nBo,44,2079460018\nCy,+44,020 7946 0019');
  expect(rows.map(({ lead }) => lead?.contacts[0].phone)).toEqual(['+14155550101', '+442079460018', '+442079460019']);
});
