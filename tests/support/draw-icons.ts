// npm run icons: draws public/icon/leadclip.svg into the sizes that browsers ask for.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { chromiumFlags, findChromium } from './browsers.mjs';

const folder = join(import.meta.dirname, '..', '..', 'public', 'icon');
const drawing = readFileSync(join(folder, 'leadclip.svg'), 'utf8');
const executablePath = findChromium();
const browser = await chromium.launch({ ...(executablePath && { executablePath }), args: chromiumFlags });

const on = [16, 32, 48, 128].map((size) => ({ size, name: `${size}`, look: '' }));
// Where Leadclip does not run, the icon in the toolbar is a shadow of itself.
const off = [16, 32].map((size) => ({ size, name: `off-${size}`, look: 'filter: grayscale(1) opacity(0.55)' }));
for (const { size, name, look } of [...on, ...off]) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(`<style>body { margin: 0 } svg { display: block; ${look} }</style>${drawing}`);
  await page.screenshot({ path: join(folder, `${name}.png`), omitBackground: true });
}
await browser.close();
