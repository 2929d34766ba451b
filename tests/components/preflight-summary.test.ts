import { expect, test } from 'vitest';
import { linesOf, withRechecked } from '@/components/outbox/preflight-summary';
import type { CheckedLead, Preflight } from '@/lib/leads/preflight';
import type { LeadId } from '@/lib/model/brand';

const [ada, ben, cy] = ['ada', 'ben', 'cy'] as [LeadId, LeadId, LeadId];

function checkOf(...leads: CheckedLead[]): Preflight {
  const good = leads.filter(({ stops }) => stops.length === 0).map(({ leadId }) => leadId);
  return { leads, good, isAssistantKnown: true };
}

const first = checkOf(
  { leadId: ada, stops: ['review'], notes: [{ kind: 'empty-variables', keys: ['plan', 'city'] }] },
  { leadId: ben, stops: ['review'], notes: [] },
  { leadId: cy, stops: [], notes: [{ kind: 'empty-variables', keys: ['plan'] }] },
);

test('one line per reason, and one per variable', () => {
  const lines = linesOf(first, first).map(({ kind, key, isStop, leads }) => ({ kind, key, isStop, leads }));
  expect(lines).toEqual([
    { kind: 'review', key: '', isStop: true, leads: [ada, ben] },
    { kind: 'empty-variables', key: 'plan', isStop: false, leads: [ada, cy] },
    { kind: 'empty-variables', key: 'city', isStop: false, leads: [ada] },
  ]);
});

test('who was mended stays in the line and may go; the others are as they were', () => {
  const after = withRechecked(first, checkOf({ leadId: ada, stops: [], notes: [] }));
  expect(after.good).toEqual([ada, cy]);
  const [review, plan, city] = linesOf(first, after);
  expect(review).toMatchObject({ leads: [ada, ben], open: new Set([ben]) });
  expect(plan?.open).toEqual(new Set([cy]));
  expect(city?.open.size).toBe(0);
});

test('what a change has brought up is a line of its own', () => {
  const after = withRechecked(first, checkOf({ leadId: cy, stops: ['do-not-call'], notes: [] }));
  expect(after.good).toEqual([]);
  expect(linesOf(first, after).at(-1)).toMatchObject({ kind: 'do-not-call', leads: [cy], open: new Set([cy]) });
});
