import { join } from 'node:path';
import { build } from 'vite';

const root = join(import.meta.dirname, '..', '..', '..');

/** Puts a page that shows nothing, with our React and our styles, beside the pages of the built extension. Returns its path there. */
export async function buildEmptyPage(): Promise<string> {
  await build({
    root: join(import.meta.dirname, 'empty'),
    base: './',
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@': root } },
    build: { outDir: join(root, '.output', 'chrome-mv3-e2e', 'bench-empty'), emptyOutDir: true, target: 'chrome120' },
  });
  return 'bench-empty/index.html';
}
