import { i18n } from '#i18n';
import type { Mark, MarkedNumber } from '@/lib/model/mark';
import { element } from './element';
import type { Overlay } from './overlay';
import { type Place, placeOn, spotOf } from './place-on-page';

/** A known number and where it stands. */
export interface Marked extends MarkedNumber {
  place: Element;
}

export interface Marks {
  show(marked: readonly Marked[]): void;
  hide(): void;
  /** Something may have moved: they follow before the next frame is drawn. */
  follow(): void;
}

/** More than a screen holds; beyond it nobody looks for them. */
const most = 500;
const signs: Record<Mark, string> = {
  queued: '…',
  calling: '☏',
  completed: '✓',
  'max-retries': '×',
  'do-not-call': '⊘',
};

/**
 * Small signs beside numbers that are leads already, drawn over the page: nothing in the page's own tree changes, and a
 * click goes through them. Positions are read once per frame, and only while something moves.
 */
export function createMarks({ root, attach }: Overlay, signal: AbortSignal): Marks {
  const layer = element('div', { class: 'marks' });
  root.append(layer);
  let placed: { place: Place; sign: HTMLElement }[] = [];
  let isAsked = false;
  let inFrames = new AbortController();
  signal.addEventListener('abort', () => inFrames.abort());

  function draw(): void {
    isAsked = false;
    if (signal.aborted) return;
    // All is read before anything is written: the page is laid out once.
    const spots = placed.map(({ place }) => spotOf(place));
    placed.forEach(({ sign }, at) => {
      const spot = spots[at];
      sign.hidden = !spot;
      if (spot) sign.style.transform = `translate(${Math.round(spot.x)}px, ${Math.round(spot.y)}px)`;
    });
  }
  function follow(): void {
    if (placed.length === 0 || isAsked) return;
    isAsked = true;
    requestAnimationFrame(draw);
  }
  function listen(view: Window, until: AbortSignal): void {
    for (const name of ['scroll', 'resize', 'transitionend', 'toggle'])
      view.addEventListener(name, follow, { signal: until, capture: true, passive: true });
  }
  listen(window, signal);
  /** Frames of the page's own scroll by themselves. */
  function listenInFrames(): void {
    inFrames.abort();
    inFrames = new AbortController();
    const views = new Set(placed.map(({ place }) => place.element.ownerDocument.defaultView));
    for (const view of views) if (view && view !== window) listen(view, inFrames.signal);
  }

  return {
    show(marked) {
      placed = marked.slice(0, most).map(({ place, text, display, mark }) => ({
        place: placeOn(place, text),
        sign: signFor(mark, display),
      }));
      listenInFrames();
      layer.replaceChildren(...placed.map(({ sign }) => sign));
      if (placed.length > 0) attach();
      follow();
    },
    hide() {
      placed = [];
      listenInFrames();
      layer.replaceChildren();
    },
    follow,
  };
}

function signFor(mark: Mark, display: string): HTMLElement {
  const label = i18n.t('mark.of', [display, i18n.t(`mark.${textKeys[mark]}`)]);
  const sign = element('span', { class: `mark ${mark}`, label, attributes: { role: 'img' } }, signs[mark]);
  sign.hidden = true;
  return sign;
}

const textKeys = {
  queued: 'queued',
  calling: 'calling',
  completed: 'completed',
  'max-retries': 'maxRetries',
  'do-not-call': 'doNotCall',
} as const satisfies Record<Mark, string>;
