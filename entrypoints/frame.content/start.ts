import { browser } from 'wxt/browser';
import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import type { InFrame } from '@/lib/access/frames';
import { send } from '@/lib/messages/send';
import type { MarkedNumber } from '@/lib/model/mark';
import { closedFrames, hiddenFrames, pathOf } from './frames-in';
import { createReader } from './reader';

interface FromBackground {
  name?: unknown;
  marked?: MarkedNumber[];
}

/** Waits in the page and in each of its frames to be asked; frames that the page around them cannot look into get a reader. */
export function start(ctx: ContentScriptContext): void {
  const stop = new AbortController();
  const { signal } = stop;
  ctx.onInvalidated(() => stop.abort());
  const isReadFromOutside = window === window.parent || window.frameElement !== null;
  const reader = isReadFromOutside ? undefined : createReader(signal);
  const mine: InFrame['leadclipFrame'] = {
    async answer(round, rules) {
      const finds = await reader?.read(rules);
      // Sent away while it was hanging, it has nothing to say any more.
      if (!signal.aborted) await send('frame.answer', { round, path: pathOf(window), hidden: hiddenFrames(), finds });
    },
    closed: closedFrames,
  };
  const shared = globalThis as InFrame;
  shared.leadclipFrame = mine;

  const listener = (message: FromBackground | null, { id }: { id?: string }) => {
    if (id !== browser.runtime.id) return;
    if (message?.name === 'frame.leave' || message?.name === 'page.leave') stop.abort();
    if (message?.name === 'frame.mark') void reader?.mark(message.marked ?? []);
  };
  browser.runtime.onMessage.addListener(listener);
  signal.addEventListener('abort', () => {
    browser.runtime.onMessage.removeListener(listener);
    if (shared.leadclipFrame === mine) shared.leadclipFrame = undefined;
  });
}
