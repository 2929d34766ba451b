// npm run icons: draws public/icon/leadclip.svg into the sizes that browsers ask for.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { chromiumFlags, findChromium } from './browsers.mjs';

const folder = join(import.meta.dirname, '..', '..', 'public', 'icon');
const drawing = readFileSync(join(folder, 'leadclip.svg'), 'utf8');
const executablePath = findChromium();
const browser = await chromium.launch({ ...(executablePath && { executablePath }), args: chromiumFlags });

for (const size of [16, 32, 48, 128]) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(`<style>body { margin: 0 } svg { display: block }</style>${drawing}`);
  await page.screenshot({ path: join(folder, `${size}.png`), omitBackground: true });
}
await browser.close();
