import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { findFirefox } from './browsers.mjs';

const root = join(import.meta.dirname, '..', '..');
const id = 'leadclip@leadclip.example';
/** Firefox makes one up for each installation unless it has one; the extension's pages have it in their address. */
const uuid = '0a6d1f0e-5c3b-4d27-9f10-6b8a2e7c4d15';
/** Where Firefox looks for what an administrator has set, in a home of its own; Windows keeps it in the registry. */
const managedFolders = ['.mozilla/managed-storage', 'Library/Application Support/Mozilla/ManagedStorage'];

interface Protocol {
  send(method: string, params: object): Promise<{ result: Answer }>;
}
interface Answer {
  contexts: { context: string }[];
  result: { value?: unknown };
  exceptionDetails?: { text: string };
}

/** The built extension in a real Firefox of its own, over WebDriver BiDi. */
export class LoadedFirefox {
  readonly browser: Browser;
  /** Where it saves files. */
  readonly downloads: string;
  readonly #home: string;

  private constructor(browser: Browser, home: string, downloads: string) {
    this.browser = browser;
    this.#home = home;
    this.downloads = downloads;
  }

  /** `managed`: what an administrator has set. */
  static async launch({ build = 'firefox-mv3-e2e', managed = {} }: { build?: string; managed?: object } = {}) {
    const folder = join(root, '.output', build);
    if (!existsSync(folder)) throw new Error(`${folder} is missing: run \`npm run build:all\` first.`);
    const executablePath = findFirefox();
    const home = mkdtempSync(join(tmpdir(), 'leadclip-firefox-'));
    const downloads = join(home, 'downloads');
    mkdirSync(downloads);
    for (const path of managedFolders) {
      mkdirSync(join(home, path), { recursive: true });
      const manifest = { name: id, description: 'Set by a test', type: 'storage', data: managed };
      writeFileSync(join(home, path, `${id}.json`), JSON.stringify(manifest));
    }
    const browser = await puppeteer.launch({
      browser: 'firefox',
      headless: true,
      env: { ...process.env, HOME: home },
      // The browser itself is asked too: its questions, its sidebar, its page for extensions.
      args: ['--remote-allow-system-access'],
      extraPrefsFirefox: {
        'extensions.webextensions.uuids': JSON.stringify({ [id]: uuid }),
        'browser.download.folderList': 2,
        'browser.download.dir': downloads,
        'intl.locale.requested': 'en-US', // The tests look for English words.
      },
      ...(executablePath && { executablePath }),
    });
    await browser.installExtension(folder);
    return new LoadedFirefox(browser, home, downloads);
  }

  /** One of the extension's pages in a tab. Firefox does not tell the protocol when such a page has loaded. */
  async open(path: string): Promise<Page> {
    const page = await this.browser.newPage();
    await page.goto(`moz-extension://${uuid}/${path}`, { waitUntil: [] });
    await page.waitForSelector('#root > *');
    return page;
  }

  /** Runs an expression in the browser's own window, with all its rights; `extension` is ours. */
  async inBrowser<T = unknown>(expression: string): Promise<T> {
    const { connection } = this.browser as unknown as { connection: Protocol };
    const tree = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
    const { result } = await connection.send('script.evaluate', {
      expression: `(async () => {
        const { extension } = WebExtensionPolicy.getByID('${id}');
        return JSON.stringify(await (${expression}));
      })()`,
      target: { context: tree.result.contexts[0]?.context },
      awaitPromise: true,
    });
    if (result.exceptionDetails) throw new Error(result.exceptionDetails.text);
    const { value } = result.result;
    return (typeof value === 'string' ? JSON.parse(value) : undefined) as T;
  }

  /** As its switch on the browser's page for extensions does. */
  setGrant(pattern: string, isGranted: boolean): Promise<unknown> {
    const how = isGranted ? 'add' : 'remove';
    return this.inBrowser(`ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs')
      .ExtensionPermissions.${how}(extension.id, { origins: ['${pattern}'], permissions: [] }, extension)`);
  }

  /** Answers the browser's question about sites once it is asked. */
  answerQuestion(answer: 'primary' | 'secondary'): Promise<unknown> {
    return this.inBrowser(`new Promise((resolve) => {
      const look = () => {
        const button = document.querySelector('#notification-popup popupnotification .popup-notification-${answer}-button');
        if (!button || PopupNotifications.panel.state !== 'open') return setTimeout(look, 50);
        button.click();
        resolve();
      };
      look();
    })`);
  }

  backgroundState(): Promise<string> {
    return this.inBrowser('extension.backgroundState');
  }

  /** As the browser does when it has been idle. */
  stopBackground(): Promise<unknown> {
    return this.inBrowser(
      'extension.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true })',
    );
  }

  async close(): Promise<void> {
    await this.browser.close();
    rmSync(this.#home, { recursive: true, force: true });
  }
}
