import { beforeEach, expect, test } from 'vitest';
import {
  listNumberRules,
  removeNumberRule,
  replaceNumberRules,
  restoreNumberRules,
  rulesFor,
  setNumberRule,
} from '@/lib/settings/number-rules';
import { emptyStore } from '../support/leads';

beforeEach(emptyStore);

const desk = { site: 'crm.example', subject: 'desk code', isPhone: false };

test('a rule holds for its own site only', async () => {
  await setNumberRule(desk);
  expect(await rulesFor('https://crm.example/contacts/1')).toEqual([desk]);
  expect(await rulesFor('https://other.example/contacts/1')).toEqual([]);
  expect(await rulesFor('')).toEqual([]);
});

test('what was said last counts, and can be taken back', async () => {
  await setNumberRule(desk);
  await setNumberRule({ ...desk, isPhone: true });
  expect(await listNumberRules()).toEqual([{ ...desk, isPhone: true }]);
  await removeNumberRule(desk);
  expect(await listNumberRules()).toEqual([]);
});

test('rules said at the same moment in two tabs are both kept', async () => {
  await Promise.all([setNumberRule(desk), setNumberRule({ ...desk, subject: 'pager' })]);
  expect((await listNumberRules()).map(({ subject }) => subject)).toEqual(['desk code', 'pager']);
});

test('a backup adds rules, but never over what was said here; a line that is no rule is left out', async () => {
  await setNumberRule(desk);
  const pager = { ...desk, subject: 'pager', isPhone: true };
  const before = await restoreNumberRules([{ ...desk, isPhone: true }, pager, { subject: 7 }, 'x']);
  expect(await listNumberRules()).toEqual([pager, desk]);
  await restoreNumberRules(undefined);
  expect(await listNumberRules()).toEqual([pager, desk]);
  await replaceNumberRules(before);
  expect(await listNumberRules()).toEqual([desk]);
});
