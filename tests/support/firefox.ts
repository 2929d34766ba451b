import { existsSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer, { type Browser } from 'puppeteer-core';
import { findFirefox } from './browsers.mjs';

const root = join(import.meta.dirname, '..', '..');

/** The built extension in a real Firefox, over WebDriver BiDi, which cannot open the extension's own pages. */
export async function launchFirefox(build = 'firefox-mv3-e2e'): Promise<Browser> {
  const folder = join(root, '.output', build);
  if (!existsSync(folder)) throw new Error(`${folder} is missing: run \`npm run build:all\` first.`);
  const executablePath = findFirefox();
  const browser = await puppeteer.launch({
    browser: 'firefox',
    headless: true,
    ...(executablePath && { executablePath }),
  });
  await browser.installExtension(folder);
  return browser;
}
