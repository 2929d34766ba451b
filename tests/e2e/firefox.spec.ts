// The whole job in Firefox, in one journey: a browser that is started once.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { people } from '../sandbox/crm/records.ts';
import { LoadedFirefox } from '../support/firefox.ts';
import { expect, test } from './fixture.ts';

const [dana, marcus] = people;

/** What Leadclip says on the page. */
const words = (page: Page): Promise<string> =>
  page.evaluate(
    () => document.querySelector('leadclip-overlay')?.shadowRoot?.querySelector('[role=status]')?.textContent ?? '',
  );
const text = (page: Page): Promise<string> => page.evaluate(() => document.body.innerText);

async function press(page: Page, name: string): Promise<void> {
  await page.bringToFront();
  await page.locator(`::-p-xpath(//button[normalize-space()="${name}" or @aria-label="${name}"])`).click();
}

async function fill(page: Page, label: string, value: string): Promise<void> {
  await page.bringToFront();
  const input = `::-p-xpath(//input[@id=//label[starts-with(., "${label}")]/@for])`;
  await page.locator(input).click();
  // Over whatever stands there.
  await page.$eval(input, (element) => (element as HTMLInputElement).select());
  await page.keyboard.type(value);
}

test('Firefox: capture, push, statuses, file; sidebar, a stopped background, permissions, policy', async ({
  sandbox,
}) => {
  test.setTimeout(180_000);
  sandbox.control({ pace: { untilCallMs: 500, callMs: 500 } });
  const firefox = await LoadedFirefox.launch({ managed: { defaultCountry: 'GB', note: 'Ask Ada Fjord.' } });
  try {
    const options = await firefox.open('options.html#defaults');
    // There it would take an entry in the registry of the machine.
    if (process.platform !== 'win32')
      await test.step('what the administrator sets is locked', async () => {
        await expect.poll(() => text(options)).toContain('Set by your organisation. Ask Ada Fjord.');
      });

    await test.step('the account is connected', async () => {
      await press(options, 'Account');
      await fill(options, 'Campaign host', sandbox.origin);
      await fill(options, 'API key', sandbox.apiKey);
      await press(options, 'Test and save');
      await expect.poll(() => text(options)).toContain('Connected to Demo');
    });

    const crm = await firefox.browser.newPage();
    await test.step('a press wakes the background, which stores the lead', async () => {
      await crm.goto(`${sandbox.crmBase}/contacts/${dana?.id}`);
      await expect.poll(() => words(crm)).toContain(dana?.name);
      await firefox.stopBackground();
      expect(await firefox.backgroundState()).toBe('stopped');
      await crm.locator('leadclip-overlay >>> ::-p-text(Add as lead)').click();
      await expect.poll(() => words(crm)).toContain('In the queue');
      expect(await firefox.backgroundState()).toBe('running');
      await crm.reload();
      await expect.poll(() => words(crm)).toContain('Already in your leads');
    });

    await test.step('a record in a frame of another granted host is read, and goes with the frame', async () => {
      const address = `${sandbox.crmBase.replace('127.0.0.1', 'localhost')}/contacts/${marcus?.id}`;
      await crm.goto(`${sandbox.crmBase}/reports`);
      const frame = `<iframe style="width:900px;height:600px" src="${address}"></iframe>`;
      await crm.evaluate((html) => document.body.insertAdjacentHTML('afterbegin', html), frame);
      await expect.poll(() => words(crm)).toContain(marcus?.name);
      await crm.evaluate(() => document.querySelector('iframe')?.remove());
      await expect.poll(() => words(crm)).toBe('');
    });

    await test.step('the sidebar shows the queue beside the page', async () => {
      await firefox.inBrowser(
        `SidebarController.show([...SidebarController.sidebars.keys()].find((key) => key.startsWith('leadclip')))`,
      );
      const beside = () =>
        options.evaluate(
          `browser.extension.getViews({ type: 'sidebar' }).map(({ document }) => document.body.innerText).join()`,
        );
      await expect.poll(beside).toContain(dana?.name);
    });

    const popup = await firefox.open('popup.html');
    await test.step('it is pushed, called, and its status comes back', async () => {
      const picker = '::-p-xpath(//option[contains(., "Spring outreach")]/..)';
      await popup.waitForSelector(picker);
      const campaign = await popup.$eval(
        picker,
        (select) => [...(select as HTMLSelectElement).options].find(({ text: name }) => name.includes('Spring'))?.value,
      );
      await popup.select('select', campaign ?? '');
      await press(popup, 'Push 1 lead');
      const fresh = async () => {
        await popup.evaluate(() => location.reload());
        await popup.waitForSelector('main li');
        return text(popup);
      };
      await expect.poll(fresh, { timeout: 60_000, intervals: [1000] }).toContain('Completed');
      const pushed = [...sandbox.api.world.leads.values()].map(({ phone_number }) => phone_number);
      expect(pushed).toEqual(dana?.phones.slice(0, 2).map(({ phone }) => phone));
    });

    await test.step('it is exported', async () => {
      await press(options, 'Export');
      await press(options, 'CSV');
      const saved = async () => (await readdir(firefox.downloads)).find((name) => name.endsWith('.csv')) ?? '';
      await expect.poll(saved).not.toBe('');
      const file = async () => readFile(join(firefox.downloads, await saved()), 'utf8');
      await expect.poll(file).toContain(dana?.name);
    });

    await test.step('a site revoked in the add-ons manager is left; asked for again, refused and allowed', async () => {
      await crm.bringToFront();
      await crm.goto(`${sandbox.crmBase}/contacts/${marcus?.id}`);
      await expect.poll(() => words(crm)).toContain(marcus?.name);
      await firefox.setGrant('http://127.0.0.1/*', false);
      await expect.poll(() => crm.$('leadclip-overlay')).toBeNull();

      await press(options, 'Sites');
      await fill(options, 'Address of your CRM', sandbox.origin);
      await press(options, 'Add site');
      await firefox.answerQuestion('secondary');
      await expect.poll(() => text(options)).toContain('The browser did not allow it. Nothing was changed.');
      await press(options, 'Add site');
      await firefox.answerQuestion('primary');
      await crm.bringToFront();
      await expect.poll(() => words(crm)).toContain(marcus?.name);
    });
  } finally {
    await firefox.close();
  }
});
