// Granted frames whose page hangs: its thread is busy, or its document never ends.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { BrowserContext, Frame, Page } from '@playwright/test';
import { people } from '../sandbox/crm/records.ts';
import { frame, openMarkup, record, serveFrames } from '../support/framed-crm.ts';
import { chipOn } from '../support/journey.ts';
import { chooseSites } from '../support/site-access.ts';
import { expect, test } from './fixture.ts';

const frameOf = (page: Page, host: string) =>
  page.frames().find((one) => one.url().startsWith(`http://${host}/`)) as Frame;

/** Keeps a frame's thread busy until it is let go; the frame's own page is in another process than the page around it. */
async function hang(context: BrowserContext, inner: Frame): Promise<() => Promise<void>> {
  let isOver = false;
  let begun = () => {};
  const isBusy = new Promise<void>((resolve) => {
    begun = resolve;
  });
  await context.route('http://localhost/is-over', (route) => {
    begun();
    return route.fulfill({ body: isOver ? 'yes' : 'no' });
  });
  const done = inner.evaluate(() => {
    for (;;) {
      const asked = new XMLHttpRequest();
      asked.open('GET', '/is-over', false);
      asked.send();
      if (asked.responseText === 'yes') return;
      const end = performance.now() + 100;
      while (performance.now() < end);
    }
  });
  await isBusy;
  return async () => {
    isOver = true;
    await done;
  };
}

/** What a client-side CRM does when another record is chosen; nothing of it reaches the frames. */
const goTo = (page: Page, name: string) =>
  page.evaluate(
    ([path, markup]) => {
      history.pushState({}, '', `/page?${path}`);
      const main = document.querySelector('main');
      if (main) main.outerHTML = markup ?? '';
    },
    [name, record(name)],
  );

test.beforeEach(({ extension }) => serveFrames(extension.context));

test('the page’s people and those of its other frames do not wait for a frame that hangs; its own come when it answers', async ({
  extension,
}) => {
  // Another origin in the process of the page around it.
  await extension.context.route('http://127.0.0.1:8081/**', (route) =>
    route.fulfill({ contentType: 'text/html', body: record('Bert') }),
  );
  const markup = record('Carla') + frame('localhost', 'Anna') + frame('127.0.0.1:8081', 'Bert');
  const page = await openMarkup(extension.context, '127.0.0.1', markup);
  const chip = chipOn(page);
  await expect(chip).toContainText('3 people');
  const letGo = await hang(extension.context, frameOf(page, 'localhost'));
  await goTo(page, 'Dora');
  await expect(chip).toContainText('2 people');
  await chip.getByRole('button', { name: 'Show what was found' }).click();
  await expect(chip).toContainText('Dora Fjord');
  await expect(chip).toContainText('Bert Fjord');
  await expect(chip).not.toContainText('Anna Fjord');
  await chip.getByRole('button', { name: 'Add 2 leads' }).click();
  await expect(chip).toContainText('2 leads are in the queue');
  await letGo();
  await expect(chip).toContainText('3 people');
  await expect(chip.getByRole('button', { name: 'Add 1 lead' })).toBeVisible();
});

test('sites can be taken away while a frame hangs, the frame’s own too', async ({ extension }) => {
  const sites = await chooseSites(extension);
  for (const host of ['127.0.0.1', 'localhost']) await sites.grant(`http://${host}/*`);
  const page = await openMarkup(extension.context, '127.0.0.1', record('Carla') + frame('localhost', 'Anna'));
  const chip = chipOn(page);
  await expect(chip).toContainText('2 people');
  const letGo = await hang(extension.context, frameOf(page, 'localhost'));
  await sites.revoke('http://localhost/*');
  await expect(chip).toContainText('Carla Fjord');
  await sites.revoke('http://127.0.0.1/*');
  await expect(chip).toHaveCount(0);
  await sites.grant('http://127.0.0.1/*');
  await expect(chip).toContainText('Carla Fjord');
  await letGo();
  await sites.grant('http://localhost/*');
  await expect(chip).toContainText('2 people');
});

