import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import { mayHoldNumbers } from '@/lib/capture/gate';
import { sweep } from '@/lib/capture/sweep';
import type { Request, Response } from '@/lib/messages/protocol';
import { send } from '@/lib/messages/send';
import type { CaptureDraft, PageCapture } from '@/lib/model/capture';
import { createChip } from './chip';
import { loadEngine, placeOf } from './engine';
import { createListSoFar } from './list-so-far';
import { createMarks } from './marks';
import { openRoot } from './open-root';
import { createOverlay } from './overlay';
import { answerOwnPages } from './own-pages';
import { type Answers, addDrafts, checkFinds, undoAdd } from './queue';
import { takesAway } from './taken-away';
import { keyOf, markedIn } from './view';
import { type Watch, watch } from './watch';

/** Page → drafts → chip, again after every change of the page, until the extension or the user says stop. */
export function start(ctx: Pick<ContentScriptContext, 'onInvalidated'>): void {
  const stop = new AbortController();
  ctx.onInvalidated(() => stop.abort());
  /** Counts looks at the page: an answer to an earlier look is dropped, so that the chip never shows the previous person. */
  let look = 0;
  /** Put away by the user for as long as this page lives; the popup may still ask what is on it. */
  let isHidden = false;
  const overlay = createOverlay(document, stop.signal);
  const marks = createMarks(overlay, stop.signal);
  const soFar = createListSoFar(stop.signal);
  let answers: Answers = new WeakMap();
  const chip = createChip(overlay, {
    onAdd: (key, chosen, all) => void add(key, chosen, all),
    onUndo: (step) => void undoAdd(step).then(refresh),
    onRule: (subject, isPhone) => void teach({ subject, isPhone }),
    onHide: () => {
      isHidden = true;
      hide();
    },
  });

  function hide(): void {
    chip.hide();
    marks.hide();
  }

  /**
   * A page may show the next person a moment before it comes to rest: whoever is not there any more is not added. In a list
   * that is scrolled people go out of view, and are added all the same.
   */
  async function add(key: string, chosen: CaptureDraft[], all: readonly CaptureDraft[]): Promise<void> {
    const { kind, drafts } = await find(watching);
    const there = new Set(drafts.map((draft) => keyOf([draft])));
    const isThere = (draft: CaptureDraft) => there.has(keyOf([draft])) || (kind === 'list' && soFar.has(draft));
    if (chosen.every(isThere)) return chip.report(key, await addDrafts(chosen, all));
    hide();
    await refresh();
  }

  async function teach(rule: Request<'rule.set'>): Promise<void> {
    const reply = await send('rule.set', rule);
    if (!reply.ok) return chip.warn(reply.code === 'orphaned' ? 'orphaned' : 'failed');
    if (!known) return;
    const { recipes } = await known;
    known = Promise.resolve({ recipes, rules: reply.value });
    await refresh();
  }

  async function refresh(): Promise<void> {
    if (isHidden) return;
    const current = ++look;
    const finds = await find(watching);
    if (current !== look) return;
    tellSeen(finds);
    if (finds.drafts.length === 0) return hide();
    const view = await checkFinds(finds, soFar.take(finds), answers);
    if (current !== look || isHidden || stop.signal.aborted) return;
    if (view.rows.length === 0) return hide();
    chip.show(view);
    marks.show(markedIn(view, placeOf));
  }

  const watching = watch({
    document,
    signal: stop.signal,
    onQuiet: () => void refresh(),
    onLeave: () => {
      look++;
      told = undefined;
      soFar.forget();
      hide();
    },
    onChange: (records) => {
      marks.follow();
      if (!takesAway(records, chip.texts(), document)) return;
      look++;
      hide();
    },
  });
  // What was added, pushed or called meanwhile in another window.
  document.addEventListener('visibilitychange', () => !document.hidden && void refresh(), { signal: stop.signal });
  answerOwnPages(
    stop,
    () => find(watching),
    () => {
      // Rules may have changed too.
      known = undefined;
      answers = new WeakMap();
      void refresh();
    },
  );
}

let told: string | undefined;

/** Only when it changes: a busy page is looked at again and again. */
function tellSeen({ drafts: { length: people }, foundBy, emptyRecipe }: PageCapture): void {
  const isEmpty = emptyRecipe !== undefined;
  const id = emptyRecipe ?? (foundBy.startsWith('generic:') ? undefined : foundBy.replace(/:.*/, ''));
  const seen = [people, id, isEmpty].join();
  if (told === seen) return;
  told = seen;
  void send('page.seen', { people, ...(id && { recipe: { id, isEmpty } }) });
}

const nobody: PageCapture = { kind: 'unknown', drafts: [], foundBy: 'generic:none', rejected: [] };

/** Engine and recipes are in the background's hands until a number may stand on the page: most pages need neither. */
async function find(watching: Watch): Promise<PageCapture> {
  const places = sweep(document, openRoot);
  watching.add(places.map(({ root }) => root));
  if (!mayHoldNumbers(places)) return nobody;
  known ??= send('recipe.list', {}).then((reply) => (reply.ok ? reply.value : { recipes: [], rules: [] }));
  const [engine, { recipes, rules }] = await Promise.all([loadEngine(), known]);
  return engine ? engine.readPage({ url: new URL(location.href), document, rules }, recipes, openRoot) : nobody;
}

/** Recipes and the user's rules for this site, from among all that the background has: in every page they would weigh more than the engine. */
let known: Promise<Response<'recipe.list'>> | undefined;
