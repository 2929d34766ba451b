import { afterEach, beforeEach, expect, test } from 'vitest';
import type { IncomingLead } from '@/lib/leads/new-lead';
import type { E164, Epoch, LeadId } from '@/lib/model/brand';
import type { Lead } from '@/lib/model/lead';
import { guessColumns } from '@/lib/transfer/guess-columns';
import { serveTransfer } from '@/lib/transfer/serve-transfer';
import { exportShape, type TransferClient, transferClient } from '@/lib/transfer/transfer-client';
import { inRegion, planOptions, readAll } from './sheets';

const at = 0 as Epoch;
const { isSameName, ...wishes } = inRegion('US');
let channel: MessageChannel;
let added: IncomingLead[];
let client: TransferClient;

beforeEach(() => {
  channel = new MessageChannel();
  added = [];
  const judge = async (leads: readonly IncomingLead[]) =>
    leads.map(({ contacts: [{ name }] }) => ({
      kind: name === 'Person 7' ? ('nothing-new' as const) : ('new' as const),
      blocked: [],
    }));
  serveTransfer(channel.port1, {
    isSameName: planOptions.isSameName,
    judge,
    import: async (leads, choose) => void added.push(...choose(await judge(leads))),
  });
  client = transferClient(channel.port2);
  channel.port1.start();
  channel.port2.start();
});
afterEach(() => {
  channel.port1.close();
});

function lead(index: number): Lead {
  return {
    ...{
      id: `l${index}` as LeadId,
      stage: 'ready',
      doubts: [],
      fields: {},
      source: { kind: 'hand', at },
      createdAt: at,
      updatedAt: at,
    },
    primary: { phone: `+1415555${String(index).padStart(4, '0')}` as E164, name: `Person ${index}`, variables: {} },
    secondary: [],
  };
}

async function* batches<Of>(all: Of[]): AsyncGenerator<Of[]> {
  for (let start = 0; start < all.length; start += 300) yield all.slice(start, start + 300);
}

test('through the worker: a file is written, opened, and planned batch by batch', async () => {
  const leads = Array.from({ length: 1500 }, (_, index) => lead(index));
  const shape = await exportShape(batches(leads));
  const file = await client.write(batches(leads.map((one) => ({ lead: one }))), {
    format: 'csv',
    audience: 'campaign',
    shape,
  });
  const { header, sample } = await client.open({ file });
  expect(sample).toHaveLength(200);
  const names: (string | undefined)[] = [];
  let bytes = 0;
  for await (const batch of client.plan(guessColumns(header, sample), wishes)) {
    names.push(...batch.rows.map(({ lead: planned }) => planned?.contacts[0].name));
    bytes = batch.bytes;
  }
  expect(names).toEqual(leads.map(({ primary }) => primary.name));
  expect(bytes).toBe(file.size);
  expect(added).toEqual([]);
  const outcomes = new Map<string, number>();
  for await (const { rows } of client.import(guessColumns(header, sample), wishes, 'import-1')) {
    for (const { outcome } of rows) outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
  }
  expect(Object.fromEntries(outcomes)).toEqual({ import: 1499, skip: 1 });
  expect(added).toHaveLength(1499);
});

test('chosen columns only, as a workbook', async () => {
  const records = batches([{ lead: lead(1) }]);
  const shape = await exportShape(batches([lead(1)]));
  const file = await client.write(records, {
    format: 'xlsx',
    audience: 'spreadsheet',
    shape,
    headers: ['phone_number', 'name'],
  });
  expect(await readAll(file)).toMatchObject({
    header: ['phone_number', 'name'],
    rows: [{ cells: ['+14155550001', 'Person 1'] }],
  });
});

test('a file that is none is told as such', async () => {
  await expect(client.open({ file: new Blob([]) })).rejects.toMatchObject({ problem: 'empty' });
});

test('closing ends what is waited for', async () => {
  const opened = client.open({ file: new Blob(['Name\nAda\n']) });
  client.close();
  await expect(opened).rejects.toMatchObject({ name: 'AbortError' });
});
