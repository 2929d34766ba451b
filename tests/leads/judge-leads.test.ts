import { beforeEach, expect, test } from 'vitest';
import { db } from '@/lib/db/database';
import { addLeads } from '@/lib/leads/add-leads';
import { judgeLeads } from '@/lib/leads/judge-leads';
import type { Epoch } from '@/lib/model/brand';
import { contact, emptyStore, incoming, usPhone } from '../support/leads';

beforeEach(emptyStore);

test('the plan says what adding would do, and changes nothing', async () => {
  await db.suppressed.add({ phone: usPhone(8), reason: 'hand', at: 1 as Epoch });
  await addLeads([incoming([contact(usPhone(1), { name: 'Anna Fjord' })])]);
  const before = await db.leads.toArray();
  const verdicts = await judgeLeads([
    incoming([contact(usPhone(1), { name: 'Fjord, Anna' })]),
    incoming([contact(usPhone(1), { name: 'Anna Fjord', company: 'Nordlicht' })]),
    incoming([contact(usPhone(1), { name: 'Bert Okoye' })]),
    incoming([contact(usPhone(2), { name: 'Cy Lund' }), contact(usPhone(8))]),
  ]);
  expect(verdicts).toEqual([
    { kind: 'nothing-new', blocked: [] },
    { kind: 'merge', blocked: [] },
    { kind: 'number-of-another', blocked: [] },
    { kind: 'new', blocked: [usPhone(8)] },
  ]);
  expect(await db.leads.toArray()).toEqual(before);
});
