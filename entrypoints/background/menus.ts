import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { openSidePanel } from '@/lib/access/side-panel';
import { addFound, addText, type Tab, turnOff } from './page-actions';

interface Clicked {
  menuItemId: string | number;
  selectionText?: string | undefined;
  linkUrl?: string | undefined;
}
interface Somewhere {
  id?: number | undefined;
  url?: string | undefined;
}

/** The browser keeps menus over restarts and updates: they are made anew each time, so that texts and items are right. */
export async function createMenus(): Promise<void> {
  await browser.contextMenus.removeAll();
  const create = browser.contextMenus.create.bind(browser.contextMenus);
  create({ id: 'selection', contexts: ['selection'], title: i18n.t('menu.selection') });
  create({
    id: 'link',
    contexts: ['link'],
    targetUrlPatterns: ['tel:*', 'callto:*', 'sip:*'],
    title: i18n.t('menu.link'),
  });
  create({ id: 'page', contexts: ['page'], title: i18n.t('menu.page') });
  create({ id: 'off', contexts: ['page'], title: i18n.t('menu.off') });
}

export async function chooseMenu(
  { menuItemId, selectionText = '', linkUrl = '' }: Clicked,
  at: Somewhere | undefined,
): Promise<void> {
  const tab = tabOf(at);
  if (!tab) return;
  if (menuItemId === 'selection') await addText(tab, selectionText);
  if (menuItemId === 'link') await addText(tab, numberBehind(linkUrl));
  if (menuItemId === 'page') await addFound(tab);
  if (menuItemId === 'off') await turnOff(tab);
}

/** `tel:%zz` is no address by RFC 3986, yet pages have such links: its digits are read as they stand. */
function numberBehind(link: string): string {
  const [number = ''] = link.replace(/^[a-z]+:/i, '').split(/[;?]/);
  try {
    return decodeURIComponent(number);
  } catch {
    return number;
  }
}

/** A key of the extension; the side panel opens at once or not at all. */
export function runCommand(command: string, at: (Somewhere & { windowId?: number }) | undefined): void {
  const tab = tabOf(at);
  if (command === 'side-panel' && at?.windowId !== undefined) void openSidePanel(at.windowId);
  if (command === 'add-page' && tab) void addFound(tab);
}

const tabOf = (at: Somewhere | undefined): Tab | undefined =>
  at?.id === undefined ? undefined : { id: at.id, url: at.url ?? '' };
