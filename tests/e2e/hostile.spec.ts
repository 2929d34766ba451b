import type { Frame, Page } from '@playwright/test';
import { people } from '../sandbox/crm/records.ts';
import { chipOn, openPopupOver } from '../support/journey.ts';
import { expect, test } from './fixture.ts';

const [dana, marcus] = people;

/** Runs in the page, which wants leads in the store that nobody asked for. Says what it got hold of. */
function attack(origin: string): Promise<string[]> {
  const got: string[] = [];
  const overlay = document.querySelector('leadclip-overlay');
  // The overlay is open in test builds, so that this can press what it could not even find in a release.
  for (const button of overlay?.shadowRoot?.querySelectorAll('button') ?? []) {
    button.click();
    for (const type of ['pointerdown', 'mousedown', 'mouseup', 'click', 'keydown'])
      button.dispatchEvent(new MouseEvent(type, { bubbles: true, composed: true }));
    button.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true }));
  }
  const draft = { kind: 'detail', name: 'Mallory', fields: {}, regions: [], foundBy: 'x', phones: [] };
  const request = { name: 'draft.add', request: { drafts: [draft] } };
  const events = ['message', 'leadclip', 'wxt:locationchange', 'wxt:content-script-started'];
  for (const type of events) window.dispatchEvent(new CustomEvent(type, { detail: request }));
  window.postMessage(request, '*');
  const runtime = (globalThis as { chrome?: { runtime?: { sendMessage?: (id: string, message: unknown) => unknown } } })
    .chrome?.runtime;
  if (runtime?.sendMessage) got.push('chrome.runtime.sendMessage');
  return indexedDB.databases().then(async (databases) => {
    got.push(...databases.map(({ name }) => `database ${name}`));
    for (const path of ['popup.html', 'icon/16.png', 'content-scripts/page.js', 'manifest.json']) {
      const answer = await fetch(`${origin}/${path}`).catch(() => undefined);
      if (answer?.ok) got.push(path);
    }
    return got;
  });
}

/** Runs before any script of the page: nothing that the page can touch is what it was. */
function pollute(): void {
  const broken = () => {
    throw new Error('polluted');
  };
  const prototypes = [
    Element.prototype,
    Document.prototype,
    Node.prototype,
    ShadowRoot.prototype,
  ] as unknown as object[];
  for (const prototype of prototypes) {
    for (const name of ['matches', 'closest', 'checkVisibility', 'attachShadow', 'getRootNode', 'createTreeWalker'])
      if (name in prototype) Object.defineProperty(prototype, name, { value: broken });
  }
  Object.defineProperty(Array.prototype, 'flatMap', { value: broken });
  Object.defineProperty(String.prototype, 'replaceAll', { value: broken });
  Object.defineProperty(Object.prototype, 'name', { value: 'polluted', configurable: true, writable: true });
  globalThis.MutationObserver = broken as unknown as typeof MutationObserver;
}

/** The worst case: a page, or a frame, has taken over Leadclip's own script in it and speaks with its voice. */
async function sayAs(victim: Page | Frame, message: object): Promise<unknown> {
  const page = 'page' in victim ? victim.page() : victim;
  const session = await page.context().newCDPSession(victim);
  const worlds: { id: number; origin: string }[] = [];
  session.on('Runtime.executionContextCreated', ({ context }) => worlds.push(context));
  await session.send('Runtime.enable');
  const world = worlds.find(({ origin }) => origin.startsWith('chrome-extension://'));
  const { result } = await session.send('Runtime.evaluate', {
    expression: `chrome.runtime.sendMessage(${JSON.stringify(message)})`,
    contextId: world?.id ?? 0,
    awaitPromise: true,
    returnByValue: true,
  });
  await session.detach();
  return result.value;
}

