import { describe, expect, test } from 'vitest';
import type { BatchId, CampaignId, E164, Epoch, JobId, LeadId } from '@/lib/model/brand';
import { type Job, type JobState, jobStates, type Outcome, openStates } from '@/lib/model/push';
import { backoffMs, type JobEvent, leaseMs, mostAttempts, quarantineMs, step } from '@/lib/outbox/machine';

const now = 1_790_000_000_000 as Epoch;
const leadId = 'lead-1' as LeadId;

function job(state: JobState, more: Partial<Job> = {}): Job {
  const isOpen = openStates.includes(state);
  return {
    id: 'job-1' as JobId,
    batchId: 'batch-1' as BatchId,
    leadId,
    kind: 'create',
    campaignId: '7' as CampaignId,
    host: 'https://calls.example/api',
    state,
    attempts: 1,
    dueAt: now,
    createdAt: now,
    ...(isOpen && { openKey: leadId }),
    ...(state === 'sending' && { leaseUntil: (now + leaseMs) as Epoch }),
    ...more,
  };
}

const payload = {
  kind: 'create',
  campaignId: '7' as CampaignId,
  phone: '+14155550101' as E164,
  variables: {},
  secondary: [],
} as const;
const accepted: Outcome = { kind: 'accepted' };
const settle = (outcome: Outcome): JobEvent => ({ kind: 'settle', outcome });
const refusal = { code: 422, message: 'already exists' };

const events: Record<string, JobEvent> = {
  claim: { kind: 'claim', payload: { ...payload, secondary: [] } },
  refuse: { kind: 'refuse', refusal: { code: 0, message: '', own: 'do-not-call' } },
  accepted: settle(accepted),
  rejected: settle({ kind: 'rejected', ...refusal }),
  limited: settle({ kind: 'notDelivered', limited: true, retryAfterMs: 7_000 }),
  offline: settle({ kind: 'notDelivered' }),
  ambiguous: settle({ kind: 'ambiguous' }),
  duplicate: settle({ kind: 'ambiguous', refusal }),
  'gate shut': settle({ kind: 'gateClosed', reason: 'auth' }),
  'not an api': settle({ kind: 'gateClosed', reason: 'notAnApi' }),
  expire: { kind: 'expire' },
  found: { kind: 'found' },
  absent: { kind: 'absent', isProven: true },
  unclear: { kind: 'unclear' },
  'look again': { kind: 'lookAgain' },
  retry: { kind: 'retry' },
  cancel: { kind: 'cancel' },
};

/** The whole machine for a create: state → event → next state. What is not named here changes nothing. */
const table: Record<JobState, Partial<Record<keyof typeof events, JobState>>> = {
  pending: { claim: 'sending', refuse: 'rejected', found: 'accepted', cancel: 'cancelled' },
  sending: {
    accepted: 'accepted',
    rejected: 'rejected',
    limited: 'pending',
    offline: 'pending',
    ambiguous: 'unknown',
    duplicate: 'unknown',
    'gate shut': 'pending',
    'not an api': 'unknown',
    expire: 'unknown',
  },
  unknown: { accepted: 'accepted', found: 'accepted', absent: 'pending', 'look again': 'unknown', unclear: 'unknown' },
  accepted: {},
  rejected: { retry: 'pending', cancel: 'cancelled' },
  stuck: { retry: 'pending', cancel: 'cancelled' },
  cancelled: {},
};

describe('a create', () => {
  const cases = jobStates.flatMap((state) => Object.keys(events).map((name) => ({ state, name })));
  test.each(cases)('$state + $name', ({ state, name }) => {
    const before = job(state);
    const after = step(before, events[name] ?? { kind: 'cancel' }, now, 0.5);
    const expected = table[state][name];
    if (!expected) return expect(after).toBe(before);
    expect(after.state).toBe(expected);
    expect(after.openKey).toBe(openStates.includes(expected) ? leadId : undefined);
    expect(after.leaseUntil).toBe(expected === 'sending' ? now + leaseMs : undefined);
  });
});

