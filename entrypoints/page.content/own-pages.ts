import { browser } from 'wxt/browser';
import type { PageCapture } from '@/lib/model/capture';
import type { Framed } from '@/lib/model/frame-finds';
import type { PageFinds } from '@/lib/model/page-finds';
import { sentencesOf } from './reasons';
import { leftOutIn } from './view';

interface Answers {
  find(): Promise<PageCapture>;
  /** Leads or rules have changed. */
  lookAgain(): void;
  /** One of the page's frames shows somebody else, or nobody any more; or those who hung have answered. */
  onFrame(isGone: boolean, framed?: Framed): void;
}

/** Lets the rest of the extension ask for this page's finds, tell it news, and send the script away; web pages cannot reach this listener. */
export function answerOwnPages(stop: AbortController, { find, lookAgain, onFrame }: Answers): void {
  const listener = (
    message: { name?: unknown; isGone?: unknown; framed?: Framed } | null,
    sender: { id?: string },
    respond: (finds: PageFinds) => void,
  ): boolean => {
    if (sender.id !== browser.runtime.id) return false;
    const name = message?.name;
    if (name === 'page.leave') stop.abort();
    if (name === 'page.look') lookAgain();
    if (name === 'page.frame') onFrame(message?.isGone === true, message?.framed);
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
