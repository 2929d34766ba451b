// Marks beside known numbers in frames of other hosts: 127.0.0.1 and localhost are granted, other.localhost never is.
import type { Frame, Locator, Page } from '@playwright/test';
import { frame, openMarkup, record, serveFrames } from '../support/framed-crm.ts';
import { chipOn } from '../support/journey.ts';
import { chooseSites } from '../support/site-access.ts';
import { expect, test } from './fixture.ts';

const inner = (page: Page): Frame => page.frames()[1] as Frame;
const markIn = (where: Frame | Page): Locator => where.locator('leadclip-overlay').getByRole('img');

/** A page whose record stands in a frame of another host, and was added. */
async function added(page: Page): Promise<Locator> {
  await chipOn(page).getByRole('button', { name: 'Add as lead' }).click();
  await expect(chipOn(page)).toContainText('In the queue');
  const mark = markIn(inner(page));
  await expect(mark).toBeVisible();
  await expect(mark).toHaveAccessibleName(/\+1 415 555 0131.* in your leads/);
  return mark;
}

test.beforeEach(({ extension }) => serveFrames(extension.context));

test('a known number in a frame of another host wears its mark, which follows it and goes with whoever stood there', {
  tag: '@firefox',
}, async ({ extension }) => {
  const page = await openMarkup(extension.context, '127.0.0.1', frame('localhost', 'Anna'));
  const errors: Error[] = [];
  page.on('pageerror', (error) => errors.push(error));
  await expect(chipOn(page)).toContainText('Anna Fjord');
  await inner(page).evaluate(() =>
    document.body.append(Object.assign(document.createElement('hr'), { style: 'margin-top: 600px' })),
  );
  const written = await inner(page).evaluate(() => document.head.outerHTML + document.body.outerHTML);
  const mark = await added(page);
  await expect(markIn(page)).toHaveCount(0);
  const link = inner(page).getByRole('link');
  const isBeside = () =>
    expect
      .poll(async () => {
        const [at, beside] = [await link.boundingBox(), await mark.boundingBox()];
        return at && beside && Math.hypot(beside.x - at.x - at.width, beside.y + 7 - at.y - at.height / 2) < 5;
      })
      .toBe(true);
  await isBeside();
  await inner(page).evaluate(() => scrollTo({ top: 30, behavior: 'instant' }));
  await isBeside();
  await inner(page).evaluate(() => scrollTo({ top: 400, behavior: 'instant' }));
  await expect(mark).toBeHidden();
  await inner(page).evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
  await isBeside();
  expect(await inner(page).evaluate(() => document.head.outerHTML + document.body.outerHTML)).toBe(written);

  // The next record under the same frame: nobody of it is known.
  const left = await inner(page).evaluate(async (markup) => {
    document.body.innerHTML = markup;
    await Promise.resolve();
    return document.querySelector('leadclip-overlay')?.shadowRoot?.querySelectorAll('.mark').length;
  }, record('Bert'));
  expect(left).toBe(0);
  await expect(chipOn(page)).toContainText('Bert Fjord');
  await expect(mark).toHaveCount(0);
  expect(errors).toEqual([]);
});

test('a person who stands in the page and in its frame wears marks in both; put away with the chip, they go', {
  tag: '@firefox',
}, async ({ extension }) => {
  const framed = frame('localhost', 'Anna');
  const page = await openMarkup(
    extension.context,
    '127.0.0.1',
    record('Anna').replace('+1 415 555 0131<', '(415) 555-0131<') + framed,
  );
  await expect(chipOn(page)).toContainText('Anna Fjord');
  await expect.poll(() => inner(page).evaluate(() => document.readyState)).toBe('complete');
  const mark = await added(page);
  await expect(markIn(page)).toHaveCount(1);
  await chipOn(page).getByRole('button', { name: 'Hide' }).click();
  await expect(mark).toHaveCount(0);
  await expect(markIn(page)).toHaveCount(0);
});

test('marks leave a frame whose host is revoked, and come back with it', async ({ extension }) => {
  const sites = await chooseSites(extension);
  await sites.grant('http://127.0.0.1/*');
  await sites.grant('http://localhost/*');
  const page = await openMarkup(extension.context, '127.0.0.1', frame('localhost', 'Anna'));
  const mark = await added(page);
  await sites.revoke('http://localhost/*');
  await expect(inner(page).locator('leadclip-overlay')).toHaveCount(0);
  await sites.grant('http://localhost/*');
  await expect(mark).toBeVisible();
  await sites.revoke('http://127.0.0.1/*');
  await expect(chipOn(page)).toHaveCount(0);
  await expect(inner(page).locator('leadclip-overlay')).toHaveCount(0);
});

test('a frame within a frame that nobody may read wears marks too; who is taken back loses them', {
  tag: '@firefox',
}, async ({ extension }) => {
  const deep = (host: string, markup: string) =>
    `<iframe style="width:640px;height:340px" src="http://${host}/page?${encodeURIComponent(markup)}"></iframe>`;
  const page = await openMarkup(extension.context, '127.0.0.1', deep('other.localhost', frame('localhost', 'Anna')));
  await chipOn(page).getByRole('button', { name: 'Add as lead' }).click();
  const mark = markIn(page.frames()[2] as Frame);
  await expect(mark).toBeVisible();
  await expect(inner(page).locator('leadclip-overlay')).toHaveCount(0);
  await chipOn(page).getByRole('button', { name: 'Undo' }).click();
  await expect(mark).toHaveCount(0);
});
