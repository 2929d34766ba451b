import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from '@playwright/test';
import { chromiumFlags, findChromium } from './browsers.mjs';
import { ExtensionStore } from './extension-store.ts';

const root = join(import.meta.dirname, '..', '..');

interface ChromiumOptions {
  /** Profile folder, to start the same browser again; a fresh one by default. */
  profile?: string;
  headed?: boolean;
  /** Of the browser; the tests look for English words. */
  language?: 'en' | 'de';
  flags?: readonly string[];
}

interface LaunchOptions extends Omit<ChromiumOptions, 'flags'> {
  /** Folder of a build; only the `e2e` build may see loopback pages without a permission prompt. */
  build?: string;
}

/** A Chromium as every test has it; one without the extension differs from one with it in nothing else. */
export function launchChromium(options: ChromiumOptions = {}): Promise<BrowserContext> {
  const { profile = '', headed = false, language = 'en', flags = [] } = options;
  const executablePath = findChromium();
  return chromium.launchPersistentContext(profile, {
    ...(executablePath && { executablePath }),
    // Chromium on Linux takes its language from the environment.
    env: { ...(process.env as Record<string, string>), LANGUAGE: language },
    headless: false,
    viewport: headed ? null : { width: 1280, height: 860 },
    acceptDownloads: true,
    args: [...(headed ? [] : ['--headless=new']), ...chromiumFlags, `--lang=${language}`, ...flags],
  });
}

/** The built extension in a real Chromium of its own. */
export class LoadedExtension {
  readonly context: BrowserContext;
  readonly id: string;
  /** Of its own pages. */
  readonly origin: string;
  readonly store: ExtensionStore;

  private constructor(context: BrowserContext, id: string) {
    this.context = context;
    this.id = id;
    this.origin = `chrome-extension://${id}`;
    this.store = new ExtensionStore(context, this.origin);
  }

  static async launch({ build = 'chrome-mv3-e2e', ...options }: LaunchOptions = {}): Promise<LoadedExtension> {
    const folder = join(root, '.output', build);
    if (!existsSync(folder)) throw new Error(`${folder} is missing: run \`npm run build:all\` first.`);
    const flags = [`--disable-extensions-except=${folder}`, `--load-extension=${folder}`];
    const context = await launchChromium({ ...options, flags });
    const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
    const id = new URL(worker.url()).host;
    if (!options.profile) await closeWelcome(context);
    return new LoadedExtension(context, id);
  }

  /** One of the extension's pages in a tab: `popup.html`, `options.html#sites`. */
  async open(path: string): Promise<Page> {
    const page = await this.context.newPage();
    await page.goto(`${this.origin}/${path}`);
    return page;
  }

  /** Where the file lies that a press in one of the extension's pages saves. */
  async saved(page: Page, press: () => Promise<void>): Promise<string> {
    const [download] = await Promise.all([page.waitForEvent('download'), press()]);
    return download.path();
  }

  /**
   * Stops the service worker at whatever it is doing, as the browser does when it has been idle or has run too long; the
   * next event starts a new one. (Closing its target does nothing while Playwright is attached to it.)
   */
  async killWorker(): Promise<void> {
    const page = await this.store.page();
    const session = await this.context.newCDPSession(page);
    let isStopping = false;
    const stopped = new Promise<void>((resolve) => {
      session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
        if (versions.some(({ runningStatus }) => runningStatus === 'stopping')) isStopping = true;
        if (isStopping && versions.every(({ runningStatus }) => runningStatus === 'stopped')) resolve();
      });
    });
    await session.send('ServiceWorker.enable');
    await session.send('ServiceWorker.stopAllWorkers');
    await stopped;
    await session.detach();
  }

  /** Wakes the worker and sets its clock ahead, so that nobody has to sit through its waits. A new worker has the real one. */
  async skip(ms: number): Promise<void> {
    const page = await this.store.page();
    const kick = () =>
      page.evaluate('chrome.runtime.sendMessage({ name: "outbox.kick", request: {} }).catch(() => undefined)');
    await kick();
    for (const worker of this.context.serviceWorkers()) {
      await worker.evaluate((by) => {
        const real = Date.now;
        Date.now = () => real() + by;
      }, ms);
    }
    await kick();
  }

  async close(): Promise<void> {
    await this.context.close();
  }
}

/** A fresh installation greets in a tab of its own, which would be in front of the page under test. */
async function closeWelcome(context: BrowserContext): Promise<void> {
  const isWelcome = (page: Page) => page.url().endsWith('/welcome.html');
  const open = context.pages().find(isWelcome) ?? (await context.waitForEvent('page', { predicate: isWelcome }));
  await open.close();
}
