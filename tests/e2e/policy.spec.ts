import { people } from '../sandbox/crm/records.ts';
import type { LoadedExtension } from '../support/extension.ts';
import { chipOn, openPopupOver } from '../support/journey.ts';
import { expect, test } from './fixture.ts';

/** Runs in the worker: what an administrator's policy would have put there; setting a true one takes root. */
interface Browser {
  storage: { managed: { get: () => Promise<object> }; onChanged: { dispatch(changes: object, area: string): void } };
}
declare const chrome: Browser;

async function setPolicy({ context }: LoadedExtension, policy: object): Promise<void> {
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  await worker.evaluate((managed) => {
    chrome.storage.managed.get = async () => managed;
    chrome.storage.onChanged.dispatch({}, 'managed');
  }, policy);
}

test('what the administrator sets is locked with the reason; other sites are left at once and come back without a reload', async ({
  extension,
  sandbox,
}) => {
  const [dana] = people;
  const page = await extension.context.newPage();
  await page.goto(`${sandbox.crmBase}/contacts/${dana?.id}`);
  await chipOn(page).getByRole('button', { name: 'Add as lead' }).click();
  await setPolicy(extension, {
    apiHost: 'https://calls.example',
    defaultCountry: 'DE',
    allowedSites: ['crm.example'],
    mayExport: false,
    note: 'Ask Ada Fjord.',
  });
  await expect(chipOn(page)).toHaveCount(0);
  const popup = await openPopupOver(page, extension);
  await expect(popup.getByText('Your organisation keeps Leadclip to other sites. Ask Ada Fjord.')).toBeVisible();

  const options = await extension.open('options.html#account');
  await expect(options.getByLabel('Campaign host')).toBeDisabled();
  await expect(options.getByLabel('Campaign host')).toHaveValue('https://calls.example');
  await expect(options.getByText('Set by your organisation. Ask Ada Fjord.')).toBeVisible();
  await options.getByRole('tab', { name: 'Defaults' }).click();
  await expect(options.getByLabel('Default country')).toBeDisabled();
  await expect(options.getByLabel('Default country')).toHaveValue('DE');
  await options.getByRole('tab', { name: 'Sites' }).click();
  await expect(options.getByText('Your organisation allows these sites only: crm.example.')).toBeVisible();
  await options.getByLabel('Address of your CRM').fill('mail.example');
  await options.getByRole('button', { name: 'Add site' }).click();
  await expect(options.getByRole('alert')).toHaveText('Your organisation keeps Leadclip to other sites.');
  for (const room of ['Export', 'Backup']) {
    await options.getByRole('tab', { name: room }).click();
    await expect(options.getByText('Your organisation does not allow leads to be saved as a file.')).toBeVisible();
  }

  await setPolicy(extension, { allowedSites: ['127.0.0.1'] });
  await page.bringToFront();
  await expect(chipOn(page)).toContainText('Already in your leads');
});
