import { isOffPage, isVisible } from '@/lib/capture/dom';
import { sweep } from '@/lib/capture/sweep';
import { openRoot } from '../page.content/open-root';

/** Smaller ones hold buttons and trackers, not people. */
const [leastWidth, leastHeight] = [200, 120];

/** The how-manyth frame of its parent, and so on, from the top: all that a frame may know of where it stands. */
export function pathOf(frame: Window): number[] {
  return frame === frame.parent ? [] : [...pathOf(frame.parent), numberOf(frame, frame.parent)];
}

const numberOf = (inner: Window | null, outer: Window): number =>
  Array.from({ length: outer.length }, (_, at) => outer[at]).indexOf(inner ?? undefined);

/** Numbers of the frames in this document that nobody sees: a frame itself does not know what its page does with it. */
export const hiddenFrames = (): number[] =>
  framesIn([document])
    .filter((frame) => !isVisible(frame) || isOffPage(frame))
    .map(({ contentWindow }) => numberOf(contentWindow, window))
    .filter((at) => at >= 0);

/** Addresses of the frames that take up room in this document and cannot be looked into from here. */
export const closedFrames = (): string[] =>
  framesIn(sweep(document, openRoot).map(({ root }) => root))
    .filter((frame) => !frame.contentDocument && isLarge(frame) && isVisible(frame) && !isOffPage(frame))
    .map(({ src }) => src);

const framesIn = (roots: readonly ParentNode[]): HTMLIFrameElement[] =>
  roots.flatMap((root) => [...root.querySelectorAll<HTMLIFrameElement>('iframe,frame')]);

function isLarge(frame: Element): boolean {
  const { width, height } = frame.getBoundingClientRect();
  return width >= leastWidth && height >= leastHeight;
}
