import { beforeEach, describe, expect, test } from 'vitest';
import { db } from '@/lib/db/database';
import { addLeads } from '@/lib/leads/add-leads';
import { checkDrafts } from '@/lib/leads/drafts';
import { preflight } from '@/lib/leads/preflight';
import {
  countSuppressed,
  putBack,
  readSuppressed,
  suppress,
  suppressedAmong,
  suppressedPhones,
  unsuppress,
  withDigits,
} from '@/lib/leads/suppress';
import type { Epoch, LeadId, Region } from '@/lib/model/brand';
import { contact, emptyStore, incoming, usPhone } from '../support/leads';
import { campaign, contactOf, leadOf, phoneOf, storeLeads } from '../support/push-world';

beforeEach(emptyStore);

const hand = (n: number) => ({ phone: usPhone(n), reason: 'hand' as const });
const byFile = (n: number) => ({ phone: usPhone(n), reason: 'import' as const, note: 'list.csv' });

describe('the list', () => {
  test('takes each number once; the first reason stays', async () => {
    expect(await suppress([hand(1), hand(2), hand(1)])).toEqual([usPhone(1), usPhone(2)]);
    expect(await suppress([byFile(2), byFile(3)])).toEqual([usPhone(3)]);
    expect(await countSuppressed()).toBe(3);
    expect(await readSuppressed([usPhone(3), usPhone(2)])).toMatchObject([
      { reason: 'import', note: 'list.csv' },
      { reason: 'hand' },
    ]);
  });

  test('shows the newest first and finds by any run of digits, however it is written', async () => {
    await db.suppressed.bulkAdd([
      { ...hand(1), at: 1 as Epoch },
      { ...hand(12), at: 3 as Epoch },
      { ...hand(2), at: 2 as Epoch },
    ]);
    expect(await suppressedPhones()).toEqual([usPhone(12), usPhone(2), usPhone(1)]);
    expect(withDigits(await suppressedPhones(), '555-01 0')).toEqual([usPhone(2), usPhone(1)]);
    expect(withDigits(await suppressedPhones(), '999')).toEqual([]);
  });

  test('what was taken off comes back as it was', async () => {
    await suppress([byFile(1), hand(2)]);
    const before = await db.suppressed.toArray();
    const rows = await unsuppress([usPhone(1), usPhone(9)]);
    expect([...(await suppressedAmong([usPhone(1), usPhone(2)]))]).toEqual([usPhone(2)]);
    await putBack(rows);
    expect(await db.suppressed.toArray()).toEqual(before);
  });
});

describe('a number on the list', () => {
  const anna = incoming([contact(usPhone(1), { name: 'Anna Fjord' }), contact(usPhone(2))]);

  test.each([1, 2])('keeps a new lead out, be it primary or secondary (%i), unless the user says so', async (n) => {
    await suppress([hand(n)]);
    expect((await addLeads([anna])).results).toEqual([{ outcome: 'suppressed' }]);
    expect(await db.leads.count()).toBe(0);
    expect((await addLeads([anna], { allowSuppressed: true })).results).toMatchObject([{ outcome: 'added' }]);
  });

  test('is told while the page is looked at, in whatever form the page writes it', async () => {
    await suppress([hand(2)]);
    const phones = ['(415) 555-0102', '415.555.0103'].map((text) => ({ text, confidence: 'high' as const, why: [] }));
    const draft = { kind: 'detail' as const, fields: {}, phones, regions: [], foundBy: 'generic:text' };
    const [checked] = await checkDrafts([draft], { defaultRegion: 'US' as Region });
    expect(checked?.phones.map(({ suppressed }) => suppressed)).toEqual([true, undefined]);
  });

  test('stops the push of a lead that was let in all the same', async () => {
    const [id = '' as LeadId] = await storeLeads([leadOf(1, { secondary: [contactOf(2)] })]);
    await suppress([{ phone: phoneOf(2), reason: 'hand' }]);
    const { leads, good } = await preflight([id], campaign, 'http://calls.example/api');
    expect(leads[0]?.stops).toContain('do-not-call');
    expect(good).toEqual([]);
  });
});
