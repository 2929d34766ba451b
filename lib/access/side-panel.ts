import { browser } from 'wxt/browser';

interface FirefoxSidebar {
  sidebarAction?: { open(): Promise<void> };
}
const { sidebarAction } = browser as FirefoxSidebar;

/** Opens the desk beside the page. Both browsers allow it only right after a click or a key, so nothing is awaited before. */
export async function openSidePanel(windowId: number): Promise<void> {
  if (sidebarAction) await sidebarAction.open();
  else await browser.sidePanel.open({ windowId });
}

/** The same from one of our own pages. */
export async function openSidePanelHere(): Promise<void> {
  if (sidebarAction) return sidebarAction.open();
  const { id } = await browser.windows.getLastFocused();
  if (id !== undefined) await browser.sidePanel.open({ windowId: id });
}
