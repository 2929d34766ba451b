import { browser } from 'wxt/browser';
import * as z from 'zod';
import { type FrameAnswer, type FrameFinds, frameAnswerSchema, frameFindsSchema } from '@/lib/model/frame-finds';
import type { MarkedNumber } from '@/lib/model/mark';
import type { NumberRule } from '@/lib/model/number-rule';
import { hasOrigin, originPattern } from './origins';

/** A frame that does not answer must not keep the page it is in from being read. */
const longestMs = 2000;
/** More offers than a person wants to read. */
const mostClosed = 3;

export type ReadFrame = FrameFinds & { frameId: number };

/** Where our script in each frame waits to be asked; the frame's own scripts live in another world and do not see it. */
export type InFrame = {
  leadclipFrame?: { answer(rules: readonly NumberRule[]): Promise<FrameAnswer>; closed(): string[] } | undefined;
};

/**
 * What the readers in a tab's frames see now, in frames that a person sees. The browser itself passes over frames of hosts that
 * are not granted, or not any more, and what is gone gives no answer; nothing that a page could send is listened to.
 */
export async function readFrames(
  tabId: number,
  rules: NumberRule[],
): Promise<{ isFramed: boolean; seen: ReadFrame[] }> {
  const answers = await ask(
    tabId,
    frameAnswerSchema,
    (pageRules: NumberRule[]) => (globalThis as InFrame).leadclipFrame?.answer(pageRules),
    [rules],
  );
  const hidden = new Set(answers.flatMap(({ answer: { path, hidden } }) => hidden.map((at) => [...path, at].join())));
  const isShown = (path: number[]) => path.every((_, at) => !hidden.has(path.slice(0, at + 1).join()));
  const read = answers.flatMap(({ frameId, answer: { path, finds } }) => {
    const { data } = frameFindsSchema.safeParse(finds);
    return data ? [{ path, frame: { ...data, frameId } }] : [];
  });
  return { isFramed: read.length > 0, seen: read.filter(({ path }) => isShown(path)).map(({ frame }) => frame) };
}

/** Hosts that parts of a tab's page come from without being granted, as patterns to ask for. */
export async function closedFrames(tabId: number): Promise<string[]> {
  const sources = await ask(
    tabId,
    z.array(z.string().max(4000)),
    () => (globalThis as InFrame).leadclipFrame?.closed(),
    [],
  );
  const patterns = [
    ...new Set(sources.flatMap(({ answer }) => answer).flatMap((source) => originPattern(source) ?? [])),
  ];
  const isGranted = await Promise.all(patterns.map(hasOrigin));
  return patterns.filter((_, at) => !isGranted[at]).slice(0, mostClosed);
}

async function ask<A extends unknown[], T>(
  tabId: number,
  schema: z.ZodType<T>,
  func: (...args: A) => unknown,
  args: A,
): Promise<{ frameId: number; answer: T }[]> {
  const asked = browser.scripting
    .executeScript({ target: { tabId, allFrames: true }, injectImmediately: true, func, args })
    .catch(() => []);
  const results = await Promise.race([asked, new Promise<[]>((resolve) => setTimeout(resolve, longestMs, []))]);
  return results.flatMap(({ frameId, result }) => {
    const { data } = schema.safeParse(result);
    return data === undefined ? [] : [{ frameId, answer: data }];
  });
}

/** Tells the page around it that a frame shows somebody else; false where no capture script runs in that page. */
export async function tellOfFrame(tabId: number, isGone: boolean): Promise<boolean> {
  try {
    await browser.tabs.sendMessage(tabId, { name: 'page.frame', isGone }, { frameId: 0 });
    return true;
  } catch {
    return false;
  }
}

/** Gives a frame of a tab what it is to mark from now on. */
export async function markFrame(tabId: number, frameId: number, marked: MarkedNumber[]): Promise<void> {
  await browser.tabs.sendMessage(tabId, { name: 'frame.mark', marked }, { frameId }).catch(() => undefined);
}

/** Sends the readers in a tab's frames away; the page's own capture script stays. */
export async function leaveFrames(tabId: number): Promise<void> {
  await browser.tabs.sendMessage(tabId, { name: 'frame.leave' }).catch(() => undefined);
}
