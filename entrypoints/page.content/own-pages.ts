import { browser } from 'wxt/browser';
import type { PageCapture } from '@/lib/model/capture';
import type { PageFinds } from '@/lib/model/page-finds';
import { leftOutIn } from './view';
import { sentencesOf } from './why';

/** Lets our own pages ask for this page's finds, say that leads have changed, and send the script away; web pages cannot reach this listener. */
export function answerOwnPages(stop: AbortController, find: () => Promise<PageCapture>, lookAgain: () => void): void {
  const listener = (message: unknown, sender: { id?: string }, respond: (finds: PageFinds) => void): boolean => {
    const name = typeof message === 'object' && message !== null && 'name' in message ? message.name : undefined;
    if (sender.id !== browser.runtime.id) return false;
    if (name === 'page.leave') stop.abort();
    if (name === 'page.look') lookAgain();
    if (name !== 'page.capture' || stop.signal.aborted) return false;
    void find().then(({ kind, drafts, rejected }) => {
      const leftOut = leftOutIn(rejected).map((one) => ({ ...one, why: sentencesOf(one.why) }));
      respond({ url: location.href, kind, drafts, leftOut });
    });
    return true;
  };
  browser.runtime.onMessage.addListener(listener);
  stop.signal.addEventListener('abort', () => browser.runtime.onMessage.removeListener(listener));
}
