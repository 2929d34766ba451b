import { beforeEach, expect, test } from 'vitest';
import type { Policy } from '@/lib/model/policy';
import { allowedPatterns, isAllowedSite, keepPolicy } from '@/lib/settings/policy';
import { readOwnSettings, readSettings, writeSettings } from '@/lib/settings/settings';
import { emptyStore } from '../support/leads';

beforeEach(emptyStore);

const policy = (set: Partial<Policy>): Policy => ({ unread: [], ...set });

test('what the administrator sets holds, and the user has the own choice back when it goes', async () => {
  await writeSettings({ defaultRegion: 'GB', sitesOff: ['crm.example'] });
  await keepPolicy(policy({ defaultCountry: 'DE' }));
  expect(await writeSettings({ sitesOff: [] })).toMatchObject({ defaultRegion: 'DE', sitesOff: [] });
  expect(await keepPolicy(policy({}))).toBe(true);
  expect(await readSettings()).toMatchObject({ defaultRegion: 'GB', sitesOff: [] });
});

test('the key of one host is never used for another', async () => {
  await writeSettings({ apiHost: 'https://own.example/api', apiKey: 'own' });
  await keepPolicy(policy({ apiHost: 'https://calls.example/api' }));
  expect(await readSettings()).toMatchObject({ apiHost: 'https://calls.example/api', apiKey: '' });
  expect(await readOwnSettings()).toMatchObject({ apiHost: 'https://own.example/api', apiKey: 'own' });
  await writeSettings({ apiHost: 'https://calls.example/api', apiKey: 'new' });
  expect(await readSettings()).toMatchObject({ apiHost: 'https://calls.example/api', apiKey: 'new' });
});

test('the same again is no change', async () => {
  expect(await keepPolicy(policy({ mayExport: false }))).toBe(true);
  expect(await keepPolicy(policy({ mayExport: false }))).toBe(false);
});

test.each([
  ['https://crm.example/contacts/1', true],
  ['http://crm.example:8080/', true],
  ['https://erp.example/', true],
  ['https://eu.erp.example/', true],
  ['https://other-erp.example/', false],
  ['https://www.crm.example/', false],
  ['https://crm.example.evil.example/', false],
])('with crm.example and *.erp.example allowed, %s: %s', (url, isAllowed) => {
  expect(isAllowedSite(policy({ allowedSites: ['crm.example', '*.erp.example'] }), url)).toBe(isAllowed);
  expect(isAllowedSite(policy({}), url)).toBe(true);
  expect(isAllowedSite(policy({ allowedSites: [] }), url)).toBe(false);
});

test('of a grant that is wider than what is allowed, the allowed part is left', () => {
  const allowedSites = ['crm.example', '*.erp.example'];
  const left = (...granted: string[]) => allowedPatterns(policy({ allowedSites }), granted);
  expect(left('https://*/*')).toEqual(['https://crm.example/*', 'https://*.erp.example/*']);
  expect(left('*://*.crm.example/*')).toEqual(['*://crm.example/*']);
  expect(left('https://eu.erp.example/*', 'https://crm.example/*', 'https://mail.example/*')).toEqual([
    'https://eu.erp.example/*',
    'https://crm.example/*',
  ]);
  expect(allowedPatterns(policy({}), ['https://*/*'])).toEqual(['https://*/*']);
});
