import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import type { Request } from '@/lib/messages/protocol';
import { send } from '@/lib/messages/send';
import type { CaptureDraft } from '@/lib/model/capture';
import type { Framed } from '@/lib/model/frame-finds';
import type { Actions } from '../screen/chip';
import type { Screen } from '../screen/screen';
import { placeOf } from './engine';
import { clearFrameMarks, expectFrames, markFrames, newestOf, readFrames, takeLate, withFrames } from './frames';
import { createListSoFar } from './list-so-far';
import { type Finds, forgetKnown, forgetSeen, learnRules, look, tellSeen } from './look';
import { answerOwnPages } from './own-pages';
import { type Answers, addDrafts, checkFinds, undoAdd } from './queue';
import { loadScreen, removeOverlays } from './screen';
import { takesAway, takesFrame } from './taken-away';
import { keyOf, markedIn, nobodyFound, textsOf } from './view';
import { onFrameLoad, watch } from './watch';

/** A look at the page: its own people, with those of the same list that were in view before. */
interface Look {
  look: number;
  own: Finds;
  taken: Finds;
}

/** Page → drafts → chip, again after every change of the page, until the extension or the user says stop. */
export function start(ctx: Pick<ContentScriptContext, 'onInvalidated'>): void {
  const stop = new AbortController();
  ctx.onInvalidated(() => stop.abort());
  /** Counts looks at the page: an answer to an earlier look is dropped, so that the chip never shows the previous person. */
  let looks = 0;
  /** How the page changed while a look is under way: whoever it found may be gone before the background has answered. */
  let meanwhile: MutationRecord[] | undefined;
  /** Put away by the user for as long as this page lives; the popup may still ask what is on it. */
  let isHidden = false;
  /** The chip shows people who stand in a frame of another origin. */
  let isOfFrames = false;
  /** For people in frames that answer after the page's own were shown. */
  let last: Look | undefined;
  removeOverlays(document);
  let shown: Screen | undefined;
  const soFar = createListSoFar(stop.signal);
  let answers: Answers = new WeakMap();
  const actions: Actions = {
    onAdd: (key, chosen, all) => void add(key, chosen, all),
    onUndo: (step) => void undoAdd(step).then(refresh),
    onRule: (subject, isPhone) => void teach({ subject, isPhone }),
    onRepair: () => void repair(),
    onHide: () => {
      isHidden = true;
      hide();
    },
  };

  /** Made when there is first something to show: most pages never need it. */
  async function makeScreen(): Promise<Screen | undefined> {
    const screens = await loadScreen();
    if (!stop.signal.aborted) shown ??= screens?.createScreen(stop.signal, actions);
    return shown;
  }

  function hide(): void {
    shown?.chip.hide();
    shown?.marks.hide();
    meanwhile = undefined;
    clearFrameMarks();
    isOfFrames = false;
  }

  /** People of a frame stay on the chip until it had time to answer; until it shows any, the page does not wait for it. */
  const see = (isPatient = isOfFrames) => Promise.all([look(watching), readFrames(isPatient)]);

  /**
   * A page may show the next person a moment before it comes to rest: whoever is not there any more is not added. In a list
   * that is scrolled people go out of view, and are added all the same.
   */
  async function add(key: string, chosen: CaptureDraft[], all: readonly CaptureDraft[]): Promise<void> {
    const [own, framed] = await see();
    const there = new Set(withFrames(own, framed).drafts.map((draft) => keyOf([draft])));
    const isThere = (draft: CaptureDraft) => there.has(keyOf([draft])) || (own.kind === 'list' && soFar.has(draft));
    if (chosen.every(isThere)) return shown?.chip.report(key, await addDrafts(chosen, all));
    hide();
    await refresh();
  }

  async function teach(rule: Request<'rule.set'>): Promise<void> {
    const reply = await send('rule.set', rule);
    if (!reply.ok) return shown?.chip.warn(reply.code === 'orphaned' ? 'orphaned' : 'failed');
    learnRules(reply.value);
    await refresh();
  }

  async function repair(): Promise<void> {
    const reply = await send('recipe.repair', {});
    if (!reply.ok) shown?.chip.warn(reply.code === 'orphaned' ? 'orphaned' : 'failed');
  }

  async function refresh(): Promise<void> {
    if (isHidden) return;
    const current = ++looks;
    meanwhile = [];
    const [own, framed] = await see();
    if (current !== looks) return;
    last = { look: current, own, taken: { ...own, ...soFar.take(own) } };
    await show(last, newestOf(framed));
  }

  async function show({ look, own, taken }: Look, framed: Framed): Promise<void> {
    const told = tellSeen(withFrames(own, framed));
    const finds = withFrames(taken, framed);
    const view = finds.drafts.length > 0 ? await checkFinds(finds, answers) : nobodyFound;
    const isChanged = await told;
    const isAnything = view.rows.length > 0 || isChanged;
    const screen = isAnything ? await makeScreen() : undefined;
    if (look !== looks || isHidden || stop.signal.aborted) return;
    const changed = meanwhile;
    meanwhile = undefined;
    // It has changed, and so is looked at again when it rests.
    if (takesAway(changed ?? [], textsOf(view), document)) return drop();
    if (!isAnything) return hide();
    screen?.chip.show({ ...view, isChanged });
    screen?.marks.show(markedIn(view, placeOf));
    markFrames(view, framed);
    isOfFrames = framed.drafts.length > 0;
  }

  /** At once, whatever a look that is under way still brings. */
  function drop(): void {
    looks++;
    hide();
  }

  function onFrame(isGone: boolean, framed?: Framed): void {
    if (framed) {
      // Those who hung have answered; that the page was left meanwhile is seen by the count.
      if (takeLate(framed) && last?.look === looks) void show(Object.assign(last, { look: ++looks }), framed);
      return;
    }
    expectFrames();
    if (isGone && isOfFrames) drop();
    void refresh();
  }

  const watching = watch({
    document,
    signal: stop.signal,
    onQuiet: () => void refresh(),
    onLeave: () => {
      forgetSeen();
      soFar.forget();
      drop();
    },
    onChange: (records) => {
      meanwhile?.push(...records);
      shown?.marks.follow();
      const texts = shown?.chip.texts() ?? [];
      if (takesAway(records, texts, document) || (isOfFrames && takesFrame(records))) drop();
    },
  });
  onFrameLoad(document, stop.signal, () => isOfFrames && onFrame(true));
  // What was added, pushed or called meanwhile in another window.
  document.addEventListener('visibilitychange', () => !document.hidden && void refresh(), { signal: stop.signal });
  answerOwnPages(stop, {
    async find() {
      expectFrames();
      return withFrames(...(await see(true)));
    },
    lookAgain() {
      // Rules may have changed too.
      forgetKnown();
      answers = new WeakMap();
      void refresh();
    },
    onFrame,
  });
}
