import { defineConfig } from '@playwright/test';

/** Two at a time, because the long tests mostly wait; a failure is a failure: no retries. */
export default defineConfig({
  testDir: './e2e',
  outputDir: '../.output/e2e',
  workers: 2,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  use: { actionTimeout: 15_000 },
  reporter: 'line',
});
