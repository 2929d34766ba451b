import { i18n } from '#i18n';
import type { CaptureDraft } from '@/lib/model/capture';
import {
  type AddResult,
  type ChipRow,
  type ChipView,
  isInQueue,
  isSamePicture,
  textsOf,
  withChoices,
  withResults,
} from '../page.content/view';
import { element } from './element';
import { list } from './list';
import type { Overlay } from './overlay';

export interface Actions {
  /** `key` is the view's: the answer is reported under it, and dropped if another person is on the page by then. */
  onAdd(key: string, chosen: CaptureDraft[], all: CaptureDraft[]): void;
  onUndo(step: number): void;
  /** The user said what the numbers of one subject are. */
  onRule(subject: string, isPhone: boolean): void;
  /** The page's layout has changed: the user wants the recipe to fit it again. */
  onRepair(): void;
  onHide(): void;
}

type Problem = 'orphaned' | 'failed';
export type AddAnswer = { results: AddResult[]; undo?: number | undefined } | { problem: Problem };

export interface Chip {
  show(view: ChipView): void;
  hide(): void;
  /** What it says about the one person it shows, as it stands on the page; nothing for a list. */
  texts(): string[];
  /** What became of the drafts that `onAdd` gave away. */
  report(key: string, answer: AddAnswer): void;
  /** Something that was asked for was not done. */
  warn(problem: Problem): void;
}

/** The small control on the page: who was found, one button to add them, and what became of it. */
export function createChip({ box, root, attach }: Overlay, actions: Actions): Chip {
  const bar = element('div', { class: 'bar' });
  let view: ChipView | undefined;
  let isOpen = false;
  let isBusy = false;

  function draw(): void {
    box.hidden = !view;
    if (view) attach();
    const focused = root.activeElement;
    const details = view && isOpen ? [list(view, { choose, rule: actions.onRule })] : [];
    const notice = view?.isChanged && view.rows.length > 0 ? [changedNotice(actions.onRepair)] : [];
    box.replaceChildren(...notice, ...details, bar);
    drawBar(focused);
  }

  /** The list stays as it is meanwhile, and the keyboard where it was. */
  function drawBar(focused = root.activeElement): void {
    if (!view) {
      bar.replaceChildren();
      return;
    }
    const hasDetails = view.rows.length > 1 || (view.rows[0]?.checked.phones.length ?? 0) > 1;
    bar.replaceChildren(
      element('span', { class: 'grip', attributes: { title: i18n.t('chip.move') } }, '⠿'),
      summary(view),
      ...[mainButton(view), hasDetails && toggle(), sign('hide', i18n.t('chip.hide'), '×', actions.onHide)].filter(
        (part) => part instanceof HTMLElement,
      ),
    );
    const part = focused?.getAttribute('data-part');
    if (part) box.querySelector<HTMLElement>(`[data-part=${part}]`)?.focus();
  }

  function toggle(): HTMLElement {
    return sign('toggle', i18n.t(isOpen ? 'chip.close' : 'chip.details'), isOpen ? '▾' : '▴', () => {
      isOpen = !isOpen;
      draw();
    });
  }

  function choose(index: number, isChosen: boolean): void {
    if (!view) return;
    view = { ...view, rows: view.rows.map((row, at) => (at === index ? { ...row, isChosen } : row)) };
    drawBar();
  }

  function mainButton(current: ChipView): HTMLElement | undefined {
    if (current.rows.length === 0) return repairButton('main', actions.onRepair);
    const attributes = { 'data-part': 'main' };
    if (current.undo !== undefined) {
      const { undo: step, ...before } = current;
      const takeBack = () => {
        view = before;
        actions.onUndo(step);
      };
      return element('button', { class: 'quiet', attributes, onPress: takeBack }, i18n.t('chip.undo'));
    }
    const chosen = current.rows.filter((row) => row.isChosen && !isInQueue(row) && row.outcome !== 'suppressed');
    if (chosen.length === 0) return undefined;
    const words = current.rows.length === 1 ? i18n.t('chip.add') : i18n.t('chip.addMany', chosen.length);
    const made = element('button', { class: 'main', attributes, onPress: () => press(chosen) }, words);
    // Not `disabled`: that would throw the keyboard off the button while the answer is on its way.
    made.setAttribute('aria-busy', String(isBusy));
    return made;
  }

  function press(chosen: ChipRow[]): void {
    if (!view || isBusy) return;
    isBusy = true;
    view = { ...view, rows: view.rows.map((row) => ({ ...row, isChosen: chosen.includes(row) })) };
    draw();
    actions.onAdd(
      view.key,
      chosen.map(({ draft }) => draft),
      view.rows.map(({ draft }) => draft),
    );
  }

  return {
    show(next) {
      if (view?.key !== next.key) {
        isOpen = false;
        view = next;
        return draw();
      }
      // The same people again, after some change of the page: what the user ticked and what became of it stay.
      if (isBusy || (view.undo !== undefined && next.rows.length === view.rows.length)) return;
      const kept = withChoices(next, view);
      if (isSamePicture(kept, view)) return;
      view = kept;
      draw();
    },
    texts: () => (view ? textsOf(view) : []),
    hide() {
      view = undefined;
      isOpen = false;
      isBusy = false;
      draw();
    },
    report(key, answer) {
      isBusy = false;
      if (view?.key !== key) return;
      view = 'problem' in answer ? { ...view, ...answer } : withResults(view, answer.results, answer.undo);
      draw();
    },
    warn(problem) {
      if (view) view = { ...view, problem };
      draw();
    },
  };
}

