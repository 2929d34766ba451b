import { people } from '../sandbox/crm/records.ts';
import { pageSize } from '../sandbox/crm/truth.ts';
import { chipOn, chooseCampaign, connectAccount, openPopupOver } from '../support/journey.ts';
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
  await chipOn(page)
    .getByRole('button', { name: `Add ${pageSize.server} leads` })
    .click();
  await expect(chipOn(page)).toContainText('20 leads are in the queue');

  sandbox.control({
    latencyMs: 150,
    faults: { share: { 'stored-drop': 0.15, drop: 0.1, '500': 0.05, 'stored-500': 0.1 }, left: 8, seed: 7 },
  });
  const popup = await openPopupOver(page, extension);
  await chooseCampaign(popup, 'Spring outreach');
  await popup.getByRole('button', { name: 'Push 20 leads' }).click();
  for (const reached of [3, 8, 14]) {
    await expect.poll(() => primaries().length, { timeout: 120_000 }).toBeGreaterThanOrEqual(reached);
    await extension.killWorker();
  }

  const open = async () => (await extension.store.rows('jobs')).filter(({ state }) => state !== 'accepted').length;
  await expect.poll(open, { timeout: 240_000, intervals: [1_000] }).toBe(0);
  const expected = people.slice(0, pageSize.server).map(({ phones }) => phones[0]?.phone.slice(1));
  expect(primaries().sort()).toEqual(expected.sort());

  function primaries() {
    return [...sandbox.api.world.leads.values()]
      .filter(({ parentId }) => parentId === undefined)
      .map(({ phone_number }) => phone_number.replace('+', ''));
  }
});
