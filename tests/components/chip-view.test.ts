import { expect, test } from 'vitest';
import { type ChipView, toView, withResults } from '@/entrypoints/page.content/view';
import type { CaptureDraft } from '@/lib/model/capture';
import { usPhone } from '../support/leads';

const draft: CaptureDraft = {
  ...{ kind: 'detail', name: 'Anna Fjord', fields: {}, regions: [], foundBy: 'generic:tel' },
  phones: [{ text: '(415) 555-0101', confidence: 'high', why: [] }],
};
const checked = { phones: [{ text: '(415) 555-0101', phone: usPhone(1), display: '+1 415 555 0101', doubts: [] }] };
const view: ChipView = toView([draft], [checked]);

test('where somebody was added, it can be taken back', () => {
  expect(withResults(view, [{ outcome: 'added' }], 7)).toMatchObject({ undo: 7, rows: [{ outcome: 'added' }] });
});

test.each(['suppressed', 'known', 'no-number'] as const)(
  'where the answer is “%s”, there is nothing to take back',
  (outcome) => {
    const after = withResults(view, [{ outcome }], 7);
    expect(after.rows).toMatchObject([{ outcome }]);
    expect(after).not.toHaveProperty('undo');
  },
);
