import { expect, test } from './fixture.ts';

test('a killed service worker forgets everything and comes back with the next event', async ({ extension }) => {
  const worker = () => extension.context.serviceWorkers()[0];
  await worker()?.evaluate(() => Object.assign(globalThis, { mark: 'first life' }));
  await extension.killWorker();
  const page = await extension.open('popup.html');
  await page.evaluate('chrome.runtime.sendMessage({ name: "wake up" }).catch(() => undefined)');
  expect(await worker()?.evaluate(() => 'mark' in globalThis)).toBe(false);
});
