import { i18n } from '#i18n';
import type { CaptureDraft } from '@/lib/model/capture';
import { element } from '../screen/element';
import { type FieldActions, fieldLines } from './field-lines';
import { type Lesson, mayPointAgain, type Part, parts, type Trial, textOf } from './lesson';
import type { RepairOffer } from './repair';
import { repairWords } from './repair-words';

export interface PanelView {
  lesson: Lesson;
  trial: Trial | undefined;
  /** The layout of a page that was taught has changed. */
  repair?: RepairOffer | undefined;
  /** The part that the user is pointing at now. */
  pointing?: Part | 'field' | undefined;
  /** After saving: the next records are shown as they are captured. */
  saved?: { drafts: CaptureDraft[] } | undefined;
  problem?: 'orphaned' | 'failed' | undefined;
}

export interface PanelActions extends FieldActions {
  onPoint(part: Part): void;
  onForget(part: Part): void;
  onKind(isList: boolean): void;
  onSave(): void;
  onClose(): void;
}

const shownPeople = 5;

/** The window of the lesson: what to point at, what was, and whom the rules find here. */
export function drawPanel(view: PanelView, actions: PanelActions): HTMLElement[] {
  const { lesson, trial, repair, saved, problem } = view;
  const close = element(
    'button',
    { class: 'sign', label: i18n.t('teach.close'), attributes: { 'data-part': 'close' }, onPress: actions.onClose },
    '×',
  );
  const head = element(
    'div',
    { class: 'head' },
    element('span', { class: 'grip', attributes: { title: i18n.t('chip.move') } }, '⠿'),
    element('strong', {}, i18n.t(saved ? 'teach.savedTitle' : repair ? 'repair.title' : 'teach.title')),
    close,
  );
  if (saved) return [head, element('p', { class: 'words' }, i18n.t('teach.savedWords')), ...people(saved.drafts)];
  return [
    head,
    ...(repair ? repairWords(lesson, repair) : []),
    element('p', { class: 'words', attributes: { role: 'status' } }, words(view)),
    kindChoice(lesson, actions),
    element(
      'ul',
      { class: 'parts' },
      ...parts.map((part) => partLine(part, view, actions)),
      ...fieldLines(lesson, view.pointing === 'field', actions),
    ),
    ...(trial ? people(trial.drafts) : []),
    problem
      ? element('p', { class: 'words problem' }, i18n.t(problem === 'orphaned' ? 'chip.orphaned' : 'teach.failed'))
      : undefined,
    trial && trial.drafts.length > 0
      ? element(
          'button',
          { class: 'main', attributes: { 'data-part': 'save' }, onPress: actions.onSave },
          i18n.t('teach.save'),
        )
      : undefined,
  ].filter((part) => part !== undefined);
}

function words({ lesson, pointing, trial }: PanelView): string {
  if (pointing) return i18n.t(`teach.point.${pointing}`);
  if (trial?.drafts.length === 0) return i18n.t('teach.nobody');
  if (trial) return i18n.t(lesson.isList ? 'teach.tryList' : 'teach.tryRecord');
  return i18n.t('teach.start');
}

function kindChoice({ isList }: Lesson, { onKind }: PanelActions): HTMLElement {
  const choice = (value: boolean) => {
    const box = element('input', { attributes: { type: 'radio', name: 'kind' } });
    box.checked = isList === value;
    box.addEventListener('change', (event) => event.isTrusted && onKind(value));
    return element('label', {}, box, i18n.t(value ? 'teach.isList' : 'teach.isRecord'));
  };
  return element('div', { class: 'kinds', attributes: { role: 'radiogroup' } }, choice(false), choice(true));
}

function partLine(part: Part, { lesson, pointing }: PanelView, { onPoint, onForget }: PanelActions): HTMLElement {
  const texts = lesson[part].map(textOf);
  const name = i18n.t(`teach.part.${part}`);
  const point = element(
    'button',
    {
      class: pointing === part ? 'quiet on' : 'quiet',
      label: `${i18n.t('teach.pointAt')}: ${name}`,
      attributes: { 'data-part': `point-${part}`, 'aria-pressed': String(pointing === part) },
      onPress: () => onPoint(part),
    },
    i18n.t(texts.length > 0 ? 'teach.pointMore' : 'teach.pointAt'),
  );
  const forget = element(
    'button',
    {
      class: 'sign',
      label: `${i18n.t('teach.forget')}: ${name}`,
      attributes: { 'data-part': `forget-${part}` },
      onPress: () => onForget(part),
    },
    '×',
  );
  return element(
    'li',
    { class: 'part' },
    element('span', { class: 'who' }, name),
    element(
      'span',
      { class: 'detail' },
      texts.join(part === 'name' ? ' ' : ', ') ||
        i18n.t(part === 'name' || part === 'phone' ? 'teach.needed' : 'teach.optional'),
    ),
    mayPointAgain(lesson, part) ? point : undefined,
    texts.length > 0 ? forget : undefined,
  );
}

function people(drafts: readonly CaptureDraft[]): HTMLElement[] {
  if (drafts.length === 0) return [];
  const more = drafts.length - shownPeople;
  return [
    element('p', { class: 'words' }, i18n.t('teach.found', drafts.length)),
    element(
      'ul',
      { class: 'list' },
      ...drafts
        .slice(0, shownPeople)
        .map(({ name, company, title, email, phones, fields, variables = [] }) =>
          element(
            'li',
            { class: 'numbers' },
            element('div', { class: 'who' }, name ?? company ?? i18n.t('chip.noName')),
            element('div', { class: 'detail' }, phones.map(({ text }) => text).join(', ')),
            element('div', { class: 'detail' }, [title, name ? company : undefined, email].filter(Boolean).join(' · ')),
            element('div', { class: 'detail' }, variables.map((key) => `{${key}} ${fields[key]}`).join(' · ')),
          ),
        ),
      more > 0 ? element('li', { class: 'detail' }, i18n.t('teach.more', more)) : undefined,
    ),
  ];
}
