// Teaching where the record stands in a frame of the page's own origin, and in shadow roots.
import type { Page } from '@playwright/test';
import type { LoadedExtension } from '../support/extension.ts';
import { openPopupOver } from '../support/journey.ts';
import { expect, test } from './fixture.ts';

const [name, phone] = ['Anna Fjord', '+1 415 555 0131'];
const record = `<main><h1>${name}</h1><dl><dt>Mobile</dt><dd class="mobile">${phone}</dd></dl></main>`;

async function teach(page: Page, extension: LoadedExtension, html: string): Promise<void> {
  await page.route('**/inside*', (route) => {
    const isFrame = route.request().url().endsWith('?frame');
    return route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><title>CRM</title>${isFrame ? record : html}`,
    });
  });
  await page.goto('http://127.0.0.1/inside');
  const popup = await openPopupOver(page, extension);
  await popup.getByRole('button', { name: 'Teach this page' }).click();
  await page.bringToFront();
  await expect(page.locator('leadclip-teach').getByRole('status')).toContainText('Click on the person’s name');
}

/** Far from the corner of the window, so that a place in the frame is not the same place in the page. */
const framed = '<h2>Shell</h2><iframe style="margin:120px;width:500px;height:300px" src="/inside?frame"></iframe>';

test('a record in a frame is pointed at with the mouse; the frame’s page sees nothing of it', {
  tag: '@firefox',
}, async ({ extension }) => {
  const page = await extension.context.newPage();
  await teach(page, extension, framed);
  const lesson = page.locator('leadclip-teach');
  const inner = page.frameLocator('iframe');
  await inner.locator('body').evaluate((body) => {
    for (const type of ['pointerdown', 'mousedown', 'click'])
      body.addEventListener(type, () => body.append(`saw ${type}`));
  });
  await inner.getByRole('heading').hover();
  const drawn = await lesson.locator('.frame').boundingBox();
  expect(drawn).toEqual(await inner.getByRole('heading').boundingBox());
  await inner.getByRole('heading').click();
  await expect(lesson.getByRole('status')).toContainText('phone numbers');
  await inner.getByText(phone).click();
  await expect(lesson).toContainText('1 person found');
  await expect(inner.locator('body')).not.toContainText('saw');
  await lesson.getByRole('button', { name: 'Right – remember it for this site' }).click();
  await expect(lesson).toContainText('Leadclip knows this page now');
});

test('the arrows lead into a frame and out of it', async ({ extension }) => {
  const page = await extension.context.newPage();
  await teach(page, extension, framed);
  const lesson = page.locator('leadclip-teach');
  const inner = page.frameLocator('iframe');
  const isAt = async (box: { boundingBox(): Promise<unknown> }) =>
    expect.poll(() => lesson.locator('.frame').boundingBox()).toEqual(await box.boundingBox());
  // Shell, frame, what is in it: main, heading; and back up to the frame.
  for (const key of ['ArrowDown', 'ArrowRight', 'ArrowDown', 'ArrowDown']) await page.keyboard.press(key);
  await isAt(inner.getByRole('heading'));
  for (let steps = 0; steps < 4; steps++) await page.keyboard.press('ArrowUp');
  await isAt(page.locator('iframe'));
  for (const key of ['ArrowDown', 'ArrowDown', 'Enter']) await page.keyboard.press(key);
  await expect(lesson.getByRole('status')).toContainText('phone numbers');
  for (const key of ['ArrowRight', 'ArrowDown', 'ArrowRight', 'Enter']) await page.keyboard.press(key);
  await expect(lesson).toContainText('1 person found');
});

test('the arrows lead into shadow roots, open and closed, and out of them', { tag: '@firefox' }, async ({
  extension,
}) => {
  const page = await extension.context.newPage();
  await teach(
    page,
    extension,
    `<crm-app></crm-app><script>
      const make = (tag, mode, html) => customElements.define(tag, class extends HTMLElement {
        connectedCallback() { this.attachShadow({ mode }).innerHTML = html; }
      });
      make('crm-record', 'closed', ${JSON.stringify(record)});
      make('crm-app', 'open', '<crm-record style="display:block"></crm-record>');
    </script>`,
  );
  const lesson = page.locator('leadclip-teach');
  const status = lesson.getByRole('status');
  // crm-app, crm-record, main, heading.
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'Enter']) await page.keyboard.press(key);
  await expect(status).toContainText('phone numbers');
  await expect(lesson).toContainText(name);
  // Out to the record's host and in again, to the number.
  const way = ['ArrowUp', 'ArrowUp', 'ArrowDown', 'ArrowDown', 'ArrowRight', 'ArrowDown', 'ArrowRight', 'Enter'];
  for (const key of way) await page.keyboard.press(key);
  await expect(lesson).toContainText(phone);
  await expect(lesson).toContainText('1 person found');
});
