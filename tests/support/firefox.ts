import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, expect, firefox, type Page } from '@playwright/test';
import { findFirefox } from './browsers.mjs';
import type { LoadedExtension } from './extension.ts';
import { ExtensionStore } from './extension-store.ts';
import { type Send, standBetween } from './firefox-protocol.ts';

const root = join(import.meta.dirname, '..', '..');
const id = 'leadclip@leadclip.example';
/** Firefox makes one up for each installation unless it has one; the extension's pages have it in their address. */
const uuid = '0a6d1f0e-5c3b-4d27-9f10-6b8a2e7c4d15';
/** Where Firefox looks for what an administrator has set, in a home of its own; Windows keeps it in the registry. */
const managedFolders = ['.mozilla/managed-storage', 'Library/Application Support/Mozilla/ManagedStorage'];

interface Tree {
  contexts: { context: string }[];
}
interface Answer {
  result?: { value?: unknown };
  exceptionDetails?: { text: string };
}

interface LaunchOptions {
  build?: string;
  /** Profile folder, to start the same browser again; a fresh one by default. */
  profile?: string;
  /** What an administrator has set. */
  managed?: object;
}

/** The built extension in a real Firefox of its own, for the same tests as in Chromium; and what only Firefox has. */
export class LoadedFirefox implements LoadedExtension {
  readonly context: BrowserContext;
  readonly id = id;
  readonly origin = `moz-extension://${uuid}`;
  readonly store: ExtensionStore;
  readonly #send: Send;
  readonly #home: string;
  readonly #folder: string;

  private constructor(context: BrowserContext, send: Send, home: string, folder: string) {
    this.context = context;
    this.store = new ExtensionStore(context, this.origin);
    this.#send = send;
    this.#home = home;
    this.#folder = folder;
  }

  async #install(): Promise<void> {
    await this.#send('webExtension.install', { extensionData: { type: 'path', path: this.#folder } });
  }

  /** As freshly installed, without the seconds that a browser takes to start: whatever the test before it has left is gone. */
  async startAnew(): Promise<void> {
    const pages = this.context.pages();
    await this.context.newPage();
    for (const page of pages) await page.close();
    await this.context.unrouteAll();
    await this.context.clearCookies();
    await this.#send('webExtension.uninstall', { extension: id });
    await this.#install();
    await this.#closeWelcome();
  }

  /** The browser is asked: Playwright does not always learn where a tab has gone that it did not open. */
  async #closeWelcome(): Promise<void> {
    const close = () =>
      this.inBrowser<boolean>(`(() => {
        const tab = gBrowser.tabs.find(({ linkedBrowser }) => linkedBrowser.currentURI.spec.endsWith('/welcome.html'));
        if (tab) gBrowser.removeTab(tab);
        return Boolean(tab);
      })()`);
    await expect.poll(close).toBe(true);
  }

  static async launch({ build = 'firefox-mv3-e2e', profile, managed }: LaunchOptions = {}): Promise<LoadedFirefox> {
    const folder = join(root, '.output', build);
    if (!existsSync(folder)) throw new Error(`${folder} is missing: run \`npm run build:all\` first.`);
    const executablePath = findFirefox();
    const home = mkdtempSync(join(tmpdir(), 'leadclip-firefox-'));
    if (managed) setByAdministrator(home, managed);
    const [context, send] = await standBetween(() =>
      firefox.launchPersistentContext(profile ?? join(home, 'profile'), {
        channel: 'moz-firefox',
        ...(executablePath && { executablePath }),
        env: { ...(process.env as Record<string, string>), HOME: home },
        viewport: { width: 1280, height: 860 },
        colorScheme: null,
        // The browser itself is asked too: its questions, its sidebar, its page for extensions.
        args: ['--remote-allow-system-access'],
        firefoxUserPrefs: {
          'extensions.webextensions.uuids': JSON.stringify({ [id]: uuid }),
          'extensions.webextensions.keepUuidOnUninstall': true,
          // An extension that is installed for a try leaves with the browser; its store stays for the next start.
          'extensions.webextensions.keepStorageOnUninstall': profile !== undefined,
          'browser.download.alwaysOpenPanel': false, // It would have the keyboard.
          'browser.download.folderList': 2,
          'browser.download.dir': join(home, 'downloads'),
          'intl.locale.requested': 'en-US', // The tests look for English words.
        },
      }),
    );
    const loaded = new LoadedFirefox(context, send, home, folder);
    await loaded.#install();
    if (!profile) await loaded.#closeWelcome();
    return loaded;
  }

  /** One of the extension's pages in a tab. */
  async open(path: string): Promise<Page> {
    const page = await this.context.newPage();
    await page.goto(`${this.origin}/${path}`);
    return page;
  }

  /** Firefox does not tell the protocol what an extension's page saves: its list of downloads does. */
  async saved(_page: Page, press: () => Promise<void>): Promise<string> {
    const list = () =>
      this.inBrowser<string[]>(`Downloads.getList(Downloads.ALL).then((list) => list.getAll())
        .then((all) => all.filter(({ succeeded }) => succeeded).map(({ target }) => target.path))`);
    const before = await list();
    let path: string | undefined;
    await press();
    await expect.poll(async () => (path = (await list())[before.length])).toBeDefined();
    return path ?? '';
  }

  /** Runs an expression in the browser's own window, with all its rights; `extension` is ours. */
  async inBrowser<T = unknown>(expression: string): Promise<T> {
    const { contexts } = (await this.#send('browsingContext.getTree', { 'moz:scope': 'chrome' })) as unknown as Tree;
    const { result, exceptionDetails } = (await this.#send('script.evaluate', {
      expression: `(async () => {
        const { extension } = WebExtensionPolicy.getByID('${id}');
        const { Downloads } = ChromeUtils.importESModule('resource://gre/modules/Downloads.sys.mjs');
        return JSON.stringify(await (${expression}));
      })()`,
      target: { context: contexts[0]?.context },
      awaitPromise: true,
    })) as unknown as Answer;
    if (exceptionDetails) throw new Error(exceptionDetails.text);
    return (typeof result?.value === 'string' ? JSON.parse(result.value) : undefined) as T;
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

  /** Stops the background page at whatever it is doing, as the browser does when it has been idle. */
  async killWorker(): Promise<void> {
    await this.inBrowser(
      'extension.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true })',
    );
  }

  /** Wakes the background page and sets its clock ahead; a new one has the real clock. */
  async skip(ms: number): Promise<void> {
    const page = await this.store.page();
    const kick = 'browser.runtime.sendMessage({ name: "outbox.kick", request: {} }).catch(() => undefined)';
    await page.evaluate(kick);
    await page.evaluate(`browser.runtime.getBackgroundPage().then(({ Date: { now }, Date }) => {
      Date.now = () => now.call(Date) + ${ms};
    })`);
    await page.evaluate(kick);
  }

  async close(): Promise<void> {
    await this.context.close();
    rmSync(this.#home, { recursive: true, force: true });
  }
}

function setByAdministrator(home: string, managed: object): void {
  for (const path of managedFolders) {
    mkdirSync(join(home, path), { recursive: true });
    const manifest = { name: id, description: 'Set by a test', type: 'storage', data: managed };
    writeFileSync(join(home, path, `${id}.json`), JSON.stringify(manifest));
  }
}