test('a page can neither press the chip, nor send for it, nor reach what belongs to Leadclip', {
  tag: '@firefox',
}, async ({ extension, sandbox }) => {
  const page = await extension.context.newPage();
  await page.addInitScript(pollute);
  await page.goto(`${sandbox.crmBase}/contacts/${dana?.id}`);
  const add = chipOn(page).getByRole('button', { name: 'Add as lead' });
  await expect(add).toBeVisible();
  await page.addStyleTag({
    content:
      'leadclip-overlay { opacity: 0 !important; transform: scale(40) !important; inset: 0 !important; filter: blur(9px) !important }',
  });
  expect(await page.evaluate(attack, extension.origin)).toEqual([]);
  const look = await page.evaluate(() => {
    const host = document.querySelector('leadclip-overlay');
    const { opacity, transform, filter } = getComputedStyle(host ?? document.body);
    return { opacity, transform, filter };
  });
  expect(look).toEqual({ opacity: '1', transform: 'none', filter: 'none' });

  await add.click();
  await expect(chipOn(page)).toContainText('In the queue');
  const leads = await extension.store.rows<{ primary: { name: string } }>('leads');
  expect(leads.map(({ primary }) => primary.name)).toEqual([dana?.name]);
});

test('what one page has added no other page takes back, whatever number it guesses', async ({ extension, sandbox }) => {
  const page = await extension.context.newPage();
  await page.goto(`${sandbox.crmBase}/contacts/${dana?.id}`);
  await chipOn(page).getByRole('button', { name: 'Add as lead' }).click();
  await expect(chipOn(page)).toContainText('In the queue');
  const [step] = await extension.store.rows<{ id: number }>('undo');

  const other = await extension.context.newPage();
  await other.goto(`${sandbox.crmBase}/contacts/${marcus?.id}`);
  await expect(chipOn(other).getByRole('button', { name: 'Add as lead' })).toBeVisible();
  const reply = await sayAs(other, { name: 'draft.undo', request: { undo: step?.id } });
  expect(reply).toEqual({ ok: true, value: { undone: false } });
  expect(await extension.store.rows('leads')).toHaveLength(1);
  await page.bringToFront();
  await chipOn(page).getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => extension.store.rows('leads')).toEqual([]);
});

test('ten thousand numbers, strings without end and a page that never rests leave the page and the chip usable', async ({
  extension,
  sandbox,
}) => {
  const page = await extension.context.newPage();
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  await page.goto(`${sandbox.crmBase}/reports`);
  await page.evaluate(() => {
    const main = document.getElementById('main');
    const list = document.createElement('ul');
    list.append(
      ...Array.from({ length: 10_000 }, (_, at) => {
        const line = document.createElement('li');
        line.textContent = `Person ${at} <img src=x onerror=alert(1)> +1 415 555 ${String(at).padStart(4, '0')}`;
        return line;
      }),
    );
    const long = document.createElement('p');
    long.textContent = '4155550123'.repeat(100_000);
    main?.replaceChildren(list, long);
    setInterval(() => {
      list.firstElementChild?.append(String(Math.random()));
      document.querySelector('leadclip-overlay')?.remove();
    }, 10);
  });
  const popup = await extension.open('popup.html');
  await popup.close();
  await page.bringToFront();
  // A page that goes on answering has not been frozen by what looks at it.
  const frames = await page.evaluate(async () => {
    for (let count = 0; count < 100; count++) await new Promise(requestAnimationFrame);
    return 100;
  });
  expect(frames).toBe(100);
  await page.goto(`${sandbox.crmBase}/contacts/${marcus?.id}`);
  await expect(chipOn(page).getByRole('button', { name: 'Add as lead' })).toBeVisible();
  expect(errors).toEqual([]);
});

