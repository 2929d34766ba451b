// A CRM whose record stands in a frame of another host: 127.0.0.1 and localhost are granted, other.localhost never is.
import type { Page } from '@playwright/test';
import { frame, numbers, openMarkup as open, record, serveFrames } from '../support/framed-crm.ts';
import { chipOn, openPopupOver } from '../support/journey.ts';
import { chooseSites } from '../support/site-access.ts';
import { expect, test } from './fixture.ts';

test.beforeEach(({ extension }) => serveFrames(extension.context));

test('a record in a frame of another host is captured if that host was granted, and only then', {
  tag: '@firefox',
}, async ({ extension }) => {
  const { context, store } = extension;
  const page = await open(context, '127.0.0.1', frame('localhost', 'Anna') + frame('other.localhost', 'Bert'));
  const chip = chipOn(page);
  await expect(chip).toContainText('Anna Fjord');
  for (const inner of page.frames().slice(1)) await expect(inner.locator('leadclip-overlay')).toHaveCount(0);
  await chip.getByRole('button', { name: 'Add as lead' }).click();
  await expect(chip).toContainText('In the queue');
  const leads = await store.rows<{ primary: { name: string; phone: string }; source: { url: string } }>('leads');
  expect(leads).toMatchObject([
    { primary: { name: 'Anna Fjord', phone: '+14155550131' }, source: { url: page.url() } },
  ]);

  const popup = await openPopupOver(page, extension);
  const here = popup.getByRole('region', { name: 'This page' });
  await expect(here).toContainText('Anna Fjord');
  await expect(here).toContainText('Part of this page comes from other.localhost, which Leadclip may not read.');
  await expect(here.getByRole('button', { name: 'Allow other.localhost' })).toBeVisible();
  await expect(here).not.toContainText('Bert');
});

test('whoever a frame shows no more leaves the chip at once: another record, another page, another host, no frame', {
  tag: '@firefox',
}, async ({ extension }) => {
  const page = await open(extension.context, '127.0.0.1', frame('localhost', 'Anna'));
  const chip = chipOn(page);
  const inner = () => page.frames()[1] as ReturnType<Page['frames']>[number];
  await expect(chip).toContainText('Anna Fjord');
  await inner().evaluate((markup) => {
    history.pushState({}, '', '/record?Bert');
    document.body.innerHTML = markup;
  }, record('Bert'));
  await expect(chip).toContainText('Bert Fjord');
  await inner().goto('http://localhost/record?Carla');
  await expect(chip).toContainText('Carla Fjord');
  // Nobody is awake to be told, and there is no time to wait for it: the frame's page is going.
  await extension.killWorker();
  await page.bringToFront();
  await inner().goto('http://other.localhost/record?Anna');
  await expect(chip.getByRole('button')).toHaveCount(0);
  await inner().goto('http://localhost/record?Anna');
  await expect(chip).toContainText('Anna Fjord');
  for (const hide of ['visibility:hidden', 'position:absolute;left:-9999px', 'display:none']) {
    await page.locator('iframe').evaluate((element, style) => element.setAttribute('style', style), hide);
    await expect(chip.getByRole('button')).toHaveCount(0);
    await page.locator('iframe').evaluate((element) => element.setAttribute('style', 'width:600px;height:300px'));
    await expect(chip).toContainText('Anna Fjord');
  }
  // In the same turn of the page's own clock in which the frame goes.
  const left = await page.locator('iframe').evaluate(async (element) => {
    element.remove();
    await Promise.resolve();
    return document.querySelector('leadclip-overlay')?.shadowRoot?.querySelector('[role=status]')?.textContent ?? '';
  });
  expect(left).toBe('');
});

test('a press adds nobody who left the frame a moment before', async ({ extension }) => {
  const page = await open(extension.context, '127.0.0.1', frame('localhost', 'Anna'));
  const inner = page.frames()[1];
  await inner?.evaluate(() => {
    document.querySelector('dl')?.remove();
    document.querySelector('main')?.insertAdjacentHTML('beforeend', '<label>Mobile <input type="tel"></label>');
  });
  // No event tells of a value that a script writes.
  const write = (number = '') =>
    inner?.evaluate((value) => Object.assign(document.querySelector('input') ?? {}, { value }), number);
  await write(numbers.Anna);
  const chip = chipOn(page);
  await expect(chip).toContainText(numbers.Anna ?? '');
  await chip.getByRole('button', { name: 'Add as lead' }).hover();
  // The chip looks again at its own times, too: what it shows while the button is down is another button.
  await page.mouse.down();
  await write(numbers.Bert);
  await page.mouse.up();
  await expect(chip).toContainText(numbers.Bert ?? '');
  expect(await extension.store.rows('leads')).toEqual([]);
});

test('a frame whose host is revoked is left without a reload, and read again when it is granted again', {
  tag: '@firefox',
}, async ({ extension }) => {
  const sites = await chooseSites(extension);
  await sites.grant('http://127.0.0.1/*');
  const page = await open(extension.context, '127.0.0.1', frame('localhost', 'Anna') + frame('127.0.0.1', 'Carla'));
  const chip = chipOn(page);
  await expect(chip).toContainText('Carla Fjord');
  await sites.grant('http://localhost/*');
  await expect(chip).toContainText('2 people');
  await sites.revoke('http://localhost/*');
  await expect(chip).toContainText('Carla Fjord');
  await sites.grant('http://localhost/*');
  await expect(chip).toContainText('2 people');
  await sites.revoke('http://127.0.0.1/*');
  await expect(chip).toHaveCount(0);
});

test('a page that was never granted gets nothing by framing a CRM that was', async ({ extension }) => {
  const page = await open(extension.context, 'other.localhost', frame('localhost', 'Anna'));
  const granted = await open(extension.context, '127.0.0.1', frame('localhost', 'Anna'));
  await expect(chipOn(granted)).toContainText('Anna Fjord');
  await page.bringToFront();
  for (const one of page.frames()) await expect(one.locator('leadclip-overlay')).toHaveCount(0);
});
