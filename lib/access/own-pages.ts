import { browser } from 'wxt/browser';

export function openOptions(): void {
  void browser.runtime.openOptionsPage();
}

/** Where host and key are asked for: a room of the options page, whether that is open or not. */
export function openAccount(): void {
  void browser.tabs.create({ url: browser.runtime.getURL('/options.html#account') });
}

export function extensionVersion(): string {
  return browser.runtime.getManifest().version;
}

/** In a tab of its own: the first steps, or the sample page to try them on. */
export function openOwnPage(page: 'welcome' | 'sample'): void {
  void browser.tabs.create({ url: browser.runtime.getURL(`/${page}.html`) });
}
