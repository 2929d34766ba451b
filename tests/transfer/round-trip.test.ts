import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import type { CampaignId, E164, Epoch, LeadId, VariableKey } from '@/lib/model/brand';
import { type Contact, phoneLabels } from '@/lib/model/contact';
import { type Lead, stages } from '@/lib/model/lead';
import { type Audience, exportColumns } from '@/lib/transfer/export-columns';
import { emptyShape, widenShape } from '@/lib/transfer/export-shape';
import { toBlob } from '@/lib/transfer/to-blob';
import { writeCsv } from '@/lib/transfer/write-csv';
import { writeXlsx } from '@/lib/transfer/write-xlsx';
import { oneBatch, planFile } from './sheets';

/** Words that break careless files, and any others. */
const words = fc
  .oneof(
    fc.constantFrom(
      '=1+1',
      '+49',
      '-5',
      '@cmd',
      '\tx',
      "'",
      "'=1",
      "''+1",
      '"',
      'a"b',
      'a,b;c|d\te',
      'l1\nl2',
      'l1\r\nl2',
      '\r',
      '007',
    ),
    fc.constantFrom(
      '1e5',
      '4.41E+11',
      '="0151"',
      ' x ',
      '😀👩‍👩‍👧',
      'Größe',
      '名前',
      '_x0041_',
      '<&>',
      '#NAME?',
      'TRUE',
      '2026-11-23',
      'sep=;',
      'Müller, Anna',
    ),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 6 }),
  )
  .filter((text) => !text.includes('\0') && !text.includes('\uFEFF') && !/[\uFFFE\uFFFF]/.test(text));
const named = (key: string) =>
  fc.option(words, { nil: undefined }).map((value) => (value === undefined ? {} : { [key]: value }));
const keys = fc.oneof(
  fc.constantFrom(
    'name',
    'budget',
    'email',
    'secondary_1_x',
    'phone_number',
    'variable:a',
    'field:b',
    '=x',
    'leadclip_stage',
    'Straße 😀',
    'a,b',
  ),
);
const variables = fc
  .dictionary(keys, words, { maxKeys: 4 })
  .map((pairs) => ({ ...pairs }) as Record<VariableKey, string>);

const contact = fc
  .tuple(
    named('name'),
    named('email'),
    named('company'),
    named('title'),
    variables,
    fc.option(fc.constantFrom(...phoneLabels), { nil: undefined }),
  )
  .map(([name, email, company, title, values, label]) => ({
    ...name,
    ...email,
    ...company,
    ...title,
    ...(label && { label }),
    variables: values,
  }));

const lead = fc
  .tuple(
    fc.array(contact, { minLength: 1, maxLength: 4 }),
    fc.constantFrom(...stages),
    fc.dictionary(keys, words, { maxKeys: 3 }),
    named('how'),
  )
  .map(([contacts, stage, fields, consent]) => ({ contacts, stage, fields: { ...fields }, consent }));

let next = 0;
type Drawn = {
  contacts: Omit<Contact, 'phone'>[];
  stage: Lead['stage'];
  fields: Lead['fields'];
  consent: { how?: string };
};
function toLead({ contacts, stage, fields, consent }: Drawn): Lead {
  const [primary, ...secondary] = contacts.map((one): Contact => {
    next += 1;
    const phone = `+1415555${String(next % 10_000).padStart(4, '0')}` as E164;
    return { ...one, phone };
  });
  if (!primary) throw new Error('a lead has a primary contact');
  const at = 0 as Epoch;
  const { how } = consent;
  return {
    ...{ id: 'x' as LeadId, primary, secondary, stage, fields, doubts: [], campaignId: '7' as CampaignId },
    ...(how && { consent: { how } }),
    ...{ source: { kind: 'hand' as const, at }, createdAt: at, updatedAt: at },
  };
}

function essence({ primary, secondary, stage, fields, campaignId, consent }: Lead) {
  return { contacts: [primary, ...secondary], stage, fields, campaignId, consent };
}

async function write(leads: Lead[], format: 'csv' | 'xlsx', audience: Audience): Promise<Blob> {
  const shape = emptyShape();
  for (const one of leads) widenShape(shape, one);
  const columns = exportColumns(shape, audience);
  const records = oneBatch(leads.map((one) => ({ lead: one })));
  const pieces = format === 'csv' ? writeCsv(records, columns, { audience }) : writeXlsx(records, columns);
  return toBlob(pieces, 'text/csv');
}

test.each(['csv', 'xlsx'] as const)('export as %s and import again: the same leads', async (format) => {
  await fc.assert(
    fc.asyncProperty(fc.array(lead, { minLength: 1, maxLength: 6 }), async (drawn) => {
      const leads = drawn.map(toLead);
      const planned = await planFile(await write(leads, format, 'spreadsheet'));
      const back = planned.map(
        ({ lead: read }) =>
          read && {
            contacts: read.contacts,
            stage: read.stage,
            fields: read.fields,
            campaignId: read.campaignId,
            consent: read.consent,
          },
      );
      expect(back).toEqual(leads.map(essence));
    }),
    { numRuns: 150 },
  );
});

test('no cell of a CSV for spreadsheets starts a formula', async () => {
  await fc.assert(
    fc.asyncProperty(lead, async (drawn) => {
      const text = await (await write([toLead(drawn)], 'csv', 'spreadsheet')).text();
      const cells = Papa.parse<string[]>(text.replace('\uFEFF', '')).data.flat();
      expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
    }),
  );
});

test('for the campaign product numbers stand bare and the header is its own', async () => {
  const one = toLead({
    contacts: [{ name: 'Ada', variables: {} }, { variables: {} }],
    stage: 'ready',
    fields: { x: 'y' },
    consent: {},
  });
  const text = await (await write([one], 'csv', 'campaign')).text();
  const [header, row] = text.split('\r\n');
  expect(header).toBe('phone_number,name,email,company,title,secondary_phone_1');
  expect(row).toBe(`${one.primary.phone},Ada,,,,${one.secondary[0]?.phone}`);
});
