import { soakPush } from '../support/soak-push.ts';
import { test } from './fixture.ts';

test('150 leads, every kind of fault, the worker killed again and again: none lost, none doubled', async ({
  extension,
  sandbox,
}) => {
  test.setTimeout(600_000);
  await soakPush(extension, sandbox, { leads: 150, everyMs: 3_000, kills: 12, timeoutMs: 560_000 });
});
