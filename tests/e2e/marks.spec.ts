import type { Locator, Page } from '@playwright/test';
import { people } from '../sandbox/crm/records.ts';
import type { LoadedExtension } from '../support/extension.ts';
import { addFromPage, chipOn, chooseCampaign, connectAccount, leadLine, openPopupOver } from '../support/journey.ts';
import { expect, test } from './fixture.ts';

const [dana] = people;
const markOn = (page: Page, name: RegExp) => chipOn(page).getByRole('img', { name });

/** A mark is drawn anew at every look and has no place for a moment then. */
async function spotOf(mark: Locator): Promise<{ x: number; y: number }> {
  let spot = await mark.boundingBox();
  await expect.poll(async () => (spot = await mark.boundingBox())).not.toBeNull();
  return spot ?? { x: 0, y: 0 };
}

test('a known number wears its status, which changes while the page stays open; the page itself does not', {
  tag: '@firefox',
}, async ({ extension, sandbox }) => {
  test.setTimeout(150_000);
  sandbox.control({ pace: { untilCallMs: 500, callMs: 500 } });
  const options = await connectAccount(extension, sandbox.origin, sandbox.apiKey);
  await expect(options.getByText('Connected to Demo')).toBeVisible();
  const page = await extension.context.newPage();
  const errors: Error[] = [];
  page.on('pageerror', (error) => errors.push(error));
  await page.goto(`${sandbox.crmBase}/app/contacts`);
  await page.getByRole('link', { name: dana?.name ?? '' }).click();
  await expect(chipOn(page)).toContainText(dana?.name ?? '');
  const written = await page.evaluate(() => document.body.outerHTML);
  await expect(markOn(page, /./)).toHaveCount(0);

  await chipOn(page).getByRole('button', { name: 'Add as lead' }).click();
  const number = page.getByText(dana?.phones[0]?.text ?? '', { exact: true }).first();
  const mark = markOn(page, /in your leads/).first();
  await expect(mark).toBeVisible();
  const [at, beside] = [await number.boundingBox(), await spotOf(mark)];
  expect(Math.abs(beside.y + 7 - ((at?.y ?? 0) + (at?.height ?? 0) / 2))).toBeLessThan(4);
  // The second number of the same person has one too.
  await expect(markOn(page, /in your leads/)).toHaveCount(2);

  const popup = await openPopupOver(page, extension);
  await chooseCampaign(popup, 'Spring outreach');
  await popup.getByRole('button', { name: 'Push 1 lead' }).click();
  await expect(leadLine(popup, dana?.name ?? '').last()).toContainText(/Ready to call|Being called|Completed/);
  await page.bringToFront();
  await expect(async () => {
    await popup.reload(); // Opening one of our pages reads the statuses; else an alarm does, once a minute.
    await expect(markOn(page, /completed/)).toBeVisible({ timeout: 6_000 });
  }).toPass({ timeout: 90_000 });
  expect(await page.evaluate(() => document.body.outerHTML)).toBe(written);
  expect(errors).toEqual([]);

  await page.goBack();
  await expect(chipOn(page)).toContainText('10 people on this page');
  await expect(markOn(page, /completed/)).toHaveCount(1);
});

const number = dana?.phones[0]?.phone ?? '';
const record = `<!doctype html><title>Dana Whitlock</title><h1>Dana Whitlock</h1>
<div id="box" style="height: 200px; overflow: auto; border: 1px solid"><div style="height: 120px"></div>
<p>Phone: <a id="phone" href="tel:${number}">${number}</a></p><div style="height: 900px"></div></div>`;

/** A page of Dana's that was added; the bodies are by path, and the first one is the page. */
async function added({ context }: LoadedExtension, crmBase: string, bodies: Record<string, string>) {
  const page = await context.newPage();
  for (const [path, body] of Object.entries(bodies))
    await page.route(`**/${path}`, (route) => route.fulfill({ contentType: 'text/html', body }));
  await addFromPage(page, `${crmBase}/${Object.keys(bodies)[0]}`);
  return { page, mark: markOn(page, /in your leads/) };
}

const scroll = (box: Locator, top: number) =>
  box.evaluate((element, to) => element.scrollTo({ top: to, behavior: 'instant' }), top);

test('a mark follows its number, goes where it cannot be seen, and never stays beside another one', {
  tag: '@firefox',
}, async ({ extension, sandbox }) => {
  const { page, mark } = await added(extension, sandbox.crmBase, { scrolled: record });
  const box = page.locator('#box');
  await expect(mark).toBeVisible();
  const before = await spotOf(mark);
  await scroll(box, 60);
  await expect.poll(async () => (await mark.boundingBox())?.y).toBe(before.y - 60);

  // Clicks go through it to the page.
  await page.evaluate(() => {
    document.querySelector('#box')?.addEventListener('click', () => document.body.setAttribute('data-clicked', ''));
  });
  const spot = await spotOf(mark);
  await page.mouse.click(spot.x + 8, spot.y + 8);
  await expect(page.locator('body[data-clicked]')).toBeAttached();

  await scroll(box, 500);
  await expect(mark).toBeHidden();
  await scroll(box, 0);
  await expect(mark).toBeVisible();

  // A list that reuses its rows puts somebody else's number there: the mark goes with the very next frame.
  const isShown = await page.evaluate(async () => {
    const text = document.querySelector('#phone')?.firstChild;
    if (text) text.nodeValue = '+1 415 555 0188';
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    const sign = document.querySelector('leadclip-overlay')?.shadowRoot?.querySelector('.mark');
    return sign instanceof HTMLElement && !sign.hidden;
  });
  expect(isShown).toBe(false);
});

test('a mark stands beside a number in a frame of the page’s own, and moves with both', { tag: '@firefox' }, async ({
  extension,
  sandbox,
}) => {
  const shell = `<!doctype html><title>CRM</title><div style="height:70px"></div>
    <iframe src="/framed" style="margin-left:50px;width:500px;height:420px;border:3px solid"></iframe><div style="height:2000px"></div>`;
  const { page, mark } = await added(extension, sandbox.crmBase, { shell, framed: record });
  const inner = page.frameLocator('iframe').locator('#phone');
  const box = page.frameLocator('iframe').locator('#box');
  const isBeside = () =>
    expect
      .poll(async () => {
        const [at, beside] = [await inner.boundingBox(), await mark.boundingBox()];
        return (
          at &&
          beside &&
          [beside.x - at.x - at.width, beside.y + 7 - at.y - at.height / 2].every((off) => Math.abs(off) < 4)
        );
      })
      .toBe(true);
  await isBeside();
  await scroll(box, 60);
  await isBeside();
  await page.evaluate(() => scrollTo({ top: 40, behavior: 'instant' }));
  await isBeside();

  await scroll(box, 500);
  await expect(mark).toBeHidden();
  await scroll(box, 60);
  await isBeside();
  await page.evaluate(() => scrollTo({ top: 900, behavior: 'instant' }));
  await expect(mark).toBeHidden();
});
