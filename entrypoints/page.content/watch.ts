/** Quiet time before a look, and how far it grows on a page that never stops changing. */
const firstQuietMs = 300;
const longestQuietMs = 3000;
/** How long a page that never rests is waited for at most, once it was looked at again and again without a rest. */
const mostPatienceMs = 12_000;
const watched: MutationObserverInit = {
  subtree: true,
  childList: true,
  characterData: true,
  characterDataOldValue: true,
  attributes: true,
  attributeFilter: ['href', 'hidden', 'style', 'class', 'aria-hidden', 'value'],
};

interface Watching {
  document: Document;
  signal: AbortSignal;
  /** The page has come to rest: time to look. */
  onQuiet: () => void;
  /** The address has changed: what was shown belongs to the record before. */
  onLeave: () => void;
  /** At every change, before anything is drawn: must cost next to nothing. */
  onChange?: (records: readonly MutationRecord[]) => void;
}

export interface Watch {
  /** Trees of their own, whose changes the page's does not tell: shadow roots, frames. Adding one again changes nothing. */
  add(roots: readonly Node[]): void;
  /** How many changes were seen so far. */
  changes(): number;
}

/**
 * Says when a page has come to rest after a change. The observer only marks; the look itself waits for quiet and for
 * an idle moment, longer the hotter the page is, and for as long as nobody sees the page.
 */
export function watch({ document, signal, onQuiet, onLeave, onChange }: Watching): Watch {
  const window = document.defaultView;
  if (!window) return { add: () => undefined, changes: () => 0 };
  let timer: ReturnType<typeof setTimeout> | undefined;
  let quietMs = firstQuietMs;
  let patienceMs = longestQuietMs;
  let isDirty = true;
  let changes = 0;
  let dirtySince = 0;
  let address = window.location.href;

  const look = () => {
    timer = undefined;
    if (signal.aborted || document.hidden || !isDirty) return;
    isDirty = false;
    quietMs = firstQuietMs;
    const isAtRest = performance.now() - dirtySince < patienceMs;
    patienceMs = isAtRest ? longestQuietMs : Math.min(mostPatienceMs, patienceMs * 1.5);
    whenIdle(window, () => {
      if (!signal.aborted) onQuiet();
    });
  };
  const wait = () => {
    if (document.hidden || signal.aborted) return;
    if (timer === undefined) dirtySince = performance.now();
    // A page that keeps changing is looked at all the same, ever more rarely.
    else if (performance.now() - dirtySince > patienceMs) return;
    else clearTimeout(timer);
    timer = setTimeout(look, quietMs);
    quietMs = Math.min(longestQuietMs, quietMs * 1.1);
  };
  const changed = () => {
    isDirty = true;
    changes++;
  };
  const observer = new window.MutationObserver((records) => {
    changed();
    if (window.location.href !== address) leave();
    else onChange?.(records);
    wait();
  });
  const leave = () => {
    address = window.location.href;
    changed();
    quietMs = firstQuietMs;
    patienceMs = longestQuietMs;
    onLeave();
    wait();
  };
  const onNavigate = () => window.location.href !== address && leave();

  observer.observe(document.documentElement, watched);
  // Chromium tells at once; elsewhere the first change of the page after `pushState` does.
  window.navigation?.addEventListener('currententrychange', onNavigate, { signal });
  window.addEventListener('popstate', onNavigate, { signal });
  window.addEventListener('hashchange', onNavigate, { signal });
  document.addEventListener('visibilitychange', () => isDirty && wait(), { signal });
  // Writing a control's value fires no mutation; leaving the control does.
  document.addEventListener(
    'change',
    () => {
      changed();
      wait();
    },
    { signal, capture: true, passive: true },
  );
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });
  wait();
  return {
    add(roots) {
      for (const root of roots) if (root !== document.body && !signal.aborted) observer.observe(root, watched);
    },
    changes: () => changes,
  };
}

/** Another page stands in a frame: all that can be seen of it from outside. */
export function onFrameLoad(document: Document, signal: AbortSignal, run: (frame: HTMLIFrameElement) => void): void {
  const onLoad = ({ target }: Event) => {
    const frame = target as HTMLIFrameElement;
    if (frame.localName === 'iframe') run(frame);
  };
  document.addEventListener('load', onLoad, { signal, capture: true });
}

function whenIdle(window: Window, run: () => void): void {
  if (typeof window.requestIdleCallback === 'function') window.requestIdleCallback(run, { timeout: 500 });
  else setTimeout(run, 0);
}
