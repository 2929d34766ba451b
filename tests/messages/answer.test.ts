import { expect, test, vi } from 'vitest';
import { answer, type Handlers } from '@/lib/messages/answer';

const page = { isOwnPage: false, tabId: 7, frameId: 0, url: 'https://crm.example/contacts/1' };
const frame = { ...page, frameId: 3 };
const nobody = { drafts: [] };

function handlers(): Handlers {
  return {
    'recipe.list': vi.fn(async () => ({ recipes: [], rules: [], own: [] })),
    'engine.load': vi.fn(async () => ({})),
    'screen.load': vi.fn(async () => ({})),
    'recipe.teach': vi.fn(async () => ({})),
    'rule.set': vi.fn(async () => []),
    'draft.check': vi.fn(async () => []),
    'draft.add': vi.fn(async () => ({ results: [] })),
    'draft.undo': vi.fn(async () => ({ undone: true })),
    'page.seen': vi.fn(async () => ({ isChanged: false })),
    'frame.read': vi.fn(async () => ({
      isFramed: false,
      kind: 'unknown' as const,
      drafts: [],
      rejected: [],
      of: [],
      round: '',
    })),
    'frame.answer': vi.fn(async () => ({})),
    'frame.mark': vi.fn(async () => ({})),
    'frame.changed': vi.fn(async () => ({ isHeard: true })),
    'recipe.repair': vi.fn(async () => ({})),
    'site.list': vi.fn(async () => []),
    'account.test': vi.fn(async () => ({ ok: false as const, code: 'auth' })),
    'campaigns.refresh': vi.fn(async () => ({})),
    'call.list': vi.fn(async () => ({ isRead: true, calls: [] })),
    'campaign.start': vi.fn(async () => ({})),
    'sites.apply': vi.fn(async () => ({})),
    'status.pull': vi.fn(async () => ({})),
    'outbox.kick': vi.fn(async () => ({})),
    'push.start': vi.fn(async () => ({ queued: 0 })),
  };
}

/** And nobody hears of it. */
async function expectRefused(message: unknown, sender: typeof page, code: 'forbidden' | 'invalid'): Promise<void> {
  const served = handlers();
  expect(await answer(served, message, sender)).toMatchObject({ ok: false, code });
  for (const handle of Object.values(served)) expect(handle).not.toHaveBeenCalled();
}

test('a known message from a page is handled with the sender that the browser names', async () => {
  const served = handlers();
  expect(await answer(served, { name: 'draft.check', request: nobody }, page)).toEqual({ ok: true, value: [] });
  expect(served['draft.check']).toHaveBeenCalledWith(nobody, page);
});

test.each([
  'account.test',
  'call.list',
  'campaign.start',
  'campaigns.refresh',
  'outbox.kick',
  'push.start',
  'sites.apply',
  'status.pull',
])('%s is not for pages', (name) => expectRefused({ name, request: { host: 'x', key: 'y' } }, page, 'forbidden'));

test.each([
  'draft.add',
  'draft.check',
  'draft.undo',
  'frame.mark',
  'frame.read',
  'recipe.repair',
  'recipe.teach',
  'rule.set',
  'sites.apply',
])('%s is not for frames', (name) => expectRefused({ name, request: nobody }, frame, 'forbidden'));

test('a frame may say that it has changed, and be given what reads it and draws over it', async () => {
  const served = handlers();
  for (const [name, request] of Object.entries({
    'frame.changed': { isGone: true },
    'engine.load': {},
    'screen.load': {},
    'recipe.list': {},
  }))
    expect(await answer(served, { name, request }, frame)).toMatchObject({ ok: true });
});

test.each([
  undefined,
  null,
  'draft.check',
  { name: 'toString', request: {} },
  { name: '__proto__', request: {} },
  { name: 'draft.check' },
  { name: 'draft.check', request: { drafts: [{ name: 7 }] } },
  { name: 'draft.add', request: { drafts: Array.from({ length: 501 }, () => ({})) } },
])('what is malformed is refused: %j', (message) => expectRefused(message, page, 'invalid'));

test('a failing handler is an answer, not a throw', async () => {
  const served = { ...handlers(), 'draft.undo': async () => Promise.reject(new Error('quota')) };
  const reply = await answer(served, { name: 'draft.undo', request: { undo: 1 } }, page);
  expect(reply).toEqual({ ok: false, code: 'failed', message: 'quota' });
});
