import { i18n } from '#i18n';
import { type ChipRow, type ChipView, isInQueue } from '../page.content/view';
import { element } from './element';
import { leftOutNumbers, type SetRule, why } from './why';

interface Choices {
  choose: (index: number, isChosen: boolean) => void;
  rule: SetRule;
}

/** Everybody found on the page, with a tick box each; one person's numbers when there is only one; what was left out. */
export function list({ rows, leftOut = [] }: ChipView, { choose, rule }: Choices): HTMLElement {
  const isOne = rows.length === 1;
  return element(
    'ul',
    { class: 'list', label: i18n.t('chip.found') },
    ...rows.map((row, index) =>
      isOne ? element('li', {}, numbers(row, rule)) : person(row, rule, (isChosen) => choose(index, isChosen)),
    ),
    leftOut.length > 0 && element('li', {}, leftOutNumbers(leftOut, rule)),
  );
}

function numbers({ checked, draft }: ChipRow, rule: SetRule): HTMLElement {
  return element(
    'div',
    { class: 'numbers' },
    ...checked.phones.flatMap(({ display, text, problem, doubts }, index) => {
      const found = draft.phones.find((phone) => phone.text === text);
      return [
        element(
          'div',
          { class: problem ? 'number refused' : 'number' },
          element('span', {}, display || text),
          element('span', { class: 'detail' }, words(found?.label, index, problem, doubts)),
        ),
        found && why(found, rule),
      ];
    }),
  );
}

function words(
  label: string | undefined,
  index: number,
  problem: string | undefined,
  doubts: readonly string[],
): string {
  if (problem) return i18n.t('chip.notUsable');
  const place = index === 0 ? i18n.t('chip.primary') : i18n.t('chip.secondary');
  const doubt = doubts.length > 0 ? i18n.t('chip.check') : '';
  return [label, place, doubt].filter(Boolean).join(' · ');
}

function person(row: ChipRow, rule: SetRule, choose: (isChosen: boolean) => void): HTMLElement {
  const { draft, checked } = row;
  const box = element('input', { attributes: { type: 'checkbox' } });
  box.checked = row.isChosen;
  box.disabled = isInQueue(row);
  box.addEventListener('change', (event) => event.isTrusted && choose(box.checked));
  const usable = checked.phones.filter(({ phone }) => phone);
  const note = noteOf(row);
  return element(
    'li',
    {},
    element(
      'label',
      { class: 'person' },
      box,
      element('span', { class: 'who' }, draft.name ?? draft.company ?? i18n.t('chip.noName')),
      element('span', { class: 'detail' }, usable.map(({ display }) => display).join(', ')),
      note ? element('span', { class: 'note' }, note) : undefined,
    ),
    element('details', { class: 'why' }, element('summary', {}, i18n.t('why.ask')), numbers(row, rule)),
  );
}

function noteOf(row: ChipRow): string {
  if (row.outcome === 'suppressed' || row.checked.phones.some(({ suppressed }) => suppressed))
    return i18n.t('chip.suppressed');
  if (isInQueue(row)) return i18n.t('chip.inQueue');
  if (row.draft.doNotCall) return i18n.t('chip.asked');
  return row.checked.phones.some(({ doubts }) => doubts.length > 0) ? i18n.t('chip.check') : '';
}
