import { describe, expect, test } from 'vitest';
import { classify, type Exchange, type Operation } from '@/lib/campaign/classify';

function answer(status: number, json?: unknown, more: Partial<Exchange & { kind: 'answer' }> = {}): Exchange {
  return { kind: 'answer', status, isRedirect: false, text: '', ...(json !== undefined && { json }), ...more };
}
const html = { text: '<!doctype html><title>Sign in</title>' };

const table: [what: string, exchange: Exchange, operation: Operation, verdict: object][] = [
  ['200 with a numeric id', answer(200, { data: { id: 7 } }), 'create', { kind: 'done' }],
  ['201 with an id', answer(201, { data: { id: 7 } }), 'create', { kind: 'done' }],
  ['an id as a string', answer(200, { data: { id: '1234569' } }), 'create', { kind: 'done' }],
  ['a lead in a one-element array', answer(200, { data: [{ id: 7 }] }), 'create', { kind: 'done' }],
  ['an id at the top', answer(200, { id: 7 }), 'create', { kind: 'done' }],
  ['200 without an id', answer(200, { message: 'Lead created successfully' }), 'create', { kind: 'ambiguous' }],
  ['200 with an empty id', answer(200, { data: { id: '' } }), 'create', { kind: 'ambiguous' }],
  ['200 with an empty body', answer(200), 'create', { kind: 'ambiguous' }],
  ['200 with half a body', answer(200, undefined, { text: '{"message":"Lead cr' }), 'create', { kind: 'ambiguous' }],
  ['200 with a page', answer(200, undefined, html), 'create', { kind: 'gateClosed', reason: 'notAnApi' }],
  ['a redirect', answer(0, undefined, { isRedirect: true }), 'create', { kind: 'gateClosed', reason: 'notAnApi' }],
  ['302', answer(302, undefined, html), 'create', { kind: 'gateClosed', reason: 'notAnApi' }],
  [
    '200 that says success: false',
    answer(200, { success: false, error: 'No' }),
    'create',
    { kind: 'rejected', code: 200, message: 'No' },
  ],
  [
    '200 that says it is there already',
    answer(200, { message: 'Lead already exists' }),
    'create',
    { kind: 'ambiguous', refusal: { code: 200, message: 'Lead already exists' } },
  ],
  [
    '400 for a bad number',
    answer(400, { message: 'Invalid phone number' }),
    'create',
    { kind: 'rejected', code: 400, message: 'Invalid phone number' },
  ],
  [
    '404 for a campaign',
    answer(404, { message: 'Campaign not found' }),
    'create',
    { kind: 'rejected', code: 404, message: 'Campaign not found' },
  ],
  [
    '404 for a route',
    answer(404, { message: 'The route api/user/lead could not be found.' }),
    'create',
    { kind: 'gateClosed', reason: 'notAnApi', message: 'The route api/user/lead could not be found.' },
  ],
  ['404 with a page', answer(404, undefined, html), 'create', { kind: 'gateClosed', reason: 'notAnApi' }],
  [
    '409',
    answer(409, { message: 'Conflict' }),
    'create',
    { kind: 'ambiguous', refusal: { code: 409, message: 'Conflict' } },
  ],
  [
    '422 for a field',
    answer(422, { message: 'Validation failed', errors: { status: ['Not allowed'] } }),
    'create',
    { kind: 'rejected', code: 422, message: 'Validation failed Not allowed' },
  ],
  [
    '422 for a duplicate',
    answer(422, { message: 'x', errors: { phone_number: ['has already been taken'] } }),
    'create',
    { kind: 'ambiguous', refusal: { code: 422, message: 'x has already been taken' } },
  ],
  [
    '422 for a duplicate in German',
    answer(422, { message: 'Nummer bereits vorhanden' }),
    'create',
    { kind: 'ambiguous', refusal: { code: 422, message: 'Nummer bereits vorhanden' } },
  ],
  [
    '422 for a duplicate by code',
    answer(422, { error: 'Nope', error_code: 'DUPLICATE' }),
    'create',
    { kind: 'ambiguous', refusal: { code: 422, message: 'Nope' } },
  ],
  [
    '401',
    answer(401, { message: 'Unauthenticated.' }),
    'create',
    { kind: 'gateClosed', reason: 'auth', message: 'Unauthenticated.' },
  ],
  ['401 with a page', answer(401, undefined, html), 'create', { kind: 'gateClosed', reason: 'auth' }],
  [
    '402',
    answer(402, { success: false, error: 'No credit' }),
    'create',
    { kind: 'gateClosed', reason: 'credit', message: 'No credit' },
  ],
  [
    '403',
    answer(403, { message: 'Plan limit' }),
    'create',
    { kind: 'gateClosed', reason: 'forbidden', message: 'Plan limit' },
  ],
  ['403 with a page (a firewall)', answer(403, undefined, html), 'create', { kind: 'gateClosed', reason: 'notAnApi' }],
  ['429', answer(429, { message: 'Too Many Attempts.' }), 'create', { kind: 'notDelivered', limited: true }],
  [
    '429 with a wait',
    answer(429, {}, { retryAfterMs: 5_000 }),
    'create',
    { kind: 'notDelivered', limited: true, retryAfterMs: 5_000 },
  ],
  ['429 with a page', answer(429, undefined, html), 'create', { kind: 'notDelivered', limited: true }],
  [
    '503 with a wait',
    answer(503, {}, { retryAfterMs: 5_000 }),
    'create',
    { kind: 'notDelivered', retryAfterMs: 5_000 },
  ],
  ['503 without', answer(503, {}), 'create', { kind: 'ambiguous', unanswered: true }],
  ['500', answer(500, { message: 'Server Error' }), 'create', { kind: 'ambiguous', unanswered: true }],
  ['502 with a page', answer(502, undefined, html), 'create', { kind: 'ambiguous', unanswered: true }],
  ['408', answer(408, {}), 'create', { kind: 'ambiguous', unanswered: true }],
  ['silence while online', { kind: 'silence', isOnline: true }, 'create', { kind: 'ambiguous', unanswered: true }],
  ['silence while offline', { kind: 'silence', isOnline: false }, 'create', { kind: 'notDelivered' }],
  ['204 for a delete', answer(204), 'delete', { kind: 'done' }],
  ['404 for a delete: gone is gone', answer(404, { message: 'Lead not found' }), 'delete', { kind: 'done' }],
  [
    '404 for an update',
    answer(404, { message: 'Lead not found' }),
    'update',
    { kind: 'rejected', code: 404, message: 'Lead not found' },
  ],
  ['200 for an update', answer(200, { message: 'Lead updated successfully' }), 'update', { kind: 'done' }],
  [
    'an update refused in a 200',
    answer(200, { success: false, message: 'No' }),
    'update',
    { kind: 'rejected', code: 200, message: 'No' },
  ],
  [
    'an update that hits a duplicate',
    answer(422, { message: 'already exists' }),
    'update',
    { kind: 'rejected', code: 422, message: 'already exists' },
  ],
  ['a page for a read', answer(200, undefined, html), 'read', { kind: 'gateClosed', reason: 'notAnApi' }],
];

describe('what an answer means', () => {
  test.each(table)('%s (%#)', (_what, exchange, operation, verdict) => {
    expect(classify(exchange, operation)).toEqual(verdict);
  });

  test("a server's words are cut to a readable length and carry no markup", () => {
    const verdict = classify(answer(422, { message: `<b>No</b> ${'x'.repeat(2_000)}` }), 'create');
    expect(verdict).toMatchObject({ kind: 'rejected' });
    const { message = '' } = verdict as { message?: string };
    expect(message.startsWith('No xxx')).toBe(true);
    expect(message.length).toBeLessThanOrEqual(400);
  });
});
