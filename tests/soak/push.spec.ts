import { test } from '../e2e/fixture.ts';
import { soakPush } from '../support/soak-push.ts';

const hour = 3_600_000;

test('1,000 leads, every kind of fault, the worker killed every few seconds', async ({ extension, sandbox }) => {
  test.setTimeout(hour);
  await soakPush(extension, sandbox, { leads: 1_000, everyMs: 4_000, kills: 60, timeoutMs: hour - 60_000 });
});
