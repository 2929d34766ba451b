import { LibPhoneNumberMatcher } from 'ringcentral-c2d/matchers';
import { inPieces } from '@/entrypoints/page.content/in-pieces';
import { capturePage } from '@/lib/capture';
import { readWholeInSteps } from '@/lib/capture/read-page';
import { siteRecipes } from '@/lib/capture/recipes/registry';
import { checkDraft } from '@/lib/phone/check-draft';
import { pages } from './pages.ts';
import { storm } from './storm.ts';

const url = new URL('https://crm.example/contacts');

/** The cheapest thing that looks at every text: what all times are divided by. */
function bareWalk(): number {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let found = 0;
  while (walker.nextNode()) if (/\d/.test(walker.currentNode.nodeValue ?? '')) found++;
  return found;
}

const capture = () => capturePage({ url, document });
const work: Record<string, () => unknown> = {
  'bare walk': bareWalk,
  'in the page': capture,
  'with normalisation': () => capture().drafts.map((draft) => checkDraft(draft, {})),
  'ringcentral-c2d': () => new LibPhoneNumberMatcher({ countryCode: 'GB' } as never).match({ node: document.body }),
};

/**
 * Milliseconds of each kind of work on one page, `runs` times, in turns so that a slow moment hits all of them. Turns
 * go forth and back, and begin with another one each: none always clears up what the same other one has left.
 */
export function measure(page: string, runs: number): Record<string, number[]> {
  open(page);
  const times: Record<string, number[]> = {};
  for (let run = -2; run < runs; run++) {
    const turn = Object.entries(work);
    if (run % 2) turn.reverse();
    turn.push(...turn.splice(0, (run + 2) % turn.length));
    for (const [name, act] of turn) {
      const startedAt = performance.now();
      act();
      if (run >= 0) times[name] = [...(times[name] ?? []), performance.now() - startedAt];
    }
  }
  return times;
}

/** Milliseconds for which the first look at a page holds it up at once, as the capture script does it. */
export async function firstLook(page: string): Promise<number> {
  open(page);
  let longest = 0;
  let isTimed = false;
  /** From a task's first step to its end, when microtasks run. */
  function time(): void {
    if (isTimed) return;
    isTimed = true;
    const startedAt = performance.now();
    queueMicrotask(() => {
      longest = Math.max(longest, performance.now() - startedAt);
      isTimed = false;
    });
  }
  const begin = () => {
    const work = readWholeInSteps({ url, document }, undefined, siteRecipes);
    return {
      next() {
        time();
        return work.next();
      },
    };
  };
  await inPieces(begin, () => 0);
  return longest;
}

function open(page: string): void {
  const html = pages[page];
  if (html) document.body.replaceChildren(...new DOMParser().parseFromString(html(), 'text/html').body.childNodes);
  document.body.getBoundingClientRect();
}

Object.assign(globalThis, { measure, firstLook, storm });
