import { browser } from 'wxt/browser';
import * as z from 'zod';
import type { FrameAnswer, Framed, FrameFinds } from '@/lib/model/frame-finds';
import type { MarkedNumber } from '@/lib/model/mark';
import type { NumberRule } from '@/lib/model/number-rule';
import { hasOrigin, originPattern } from './origins';
import { within } from './within';

/**
 * A frame that hangs must not keep the page it is in from being read: without patience the page goes on with what was answered
 * at once, and hears the rest when it comes.
 */
const [shortMs, longestMs] = [250, 2000];
/** More offers than a person wants to read. */
const mostClosed = 3;

export type ReadFrame = FrameFinds & { frameId: number };

/** What stands in the frames that have answered. `isFramed`: there is a reader in one, or may be. */
export interface SeenFrames {
  round: string;
  isFramed: boolean;
  seen: ReadFrame[];
}

/** Where our script in each frame waits to be asked; the frame's own scripts live in another world and do not see it. */
export type InFrame = {
  leadclipFrame?:
    | { answer(round: string, rules: readonly NumberRule[]): Promise<void>; closed(): string[] }
    | undefined;
};

interface Round {
  tabId: number;
  isLate: boolean;
  take(frameId: number, answer: FrameAnswer): void;
}
/** Questions that not all frames have answered. Whoever answers when the background has forgotten them is asked anew. */
const open = new Map<string, Round>();

/**
 * What the readers in a tab's frames see now, in frames that a person sees. The browser itself passes over frames of hosts that
 * are not granted, or not any more, and what is gone gives no answer; nothing that a page could send is listened to. Of frames
 * that answer later `onLate` tells, with all that have answered by then, until the tab's frames are asked again.
 */
export async function readFrames(
  tabId: number,
  rules: NumberRule[],
  { isPatient, onLate }: { isPatient: boolean; onLate: (frames: SeenFrames) => void },
): Promise<SeenFrames> {
  for (const [round, one] of open) if (one.tabId === tabId && one.isLate) open.delete(round);
  const round = crypto.randomUUID();
  const answers = new Map<number, FrameAnswer>();
  const asked: Round = {
    tabId,
    isLate: false,
    take(frameId, answer) {
      answers.set(frameId, answer);
      if (asked.isLate) onLate(seenIn(round, answers));
    },
  };
  open.set(round, asked);
  const all = browser.scripting
    .executeScript({
      target: { tabId, allFrames: true },
      injectImmediately: true,
      func: (id: string, pageRules: NumberRule[]) => (globalThis as InFrame).leadclipFrame?.answer(id, pageRules),
      args: [round, rules],
    })
    .catch(() => undefined)
    .then(() => open.delete(round));
  await within(isPatient ? longestMs : shortMs, all, undefined);
  asked.isLate = true;
  return seenIn(round, answers);
}

/** A frame answers; false where nobody remembers that it was asked. */
export function takeAnswer(tabId: number, frameId: number, round: string, answer: FrameAnswer): boolean {
  const asked = open.get(round);
  if (asked?.tabId === tabId) asked.take(frameId, answer);
  return [...open.values()].some((one) => one.tabId === tabId);
}

function seenIn(round: string, answers: ReadonlyMap<number, FrameAnswer>): SeenFrames {
  const hidden = new Set([...answers.values()].flatMap(({ path, hidden }) => hidden.map((at) => [...path, at].join())));
  const isShown = (path: number[]) => path.every((_, at) => !hidden.has(path.slice(0, at + 1).join()));
  const read = [...answers].flatMap(([frameId, { path, finds }]) =>
    finds ? [{ path, frame: { ...finds, frameId } }] : [],
  );
  return {
    round,
    isFramed: read.length > 0 || open.has(round),
    seen: read.filter(({ path }) => isShown(path)).map(({ frame }) => frame),
  };
}

const sourcesSchema = z.array(z.string().max(4000));

/** Hosts that parts of a tab's page come from without being granted, as patterns to ask for. */
export async function closedFrames(tabId: number): Promise<string[]> {
  const asked = browser.scripting
    .executeScript({
      target: { tabId, allFrames: true },
      injectImmediately: true,
      func: () => (globalThis as InFrame).leadclipFrame?.closed(),
    })
    .catch(() => []);
  const results = await within(longestMs, asked, []);
  const sources = results.flatMap(({ result }) => sourcesSchema.safeParse(result).data ?? []);
  const patterns = [...new Set(sources.flatMap((source) => originPattern(source) ?? []))];
  const isGranted = await Promise.all(patterns.map(hasOrigin));
  return patterns.filter((_, at) => !isGranted[at]).slice(0, mostClosed);
}

/**
 * Tells the page around it that a frame shows somebody else, or who is in its frames after all; false where no capture script
 * runs in that page.
 */
export async function tellOfFrame(tabId: number, news: { isGone: boolean } | { framed: Framed }): Promise<boolean> {
  try {
    await browser.tabs.sendMessage(tabId, { name: 'page.frame', ...news }, { frameId: 0 });
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
  const told = browser.tabs.sendMessage(tabId, { name: 'frame.leave' }).catch(() => undefined);
  await within(shortMs, told, undefined);
}