test('nobody comes into the chip from what pages and frames say to each other', { tag: '@firefox' }, async ({
  extension,
  sandbox,
}) => {
  const heard: string[] = [];
  const page = await extension.context.newPage();
  await page.exposeFunction('hear', (what: string) => heard.push(what));
  await page.addInitScript(() => {
    const { hear } = window as unknown as { hear(what: string): void };
    addEventListener('message', ({ data }) => hear(JSON.stringify(data)));
  });
  const framed = sandbox.crmBase.replace('127.0.0.1', 'localhost');
  await extension.context.route('http://evil.localhost/**', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<h1>Mallory</h1><p>Mobile: +1 415 555 0199</p>' }),
  );
  await page.goto(`${sandbox.crmBase}/reports`);
  await page.evaluate(
    (sources) => {
      for (const src of sources)
        document.body.prepend(Object.assign(document.createElement('iframe'), { src, width: 900, height: 300 }));
    },
    [`${framed}/contacts/${dana?.id}`, 'http://evil.localhost/'],
  );
  await expect(chipOn(page)).toContainText(dana?.name ?? '');
  const draft = {
    kind: 'detail',
    name: 'Mallory',
    fields: {},
    regions: [],
    foundBy: 'x',
    phones: [{ text: '+1 415 555 0199', confidence: 'high', why: [] }],
  };
  const finds = { url: 'http://localhost/', kind: 'detail', drafts: [draft], rejected: [] };
  const lies = [
    { name: 'page.frame', isGone: false },
    { name: 'frame.read', request: {} },
    { name: 'draft.add', request: { drafts: [draft] } },
    { path: [0], hidden: [], finds },
  ];
  const known = await Promise.all(
    page.frames().map((frame) =>
      frame.evaluate((told) => {
        // Where our script would look for its reader, were it in the page's world.
        Object.assign(globalThis, { leadclipFrame: { answer: async () => told.at(-1), closed: () => [] } });
        for (const lie of told) {
          for (const to of [window, parent, top, ...Array.from({ length: top?.length ?? 0 }, (_, at) => top?.[at])])
            to?.postMessage(lie, '*');
          document.dispatchEvent(new CustomEvent('leadclip', { detail: lie }));
        }
        return [...document.querySelectorAll('leadclip-overlay')].length;
      }, lies),
    ),
  );
  expect(known).toEqual([1, 0, 0]);
  await page.evaluate(() => document.body.append('a change that is looked at'));
  const popup = await openPopupOver(page, extension);
  const here = popup.getByRole('region', { name: 'This page' });
  await expect(here).toContainText(dana?.name ?? '');
  await expect(here).not.toContainText('Mallory');
  await expect(chipOn(page)).not.toContainText('2 people');
  expect(await extension.store.rows('leads')).toEqual([]);
  // Nobody in the page is told that Leadclip is there, or who stands in its frames.
  expect(heard.join()).not.toMatch(/wxt|Whitlock/);
});

test('who takes over our script in a page or a frame can neither push nor ask for the key, nor speak for the page around it', async ({
  extension,
  sandbox,
}) => {
  const page = await extension.context.newPage();
  await page.goto(`${sandbox.crmBase}/reports`);
  const src = `${sandbox.crmBase.replace('127.0.0.1', 'localhost')}/contacts/${dana?.id}`;
  await page.evaluate((address) => {
    document.body.prepend(Object.assign(document.createElement('iframe'), { src: address, width: 900, height: 300 }));
  }, src);
  await expect(chipOn(page)).toContainText(dana?.name ?? '');
  const [top, inner] = page.frames();
  if (!top || !inner) throw new Error('There is no frame.');
  const forbidden = { ok: false, code: 'forbidden' };
  const ofOurs = ['push.start', 'outbox.kick', 'sites.apply', 'status.pull', 'campaigns.refresh', 'account.test'];
  for (const name of ofOurs)
    for (const one of [page, inner]) expect(await sayAs(one, { name, request: {} })).toMatchObject(forbidden);
  const ofPages = {
    'frame.mark': {},
    'frame.read': {},
    'draft.add': { drafts: [] },
    'draft.undo': { undo: 1 },
    'recipe.repair': {},
  };
  for (const [name, request] of Object.entries(ofPages))
    expect(await sayAs(inner, { name, request })).toMatchObject(forbidden);
  expect(await extension.store.rows('leads')).toEqual([]);
});
