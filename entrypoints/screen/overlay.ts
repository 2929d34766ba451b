import { overlayName, removeOverlays } from '../page.content/screen';
import chipCss from './overlay.css?inline';

/** Keeps the overlay where the user dragged it while the page lives; a new page starts in the corner again. */
export interface Overlay {
  root: ShadowRoot;
  box: HTMLElement;
  /** Puts it on the page; again where a page that writes itself anew has thrown it away. */
  attach(): void;
}

/**
 * The one element that Leadclip adds to a page, beside its body and not before there is something to show, with
 * everything inside a shadow root: closed in what ships, so that the page can neither read nor press it; open in test
 * builds, so that a test can.
 */
export function createOverlay(
  page: Document,
  signal: AbortSignal,
  { name, css } = { name: overlayName, css: chipCss },
): Overlay {
  removeOverlays(page, name);
  const host = page.createElement(name);
  const root = host.attachShadow({ mode: import.meta.env.MODE === 'e2e' ? 'open' : 'closed' });
  const style = page.createElement('style');
  style.textContent = css;
  const box = page.createElement('div');
  box.className = 'box';
  box.hidden = true;
  root.append(style, box);
  const attach = () => {
    if (!host.isConnected && !signal.aborted) page.documentElement.append(host);
  };
  signal.addEventListener('abort', () => host.remove());
  makeMovable(box, signal);
  return { root, box, attach };
}

function makeMovable(box: HTMLElement, signal: AbortSignal): void {
  let grip: { x: number; y: number } | undefined;
  const clamp = (value: number, size: number) => Math.min(Math.max(8, value), Math.max(8, size));
  box.addEventListener(
    'pointerdown',
    (event) => {
      const target = event.target as Element;
      if (!event.isTrusted || !target.closest('.grip')) return;
      const { left, top } = box.getBoundingClientRect();
      grip = { x: event.clientX - left, y: event.clientY - top };
      target.setPointerCapture(event.pointerId);
    },
    { signal },
  );
  box.addEventListener(
    'pointermove',
    (event) => {
      if (!grip) return;
      const { width, height } = box.getBoundingClientRect();
      box.style.left = `${clamp(event.clientX - grip.x, innerWidth - width - 8)}px`;
      box.style.top = `${clamp(event.clientY - grip.y, innerHeight - height - 8)}px`;
      box.style.right = 'auto';
      box.style.bottom = 'auto';
    },
    { signal },
  );
  box.addEventListener(
    'pointerup',
    () => {
      grip = undefined;
    },
    { signal },
  );
}
