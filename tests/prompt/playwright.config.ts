import { defineConfig } from '@playwright/test';

/** Needs a screen and a keyboard of its own: not part of `npm test`, but `npm run e2e:prompt`. */
export default defineConfig({
  testDir: '.',
  outputDir: '../../.output/prompt',
  workers: 1,
  retries: 0,
  forbidOnly: true,
  use: { actionTimeout: 15_000 },
  reporter: 'line',
});