describe('an update or a delete may be sent twice', () => {
  test.each(['update', 'delete'] as const)('%s: a doubtful end and a death go back to pending', (kind) => {
    for (const name of ['ambiguous', 'not an api', 'expire'] as const) {
      const event = events[name];
      if (event) expect(step(job('sending', { kind }), event, now, 0).state).toBe('pending');
    }
  });
});

describe('times', () => {
  test('a doubtful create is not looked up before a slow server has had its time', () => {
    expect(step(job('sending'), settle({ kind: 'ambiguous' }), now, 0).dueAt).toBe(now + quarantineMs);
    expect(leaseMs).toBeGreaterThan(25_000);
  });

  test('so is a claim whose lease is over: it may only seem so because the clock was set forward', () => {
    expect(step(job('sending'), { kind: 'expire' }, now, 0).dueAt).toBe(now + quarantineMs);
  });

  test('the server says when to come back', () => {
    expect(step(job('sending'), settle({ kind: 'notDelivered', retryAfterMs: 7_000 }), now, 0).dueAt).toBe(now + 7_000);
  });

  test('backoff doubles, is spread by half and ends at a quarter of an hour', () => {
    expect([0, 1, 2].map((tries) => backoffMs(tries, 1))).toEqual([2_000, 4_000, 8_000]);
    expect(backoffMs(1, 0)).toBe(2_000);
    expect(backoffMs(40, 1)).toBe(15 * 60_000);
  });
});

describe('attempts', () => {
  test('count when something may have happened on the server', () => {
    const claimed = step(job('pending', { attempts: 0 }), events.claim ?? { kind: 'cancel' }, now, 0);
    expect(claimed.attempts).toBe(1);
    expect(step(claimed, { kind: 'expire' }, now, 0).attempts).toBe(1);
  });

  test.each(['limited', 'offline', 'gate shut'])('do not count when the server put it off: %s', (name) => {
    expect(step(job('sending', { attempts: 3 }), events[name] ?? { kind: 'cancel' }, now, 0).attempts).toBe(2);
  });

  test('end: after eight the job is stuck and waits for the user, whose retry starts afresh', () => {
    const stuck = step(job('unknown', { attempts: mostAttempts }), { kind: 'absent', isProven: true }, now, 0);
    expect(stuck.state).toBe('stuck');
    expect(step(stuck, { kind: 'retry' }, now, 0)).toMatchObject({ state: 'pending', attempts: 0 });
  });
});

test('an absence that nothing proves is believed only when it has lasted', () => {
  const doubtful = job('unknown', { sentAt: now });
  const at = (ms: number) => (now + ms) as Epoch;
  const again = step(doubtful, { kind: 'absent', isProven: false }, at(quarantineMs), 0);
  expect(again).toMatchObject({ state: 'unknown', dueAt: now + 2 * quarantineMs });
  expect(step(again, { kind: 'absent', isProven: false }, at(2 * quarantineMs), 0).state).toBe('pending');
});

test('a list that cannot be trusted: never sent again by itself, and a retry looks once more', () => {
  let doubtful = job('unknown', { sentAt: now });
  for (let looks = 0; doubtful.state === 'unknown' && looks < 50; looks += 1) {
    doubtful = step(doubtful, { kind: 'unclear' }, now, 0);
  }
  expect(doubtful).toMatchObject({ state: 'stuck', refusal: { own: 'unclear' } });
  expect(step(doubtful, { kind: 'retry' }, now, 0)).toMatchObject({ state: 'unknown', dueAt: now, attempts: 0 });
});

test('refused as a duplicate but not found: looked for once more, then the refusal stands in the words of the server', () => {
  const doubtful = step(job('sending'), settle({ kind: 'ambiguous', refusal }), now, 0);
  expect(doubtful.dueAt).toBeLessThan(now + quarantineMs);
  const again = step(doubtful, { kind: 'absent', isProven: true }, now, 0);
  expect(again.state).toBe('unknown');
  const refused = step(again, { kind: 'absent', isProven: true }, now, 0);
  expect(refused).toMatchObject({ state: 'rejected', refusal });
  const retried = step(refused, { kind: 'retry' }, now, 0);
  expect(retried.refusal).toBeUndefined();
});
