// What only Firefox has, in one journey; what it has in common with Chromium is tested in both (`@firefox`).
import { people } from '../sandbox/crm/records.ts';
import { LoadedFirefox } from '../support/firefox.ts';
import { chipOn } from '../support/journey.ts';
import { expect, test } from './fixture.ts';

const [dana, marcus] = people;

test('policy from a manifest, a background that sleeps, the sidebar, sites in the add-ons manager and asked for', {
  tag: '@firefox',
}, async ({ sandbox }) => {
  const firefox = await LoadedFirefox.launch({ managed: { defaultCountry: 'GB', note: 'Ask Ada Fjord.' } });
  const options = await firefox.open('options.html#defaults');
  // There it would take an entry in the registry of the machine.
  if (process.platform !== 'win32')
    await test.step('what the administrator sets is locked', async () => {
      await expect(options.getByText('Set by your organisation. Ask Ada Fjord.').first()).toBeVisible();
    });

  const crm = await firefox.context.newPage();
  const chip = chipOn(crm);
  await test.step('a press wakes the background, which stores the lead', async () => {
    await crm.goto(`${sandbox.crmBase}/contacts/${dana?.id}`);
    await expect(chip).toContainText(dana?.name ?? '');
    await firefox.killWorker();
    expect(await firefox.backgroundState()).toBe('stopped');
    await chip.getByRole('button', { name: 'Add as lead' }).click();
    await expect(chip).toContainText('In the queue');
    expect(await firefox.backgroundState()).toBe('running');
  });

  await test.step('the sidebar shows the queue beside the page', async () => {
    await firefox.inBrowser(
      `SidebarController.show([...SidebarController.sidebars.keys()].find((key) => key.startsWith('leadclip')))`,
    );
    const beside = () =>
      options.evaluate<string>(
        `browser.extension.getViews({ type: 'sidebar' }).map(({ document }) => document.body.innerText).join()`,
      );
    await expect.poll(beside).toContain(dana?.name);
  });

  await test.step('a site revoked in the add-ons manager is left; asked for again, refused and allowed', async () => {
    await crm.goto(`${sandbox.crmBase}/contacts/${marcus?.id}`);
    await expect(chip).toContainText(marcus?.name ?? '');
    await firefox.setGrant('http://127.0.0.1/*', false);
    await expect(chip).toHaveCount(0);

    await options.bringToFront();
    await options.getByRole('tab', { name: 'Sites' }).click();
    await options.getByLabel('Address of your CRM').fill(sandbox.origin);
    await options.getByRole('button', { name: 'Add site' }).click();
    await firefox.answerQuestion('secondary');
    await expect(options.getByText('The browser did not allow it. Nothing was changed.')).toBeVisible();
    await options.getByRole('button', { name: 'Add site' }).click();
    await firefox.answerQuestion('primary');
    await crm.bringToFront();
    await expect(chip).toContainText(marcus?.name ?? '');
  });
  await firefox.close();
});