test('who hung and answers when the background was stopped meanwhile comes in all the same', async ({ extension }) => {
  const page = await openMarkup(extension.context, '127.0.0.1', record('Carla') + frame('localhost', 'Anna'));
  const chip = chipOn(page);
  await expect(chip).toContainText('2 people');
  const letGo = await hang(extension.context, frameOf(page, 'localhost'));
  await goTo(page, 'Dora');
  await expect(chip).toContainText('Dora Fjord');
  await extension.killWorker();
  await page.bringToFront();
  await letGo();
  await expect(chip).toContainText('2 people');
});

test('frames that answer late bring nobody back whom the page has left', async ({ extension }) => {
  const page = await openMarkup(extension.context, '127.0.0.1', record('Carla') + frame('localhost', 'Anna'));
  const chip = chipOn(page);
  await expect(chip).toContainText('2 people');
  await chip.getByRole('button', { name: 'Show what was found' }).click();
  // Busy for longer than the page waits, again and again.
  await frameOf(page, 'localhost').evaluate(() => {
    const work = () => {
      const end = performance.now() + 400;
      while (performance.now() < end);
      setTimeout(work, 60);
    };
    setTimeout(work);
  });
  const seen = await page.evaluate(
    async ({ markups, rounds }) => {
      const wrong: string[] = [];
      const shown = new Set<string>();
      const names = markups.map(([name]) => `${name} Fjord`);
      for (let at = 0; at < rounds; at++) {
        const [name, markup] = markups[at % markups.length] ?? [];
        history.pushState({}, '', `/page?${name}`);
        const main = document.querySelector('main');
        if (main) main.outerHTML = markup ?? '';
        for (let frames = 0; frames < 20 + (at % 5) * 20; frames++) {
          await new Promise(requestAnimationFrame);
          const box = document.querySelector('leadclip-overlay')?.shadowRoot?.querySelector<HTMLElement>('.box');
          const text = box && !box.hidden ? (box.textContent ?? '') : '';
          shown.add(text.includes('2 people') ? 'both' : text.includes(`${name} Fjord`) ? 'own' : '');
          if (names.some((one) => one !== `${name} Fjord` && text.includes(one))) wrong.push(`${name}: ${text}`);
        }
      }
      return { wrong, shown: [...shown] };
    },
    { markups: ['Carla', 'Dora', 'Bert'].map((name) => [name, record(name)] as const), rounds: 40 },
  );
  expect(seen.wrong).toEqual([]);
  expect(seen.shown).toContain('own');
});

test('a frame whose document never ends does not hold up the page', async ({ extension, sandbox }) => {
  const [dana, marcus] = people;
  let end = () => {};
  const never = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html' });
    response.write(`<!doctype html><title>CRM</title>${record('Anna')}`);
    end = () => response.end();
  });
  await new Promise<void>((resolve) => never.listen(0, '127.0.0.1', resolve));
  const src = `http://localhost:${(never.address() as AddressInfo).port}/`;
  await extension.context.unrouteAll();
  const page = await extension.context.newPage();
  await page.goto(`${sandbox.crmBase}/app/contacts/${dana?.id}`);
  await page.evaluate((address) => {
    document.body.append(Object.assign(document.createElement('iframe'), { src: address, width: 900, height: 300 }));
  }, src);
  await expect(page.frameLocator('iframe').getByRole('heading')).toHaveText('Anna Fjord');
  const chip = chipOn(page);
  await expect(chip).toContainText(dana?.name ?? '');
  await page.evaluate((id) => {
    history.pushState(null, '', `/crm/app/contacts/${id}`);
    dispatchEvent(new PopStateEvent('popstate'));
  }, marcus?.id);
  await expect(chip).toContainText(marcus?.name ?? '');
  end();
  await expect(chip).toContainText('2 people');
  never.close();
});
