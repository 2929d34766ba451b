import { i18n } from '#i18n';
import { element } from '../screen/element';
import { type Lesson, textOf, wrongName } from './lesson';

export interface FieldActions {
  onPointField(): void;
  /** While the user types: the window is not drawn anew, so that the writing goes on undisturbed. */
  onRename(at: number, name: string): Lesson;
  onForgetField(at: number): void;
}

/** Further fields, each with the name of the variable that it becomes, and the way to one more. */
export function fieldLines(lesson: Lesson, isPointing: boolean, actions: FieldActions): HTMLElement[] {
  const add = element(
    'button',
    {
      class: isPointing ? 'quiet on' : 'quiet',
      attributes: { 'data-part': 'point-field', 'aria-pressed': String(isPointing) },
      onPress: actions.onPointField,
    },
    i18n.t('teach.addField'),
  );
  return [...lesson.fields.map((_, at) => fieldLine(lesson, at, actions)), element('li', { class: 'more' }, add)];
}

function fieldLine(lesson: Lesson, at: number, { onRename, onForgetField }: FieldActions): HTMLElement {
  const field = lesson.fields[at];
  const text = field ? textOf(field.element) : '';
  const problemId = `name-problem-${at}`;
  const problem = element('span', { class: 'wrong', attributes: { id: problemId, role: 'alert' } });
  const input = element('input', {
    label: i18n.t('teach.variableOf', [text]),
    attributes: {
      type: 'text',
      'data-part': `name-${at}`,
      'aria-describedby': problemId,
      maxlength: '64',
      spellcheck: 'false',
      autocomplete: 'off',
    },
  });
  input.value = field?.name ?? '';
  const check = (now: Lesson) => {
    const wrong = wrongName(now, at);
    input.setAttribute('aria-invalid', String(wrong !== undefined));
    problem.textContent = wrong ? i18n.t(wrong === 'twice' ? 'teach.nameTwice' : 'definition.notAName') : '';
  };
  input.addEventListener('input', (event) => event.isTrusted && check(onRename(at, input.value)));
  check(lesson);
  const forget = element(
    'button',
    {
      class: 'sign',
      label: `${i18n.t('teach.forget')}: ${field?.name ?? ''}`,
      attributes: { 'data-part': `forget-field-${at}` },
      onPress: () => onForgetField(at),
    },
    '×',
  );
  return element('li', { class: 'part field' }, input, element('span', { class: 'detail' }, text), forget, problem);
}
