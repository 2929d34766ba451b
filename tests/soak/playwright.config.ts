import { defineConfig } from '@playwright/test';

/** Takes many minutes: not part of `npm test`. Needs the build of `npm run build:all`. */
export default defineConfig({
  testDir: '.',
  outputDir: '../../.output/soak',
  workers: 1,
  retries: 0,
  reporter: 'line',
});
