import { i18n } from '#i18n';
import type { CaptureDraft } from '@/lib/model/capture';
import { element } from './element';
import { list } from './list';
import type { Overlay } from './overlay';
import { type AddResult, type ChipRow, type ChipView, isInQueue, withResults } from './view';

interface Actions {
  /** `key` is the view's: the answer is reported under it, and dropped if another person is on the page by then. */
  onAdd(key: string, chosen: CaptureDraft[], all: CaptureDraft[]): void;
  onUndo(step: number): void;
  onHide(): void;
}

export type AddAnswer = { results: AddResult[]; undo?: number | undefined } | { problem: 'orphaned' | 'failed' };

export interface Chip {
  show(view: ChipView): void;
  hide(): void;
  /** What became of the drafts that `onAdd` gave away. */
  report(key: string, answer: AddAnswer): void;
}

/** The small control on the page: who was found, one button to add them, and what became of it. */
export function createChip({ box }: Overlay, actions: Actions): Chip {
  let view: ChipView | undefined;
  let isOpen = false;
  let isBusy = false;

  function draw(): void {
    box.hidden = !view;
    if (!view) {
      box.replaceChildren();
      return;
    }
    const current = view;
    const bar = element(
      'div',
      { class: 'bar' },
      element('span', { class: 'grip', attributes: { title: i18n.t('chip.move') } }, '⠿'),
      summary(current),
      mainButton(current),
      current.rows.length > 1 || (current.rows[0]?.checked.phones.length ?? 0) > 1
        ? button(isOpen ? i18n.t('chip.close') : i18n.t('chip.details'), isOpen ? '▾' : '▴', () => {
            isOpen = !isOpen;
            draw();
          })
        : undefined,
      button(i18n.t('chip.hide'), '×', actions.onHide),
    );
    const details = isOpen && list(current.rows, choose);
    box.replaceChildren(...(details ? [details, bar] : [bar]));
  }

  function choose(row: ChipRow, isChosen: boolean): void {
    if (!view) return;
    view = { ...view, rows: view.rows.map((one) => (one === row ? { ...row, isChosen } : one)) };
    draw();
  }

  function mainButton(current: ChipView): HTMLElement | undefined {
    if (current.undo !== undefined) {
      const { undo: step, ...before } = current;
      const takeBack = () => {
        view = before;
        actions.onUndo(step);
      };
      return element('button', { class: 'quiet', onPress: takeBack }, i18n.t('chip.undo'));
    }
    const chosen = current.rows.filter((row) => row.isChosen && !isInQueue(row));
    if (chosen.length === 0) return undefined;
    const words = current.rows.length === 1 ? i18n.t('chip.add') : i18n.t('chip.addMany', chosen.length);
    const made = element('button', { class: 'main', onPress: () => press(chosen) }, words);
    made.disabled = isBusy;
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
      if (view?.key === next.key && (isBusy || view.undo !== undefined)) return;
      if (view?.key !== next.key) isOpen = false;
      view = next;
      draw();
    },
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
  };
}

function button(label: string, sign: string, onPress: () => void): HTMLElement {
  return element('button', { class: 'sign', label, attributes: { title: label }, onPress }, sign);
}

/** Two lines: who, and their numbers or what became of them. */
function summary({ rows, problem, undo }: ChipView): HTMLElement {
  const [first] = rows;
  const isOne = rows.length === 1 && first;
  const title = isOne
    ? (first.draft.name ?? first.draft.company ?? i18n.t('chip.noName'))
    : i18n.t('chip.people', rows.length);
  return element(
    'div',
    { class: 'summary', attributes: { role: 'status' } },
    element('strong', {}, title),
    element('span', { class: problem ? 'problem' : 'detail' }, words()),
  );

  function words(): string {
    if (problem) return i18n.t(problem === 'orphaned' ? 'chip.orphaned' : 'chip.failed');
    if (isOne) return wordsOf(first);
    const added = rows.filter(({ outcome }) => outcome === 'added' || outcome === 'merged').length;
    if (undo !== undefined) return i18n.t('chip.addedMany', added);
    const known = rows.filter(isInQueue).length;
    return known > 0
      ? i18n.t('chip.knownMany', known)
      : (first?.checked.phones.find(({ phone }) => phone)?.display ?? '');
  }
}

function wordsOf({ checked, outcome, draft }: ChipRow): string {
  if (outcome === 'suppressed') return i18n.t('chip.suppressed');
  if (outcome === 'merged') return i18n.t('chip.merged');
  if (outcome === 'added') return i18n.t('chip.added');
  if (outcome === 'known' || checked.known) return i18n.t('chip.known');
  const usable = checked.phones.filter(({ phone }) => phone);
  const [first, ...more] = usable;
  const number =
    more.length > 0 ? i18n.t('chip.andMore', [first?.display ?? '', String(more.length)]) : (first?.display ?? '');
  const isDoubtful = draft.doNotCall || usable.some(({ doubts }) => doubts.length > 0);
  return isDoubtful ? i18n.t('chip.doubtful', [number]) : number;
}
