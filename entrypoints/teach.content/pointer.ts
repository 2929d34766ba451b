import { parentOf } from '@/lib/capture/dom';
import { openRoot } from '../page.content/open-root';
import { onFrameLoad } from '../page.content/watch';
import { element } from '../screen/element';
import type { Overlay } from '../screen/overlay';

/** Presses that the page must not see while the user points. */
const presses = ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click', 'dblclick', 'auxclick', 'contextmenu'];

/**
 * Lets the user point at one element of the page and of the frames that belong to it, with the mouse, or with the keyboard: Tab
 * as ever, arrows to the element around, inside or beside, Enter to take it, Escape to give up. The page itself sees nothing of
 * it. `from`: where the arrows start.
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
    const { left, top, width, height } = boxOnScreen(target);
    Object.assign(frame.style, { left: `${left}px`, top: `${top}px`, width: `${width}px`, height: `${height}px` });
  };

  return new Promise((resolve) => {
    const finish = (target: Element | undefined) => {
      done.abort();
      frame.remove();
      resolve(target);
    };
    const isOurs = (event: Event) => event.composedPath().includes(host);

    // What comes from a frame is made there: none of this window's classes knows it.
    function listenIn(page: Document): void {
      const listen = (name: string, run: (event: Event) => void) =>
        page.defaultView?.addEventListener(name, run, { capture: true, signal: both });
      const under = (event: Event) => {
        const { clientX, clientY } = event as MouseEvent;
        return elementAt(page, clientX, clientY, host);
      };
      listen('pointermove', (event) => {
        if (!isOurs(event)) show(under(event));
      });
      listen('focusin', (event) => {
        const [target] = event.composedPath() as Element[];
        if (!isOurs(event) && target?.localName) show(target);
      });
      for (const name of presses) {
        listen(name, (event) => {
          if (isOurs(event)) return;
          event.preventDefault();
          event.stopImmediatePropagation();
          if (name === 'click' && event.isTrusted) finish(under(event) ?? at);
        });
      }
      listen('keydown', (event) => onKey(event as KeyboardEvent));
      onFrameLoad(page, both, ({ contentDocument }) => contentDocument && listenIn(contentDocument));
      for (const { contentDocument } of page.querySelectorAll('iframe')) if (contentDocument) listenIn(contentDocument);
    }

    function onKey(event: KeyboardEvent): void {
      if (!event.isTrusted) return;
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
    }

    listenIn(document);
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
  ArrowUp: (at) => parentOf(at) ?? undefined,
  ArrowDown: (at) => [...(innerOf(at) ?? at).children].find(isShown),
  ArrowRight: (at) => beside(at, 'nextElementSibling'),
  ArrowLeft: (at) => beside(at, 'previousElementSibling'),
};

const rootOf = (one: Element): ShadowRoot | null => one.shadowRoot ?? openRoot(one);
const innerOf = (one: Element): ParentNode | null =>
  one.localName === 'iframe' ? ((one as HTMLIFrameElement).contentDocument?.body ?? null) : rootOf(one);

/** In this window, wherever the element stands. */
function boxOnScreen(one: Element): DOMRect {
  const box = one.getBoundingClientRect();
  let { x, y } = box;
  for (let at = frameAround(one); at; at = frameAround(at)) {
    const { left, top } = at.getBoundingClientRect();
    x += left + at.clientLeft;
    y += top + at.clientTop;
  }
  return new DOMRect(x, y, box.width, box.height);
}

const frameAround = (one: Element): Element | null => one.ownerDocument.defaultView?.frameElement ?? null;

/** The innermost element under a point of a page, inside shadow roots too; never our own. */
function elementAt(page: Document, x: number, y: number, host: Element): Element | undefined {
  let found = page.elementsFromPoint(x, y).find((one) => one !== host);
  for (let root = found && rootOf(found); root; root = found ? rootOf(found) : null) {
    const here = root;
    const inner = here.elementsFromPoint(x, y).find((one) => one.getRootNode() === here);
    if (!inner) break;
    found = inner;
  }
  return found;
}
