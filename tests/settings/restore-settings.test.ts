import { beforeEach, expect, test } from 'vitest';
import { restoreSettings } from '@/lib/settings/restore-settings';
import { readSettings, writeSettings } from '@/lib/settings/settings';
import { emptyStore } from '../support/leads';

beforeEach(emptyStore);

const saved = {
  defaultRegion: 'DE',
  sitesOff: ['crm.example'],
  apiHost: 'https://other.example/api',
  apiKey: 'forged',
};

test('settings come back on a new computer, with the host but never with a key', async () => {
  await restoreSettings(saved);
  expect(await readSettings()).toMatchObject({ ...saved, apiKey: '' });
});

test('where a key is stored, it stays with its host, whatever the file says', async () => {
  const before = await writeSettings({ apiHost: 'https://own.example/api', apiKey: 'own', defaultRegion: 'GB' });
  expect(await restoreSettings(saved)).toEqual(before);
  expect(await readSettings()).toMatchObject({
    ...{ apiHost: 'https://own.example/api', apiKey: 'own' },
    ...{ defaultRegion: 'DE', sitesOff: ['crm.example'] },
  });
});

test('a field that cannot be read, or is not there, stays as it is', async () => {
  await writeSettings({ defaultRegion: 'GB', sitesOff: ['crm.example'] });
  await restoreSettings({ defaultRegion: 'Germany', unknown: 1 });
  expect(await readSettings()).toMatchObject({ defaultRegion: 'GB', sitesOff: ['crm.example'] });
});
