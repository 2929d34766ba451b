import { watch } from '@/entrypoints/page.content/watch';
import { capturePage } from '@/lib/capture';
import { listOf, listRow } from './pages.ts';

const rows = 60;
const replacements = 100;
/** Longer than the watcher waits for quiet, so that the last look is counted too. */
const settlingMs = 4000;

export interface Storm {
  /** What the page itself spent on its rows, layout included. */
  pageMs: number;
  looks: number[];
}

/** A virtualised list that replaces all its rows once per frame, watched as on a real page. */
export async function storm(): Promise<Storm> {
  const place = (html: string) =>
    new DOMParser().parseFromString(`<table><tbody>${html}</tbody></table>`, 'text/html').querySelectorAll('tr');
  const html = (turn: number) => Array.from({ length: rows }, (_, at) => listRow(turn * rows + at)).join('');
  document.body.replaceChildren(...new DOMParser().parseFromString(listOf(html(0)), 'text/html').body.childNodes);
  const stop = new AbortController();
  const looks: number[] = [];
  watch({
    document,
    signal: stop.signal,
    onLeave: () => undefined,
    onQuiet: () => {
      const startedAt = performance.now();
      capturePage({ url: new URL('https://crm.example/contacts'), document });
      looks.push(performance.now() - startedAt);
    },
  });
  const body = document.querySelector('tbody');
  let pageMs = 0;
  for (let turn = 1; turn <= replacements; turn++) {
    const startedAt = performance.now();
    body?.replaceChildren(...place(html(turn)));
    document.body.getBoundingClientRect();
    pageMs += performance.now() - startedAt;
    await new Promise(requestAnimationFrame);
  }
  await new Promise((resolve) => setTimeout(resolve, settlingMs));
  stop.abort();
  return { pageMs, looks };
}
