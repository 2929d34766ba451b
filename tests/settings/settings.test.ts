import { beforeEach, expect, test } from 'vitest';
import { readSettings, switchSite, writeSettings } from '@/lib/settings/settings';
import { emptyStore } from '../support/leads';

beforeEach(emptyStore);

test('a site is switched off once and on again; the others and all else stay', async () => {
  await writeSettings({ sitesOff: ['a.example'], defaultRegion: 'GB' });
  await Promise.all([switchSite('b.example', false), switchSite('c.example', false), switchSite('a.example', false)]);
  const { sitesOff } = await readSettings();
  expect(sitesOff.toSorted()).toEqual(['a.example', 'b.example', 'c.example']);
  await switchSite('b.example', true);
  expect(await readSettings()).toMatchObject({ sitesOff: ['c.example', 'a.example'], defaultRegion: 'GB' });
});
