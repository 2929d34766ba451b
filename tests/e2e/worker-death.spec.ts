import { chipOn, chooseCampaign, connectAccount, leadLine, openPopupOver } from '../support/journey.ts';
import { expect, test } from './fixture.ts';

test('the worker killed in the middle of a push of 20 leads with faults: every lead exactly once on the server', async ({
  extension,
  sandbox,
}) => {
  test.setTimeout(300_000);
  const options = await connectAccount(extension, sandbox.origin, sandbox.apiKey);
  await expect(options.getByText('Connected to Demo')).toBeVisible();
  const page = await extension.context.newPage();
  await page.goto(`${sandbox.crmBase}/contacts`);
  await chipOn(page).getByRole('button', { name: 'Show what was found' }).click();
  await chipOn(page).getByRole('checkbox', { checked: false }).click();
  await chipOn(page).getByRole('button', { name: 'Add 20 leads' }).click();
  await expect(chipOn(page)).toContainText('20 leads are in the queue');

  const popup = await openPopupOver(page, extension);
  await leadLine(popup, 'Please check').getByRole('button').click();
  await popup.getByRole('dialog').getByRole('button', { name: 'Looks right' }).click();
  await popup.getByRole('dialog').getByRole('button', { name: 'Done' }).click();
  await chooseCampaign(popup, 'Spring outreach');
  sandbox.control({
    latencyMs: 150,
    faults: { share: { 'stored-drop': 0.15, drop: 0.1, '500': 0.05, 'stored-500': 0.1 }, left: 8, seed: 7 },
  });
  await popup.getByRole('button', { name: 'Push 20 leads' }).click();
  await expect.poll(() => onServer().length, { timeout: 60_000 }).toBeGreaterThanOrEqual(4);
  await extension.killWorker();
  await popup.reload(); // Somebody looks, which wakes it at once; the soak has deaths that only an alarm ends.

  const open = async () => (await extension.store.rows('jobs')).filter(({ state }) => state !== 'accepted').length;
  await expect.poll(open, { timeout: 240_000, intervals: [1_000] }).toBe(0);
  const leads = await extension.store.rows<{ primary: { phone: string } }>('leads');
  expect(leads).toHaveLength(20);
  expect(onServer().sort()).toEqual(leads.map(({ primary }) => primary.phone.slice(1)).sort());

  /** Numbers of the leads that the server holds, secondary contacts aside. */
  function onServer(): string[] {
    return [...sandbox.api.world.leads.values()]
      .filter(({ parentId }) => parentId === undefined)
      .map(({ phone_number }) => phone_number.replace('+', ''));
  }
});
