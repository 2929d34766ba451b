import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Browser } from 'puppeteer-core';

export interface Weight {
  bytes: number;
  compressed: number;
  /** Milliseconds from its text to its end in a page that has never seen it, one per run. */
  evaluated: number[];
}

/** What one built script costs a page that takes it in. */
export async function weigh(browser: Browser, address: string, path: string, runs: number): Promise<Weight> {
  const code = readFileSync(path, 'utf8');
  const evaluated: number[] = [];
  for (let run = 0; run < runs; run++) {
    const tab = await browser.newPage();
    await tab.goto(address);
    // A comment of its own keeps the browser from answering out of what it compiled before.
    evaluated.push(
      await tab.evaluate((script) => {
        const onMessage = { addListener: () => undefined, removeListener: () => undefined };
        const silent = {
          runtime: { id: 'bench', sendMessage: async () => ({}), onMessage },
          i18n: { getMessage: () => '' },
        };
        Object.assign(globalThis, { browser: silent });
        const element = document.createElement('script');
        element.textContent = script;
        const startedAt = performance.now();
        document.head.append(element);
        return performance.now() - startedAt;
      }, `/* ${run} */${code}`),
    );
    await tab.close();
  }
  return { bytes: Buffer.byteLength(code), compressed: gzipSync(code).length, evaluated };
}