function sign(part: string, label: string, text: string, onPress: () => void): HTMLElement {
  return element('button', { class: 'sign', label, attributes: { title: label, 'data-part': part }, onPress }, text);
}

const repairButton = (look: 'main' | 'quiet', onPress: () => void): HTMLElement =>
  element('button', { class: look, attributes: { 'data-part': 'repair' }, onPress }, i18n.t('chip.repair'));

/** Above the people whom the generic engine has found meanwhile. */
function changedNotice(onRepair: () => void): HTMLElement {
  return element(
    'div',
    { class: 'notice' },
    element(
      'span',
      { attributes: { role: 'status' } },
      element('strong', {}, i18n.t('chip.changed')),
      ` – ${i18n.t('chip.changedWords')}`,
    ),
    repairButton('quiet', onRepair),
  );
}

/** Two lines: who, and their numbers or what became of them. */
function summary({ rows, problem, undo }: ChipView): HTMLElement {
  const [first] = rows;
  const isOne = rows.length === 1 && first;
  const title = isOne
    ? (first.draft.name ?? first.draft.company ?? i18n.t('chip.noName'))
    : rows.length === 0
      ? i18n.t('chip.changed')
      : i18n.t('chip.people', rows.length);
  return element(
    'div',
    { class: 'summary', attributes: { role: 'status' } },
    element('strong', {}, title),
    element('span', { class: problem ? 'problem' : 'detail', attributes: { title: words() } }, words()),
  );

  function words(): string {
    if (problem) return i18n.t(problem === 'orphaned' ? 'chip.orphaned' : 'chip.failed');
    if (isOne) return wordsOf(first);
    if (rows.length === 0) return i18n.t('chip.changedNobody');
    const added = rows.filter(({ outcome }) => outcome === 'added' || outcome === 'merged').length;
    if (undo !== undefined) return i18n.t('chip.addedMany', added);
    const known = rows.filter(isInQueue).length;
    return known > 0
      ? i18n.t('chip.knownMany', known)
      : (first?.checked.phones.find(({ phone }) => phone)?.display ?? '');
  }
}

function wordsOf({ checked, outcome, draft }: ChipRow): string {
  if (outcome === 'suppressed') return i18n.t('chip.notAdded');
  if (outcome === 'merged') return i18n.t('chip.merged');
  if (outcome === 'added') return i18n.t('chip.added');
  if (outcome === 'known' || checked.known) return i18n.t('chip.known');
  if (checked.phones.some(({ suppressed }) => suppressed)) return i18n.t('chip.suppressed');
  const usable = checked.phones.filter(({ phone }) => phone);
  const [first, ...more] = usable;
  const number =
    more.length > 0 ? i18n.t('chip.andMore', [first?.display ?? '', String(more.length)]) : (first?.display ?? '');
  const isDoubtful = draft.doNotCall || usable.some(({ doubts }) => doubts.length > 0);
  return isDoubtful ? i18n.t('chip.doubtful', [number]) : number;
}
