import { defineConfig } from '@playwright/test';
import type { Options } from './e2e/fixture.ts';

/** They mostly wait: started first, they stand in nobody's way. */
const long = /(push-soak|worker-death)\.spec\.ts$/;

/** Three at a time, of which two mostly wait; a failure is a failure: no retries. */
export default defineConfig<Options>({
  testDir: './e2e',
  outputDir: '../.output/e2e',
  workers: 3,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  use: { actionTimeout: 15_000 },
  reporter: 'line',
  projects: [
    { name: 'long', testMatch: long },
    { name: 'short', testIgnore: [long, /firefox/] },
    { name: 'firefox', grep: /@firefox/, use: { product: 'firefox' } },
  ],
});
