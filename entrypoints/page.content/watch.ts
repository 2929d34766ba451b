interface Watch {
  document: Document;
  signal: AbortSignal;
  /** The page has been quiet for a moment after a change (or has just been loaded). */
  onQuiet: () => void;
  /** The address changed: whoever was shown is not on screen any more. */
  onLeave: () => void;
}

const quietMs = 300;
/** While the page never comes to rest, look at this pace all the same. */
const longestMs = 3000;

/** Calls `onQuiet` once now and after every change of the page; the observer's callback only notes that there was one. */
export function watch({ document: page, signal, onQuiet, onLeave }: Watch): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let dirtySince: number | undefined;
  let address = location.href;

  function look(): void {
    timer = undefined;
    dirtySince = undefined;
    if (page.hidden || signal.aborted) return;
    onQuiet();
  }

  function noteChange(): void {
    if (location.href !== address) {
      address = location.href;
      onLeave();
    }
    const at = Date.now();
    dirtySince ??= at;
    clearTimeout(timer);
    timer = setTimeout(look, Math.max(0, Math.min(quietMs, dirtySince + longestMs - at)));
  }

  const observer = new MutationObserver(noteChange);
  observer.observe(page, { childList: true, subtree: true, characterData: true });
  const options = { signal };
  page.addEventListener('visibilitychange', noteChange, options);
  page.addEventListener('input', noteChange, options);
  addEventListener('popstate', noteChange, options);
  addEventListener('hashchange', noteChange, options);
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });
  noteChange();
}
