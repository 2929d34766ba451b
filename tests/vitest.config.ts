import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { chromiumFlags, findChromium } from './support/browsers.mjs';

const executablePath = findChromium();
const root = new URL('..', import.meta.url).pathname;

/** What needs a page runs in real Chromium; the rest in Node. */
const inBrowser = ['tests/capture/**/*.test.ts'];

export default defineConfig({
  root,
  resolve: { alias: { '@': root.replace(/\/$/, '') } },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          include: ['tests/**/*.test.ts'],
          exclude: [...inBrowser, 'tests/e2e/**'],
          environment: 'node',
          setupFiles: ['fake-indexeddb/auto', 'tests/support/same-seed.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'chromium',
          include: inBrowser,
          setupFiles: ['tests/support/same-seed.ts'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: { ...(executablePath && { executablePath }), args: chromiumFlags } }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
});
