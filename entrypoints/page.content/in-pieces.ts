/** What a page may wait for at once: a frame, less what it needs itself. */
const pieceMs = 10;

/**
 * Does work that stops after every step in pieces, with the page's own work between them. If the page changed meanwhile, all
 * of it is done again at once: nobody is read half from before the change and half from after. Undefined as soon as it may not
 * be done any more, which is asked before every piece: what comes in one has no end that others could set.
 */
export async function inPieces<T>(
  begin: () => Iterator<void, T>,
  changes: () => number,
  mayGoOn = () => true,
): Promise<T | undefined> {
  const before = changes();
  let work: Iterator<void, T> | undefined;
  while (changes() === before) {
    if (!mayGoOn()) return undefined;
    work ??= begin();
    const result = until(work, performance.now() + pieceMs);
    if (result.done) return result.value;
    await new Promise((resolve) => setTimeout(resolve));
  }
  return mayGoOn() ? (until(begin(), Number.POSITIVE_INFINITY).value as T) : undefined;
}

function until<T>(work: Iterator<void, T>, deadline: number): IteratorResult<void, T> {
  let step = work.next();
  while (!step.done && performance.now() < deadline) step = work.next();
  return step;
}
