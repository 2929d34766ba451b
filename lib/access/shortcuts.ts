import { browser } from 'wxt/browser';

export interface Shortcut {
  name: string;
  description: string;
  /** As the browser has it now; empty when it is not set, or taken by another extension. */
  keys: string;
}

export async function listShortcuts(): Promise<Shortcut[]> {
  const commands = await browser.commands.getAll();
  return commands.map(({ name = '', description = '', shortcut = '' }) => ({ name, description, keys: shortcut }));
}

/** The browser's own page for keys; false where it lets no extension open it. */
export async function openShortcutSettings(): Promise<boolean> {
  const firefox = browser.commands as { openShortcutSettings?: () => Promise<void> };
  try {
    if (firefox.openShortcutSettings) await firefox.openShortcutSettings();
    else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
    return true;
  } catch {
    return false;
  }
}
