import { element } from '../page.content/element';
import type { Overlay } from '../page.content/overlay';

/** Presses that the page must not see while the user points. */
const presses = ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click', 'dblclick', 'auxclick', 'contextmenu'];

/**
 * Lets the user point at one element of the page, with the mouse, or with the keyboard: Tab as ever, arrows to the element
 * around, inside or beside, Enter to take it, Escape to give up. The page itself sees nothing of it. `from`: where the
 * arrows start.
 */
export function pointAtElement(
  { root }: Overlay,
  from: Element | undefined,
  signal: AbortSignal,
): Promise<Element | undefined> {
  const { host } = root;
  const frame = element('div', { class: 'frame' });
  const done = new AbortController();
  const both = AbortSignal.any([signal, done.signal]);
  let at: Element | undefined;
  root.append(frame);

  const show = (target: Element | undefined) => {
    at = target;
    frame.hidden = !target;
    if (!target) return;
    const { left, top, width, height } = target.getBoundingClientRect();
    Object.assign(frame.style, { left: `${left}px`, top: `${top}px`, width: `${width}px`, height: `${height}px` });
  };

  return new Promise((resolve) => {
    const finish = (target: Element | undefined) => {
      done.abort();
      frame.remove();
      resolve(target);
    };
    const listen = (name: string, run: (event: Event) => void) =>
      window.addEventListener(name, run, { capture: true, signal: both });
    const isOurs = (event: Event) => event.composedPath().includes(host);
    listen('pointermove', (event) => {
      if (!isOurs(event) && event instanceof PointerEvent) show(elementAt(event.clientX, event.clientY, host));
    });
    listen('focusin', (event) => {
      const [target] = event.composedPath();
      if (!isOurs(event) && target instanceof Element) show(target);
    });
    for (const name of presses) {
      listen(name, (event) => {
        if (isOurs(event)) return;
        event.preventDefault();
        event.stopImmediatePropagation();
        if (name === 'click' && event.isTrusted && event instanceof MouseEvent)
          finish(elementAt(event.clientX, event.clientY, host) ?? at);
      });
    }
    listen('keydown', (event) => {
      if (!(event instanceof KeyboardEvent) || !event.isTrusted) return;
      const own = isOurs(event) ? root.activeElement : null;
      const next = own instanceof HTMLInputElement ? undefined : moves[event.key];
      if (event.key === 'Escape') finish(undefined);
      else if (event.key === 'Enter' && at && !own) finish(at);
      else if (next) {
        // From here on Enter means the element with the frame, not the button that started it.
        if (own instanceof HTMLElement) own.blur();
        show(next(at ?? document.body) ?? at);
      } else return;
      event.preventDefault();
      event.stopImmediatePropagation();
    });
    signal.addEventListener('abort', () => finish(undefined), { once: true });
    show(from);
  });
}

const isShown = (one: Element | null | undefined): boolean =>
  one?.checkVisibility() === true && one.getBoundingClientRect().height > 0;

function beside(one: Element, step: 'nextElementSibling' | 'previousElementSibling'): Element | undefined {
  for (let at = one[step]; at; at = at[step]) if (isShown(at)) return at;
  return undefined;
}

const moves: Record<string, (at: Element) => Element | undefined> = {
  ArrowUp: (at) => at.parentElement ?? undefined,
  ArrowDown: (at) => [...(at.shadowRoot?.children ?? at.children)].find(isShown),
  ArrowRight: (at) => beside(at, 'nextElementSibling'),
  ArrowLeft: (at) => beside(at, 'previousElementSibling'),
};

/** The innermost element under a point, inside open shadow roots too; never our own. */
function elementAt(x: number, y: number, host: Element): Element | undefined {
  let found = document.elementsFromPoint(x, y).find((one) => one !== host);
  while (found?.shadowRoot) {
    const inner = found.shadowRoot.elementsFromPoint(x, y).find((one) => one.getRootNode() === found?.shadowRoot);
    if (!inner) break;
    found = inner;
  }
  return found;
}
