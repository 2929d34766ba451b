import { browser } from 'wxt/browser';
import { answer, type Handlers } from './answer';

/** Registers the background's answers; call it synchronously at start, or the first message after a sleep is lost. */
export function serve(handlers: Handlers): void {
  const ownOrigin = new URL(browser.runtime.getURL('/popup.html')).origin;
  browser.runtime.onMessage.addListener((message: unknown, sender, respond) => {
    if (sender.id !== browser.runtime.id) return false;
    const url = sender.url;
    const isOwnPage = url !== undefined && URL.canParse(url) && new URL(url).origin === ownOrigin;
    const from = {
      isOwnPage,
      ...(sender.tab?.id !== undefined && { tabId: sender.tab.id }),
      ...(sender.frameId !== undefined && { frameId: sender.frameId }),
      ...(url && { url }),
    };
    void answer(handlers, message, from).then(respond);
    return true;
  });
}
