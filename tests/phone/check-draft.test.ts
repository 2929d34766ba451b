import { describe, expect, test } from 'vitest';
import type { Region } from '@/lib/model/brand';
import type { CaptureDraft, DraftPhone } from '@/lib/model/capture';
import { checkDraft } from '@/lib/phone/check-draft';

const phone = (text: string, more: Partial<DraftPhone> = {}): DraftPhone => ({
  text,
  confidence: 'high',
  why: [],
  ...more,
});
const draft = (phones: DraftPhone[], more: Partial<CaptureDraft> = {}): CaptureDraft => ({
  kind: 'detail',
  name: 'Anna Weber',
  fields: {},
  phones,
  regions: [],
  foundBy: 'generic:detail',
  ...more,
});
const GB = { defaultRegion: 'GB' as Region };

describe('the numbers of a draft', () => {
  test('with a country code need no other reason and raise no doubt', () => {
    const [check] = checkDraft(draft([phone('+44 20 7946 0018')]), {});
    expect(check).toMatchObject({ phone: '+442079460018', region: 'GB', doubts: [] });
    expect(check?.regionWhy).toBeUndefined();
  });

  test('without one say where theirs came from, and ask for a look when only a guess', () => {
    const [guessed] = checkDraft(draft([phone('020 7946 0018')]), GB);
    expect(guessed).toMatchObject({ phone: '+442079460018', regionWhy: 'default', doubts: ['country'] });
    const known = draft([phone('020 7946 0018')], { country: '1 School Lane, London, United Kingdom' });
    expect(checkDraft(known, {})[0]).toMatchObject({ region: 'GB', regionWhy: 'record-country', doubts: [] });
  });

  test('are dialled as the link on the page dials them', () => {
    const linked = draft([phone('(415) 555-0123', { dial: '+14155550123' })]);
    expect(checkDraft(linked, GB)[0]).toMatchObject({ text: '(415) 555-0123', phone: '+14155550123', doubts: [] });
  });

  test('are given once, the extension of the second kept', () => {
    const twice = draft([
      phone('+44 20 7946 0018'),
      phone('020 7946 0018', { extension: '12' }),
      phone('020 7946 0019'),
    ]);
    const checks = checkDraft(twice, GB);
    expect(checks.map((check) => check.phone)).toEqual(['+442079460018', '+442079460019']);
    expect(checks[0]?.extension).toBe('12');
  });

  test('that cannot be one keep their text and say why', () => {
    const checks = checkDraft(draft([phone('12'), phone('020 7946 0018')]), {});
    expect(checks.map(({ text, display, problem }) => ({ text, display, problem }))).toEqual([
      { text: '12', display: '12', problem: 'no-country' },
      { text: '020 7946 0018', display: '020 7946 0018', problem: 'no-country' },
    ]);
    expect(checkDraft(draft([phone('+44 20 79')]), {})[0]?.problem).toBe('too-short');
  });

  test('written in letters are read as a keypad reads them', () => {
    expect(checkDraft(draft([phone('1-800-FLOWERS')]), { defaultRegion: 'US' as Region })[0]?.phone).toBe(
      '+18003569377',
    );
  });

  test('raise a doubt for weak evidence, for a range nobody knows and for a wish not to be called', () => {
    const weak = draft([phone('+44 20 7946 0018', { confidence: 'low' }), phone('+44 7700 900123')], {
      doNotCall: true,
    });
    expect(checkDraft(weak, {}).map(({ doubts }) => doubts)).toEqual([
      ['weak-evidence', 'asked-not-to-be-called'],
      ['asked-not-to-be-called', 'not-valid'],
    ]);
  });
});
