import { people } from '../sandbox/crm/records.ts';
import { chipOn } from '../support/journey.ts';
import { expect, test } from './fixture.ts';

const [dana, marcus] = people;

/** Runs in the page, which wants leads in the store that nobody asked for. Says what it got hold of. */
function attack(extensionId: string): Promise<string[]> {
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
      const answer = await fetch(`chrome-extension://${extensionId}/${path}`).catch(() => undefined);
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

test('a page can neither press the chip, nor send for it, nor reach what belongs to Leadclip', async ({
  extension,
  sandbox,
}) => {
  const page = await extension.context.newPage();
  await page.addInitScript(pollute);
  await page.goto(`${sandbox.crmBase}/contacts/${dana?.id}`);
  const add = chipOn(page).getByRole('button', { name: 'Add as lead' });
  await expect(add).toBeVisible();
  await page.addStyleTag({
    content:
      'leadclip-overlay { opacity: 0 !important; transform: scale(40) !important; inset: 0 !important; filter: blur(9px) !important }',
  });
  expect(await page.evaluate(attack, extension.id)).toEqual([]);
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

  // The worst case: the page has taken over Leadclip's own script in its tab and speaks with its voice.
  const other = await extension.context.newPage();
  await other.goto(`${sandbox.crmBase}/contacts/${marcus?.id}`);
  await expect(chipOn(other).getByRole('button', { name: 'Add as lead' })).toBeVisible();
  const session = await other.context().newCDPSession(other);
  const worlds: { id: number; origin: string }[] = [];
  session.on('Runtime.executionContextCreated', ({ context }) => worlds.push(context));
  await session.send('Runtime.enable');
  const world = worlds.find(({ origin }) => origin.startsWith('chrome-extension://'));
  const message = { name: 'draft.undo', request: { undo: step?.id } };
  const { result } = await session.send('Runtime.evaluate', {
    expression: `chrome.runtime.sendMessage(${JSON.stringify(message)})`,
    contextId: world?.id ?? 0,
    awaitPromise: true,
    returnByValue: true,
  });
  expect(result.value).toEqual({ ok: true, value: { undone: false } });
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
