import { controlValue, isControl } from './dom';
import { anyDigit, pageGate } from './numbers';
import type { Place } from './sweep';

/** Whether a page holds anything that could be a number: one look at its text, its controls and its links. */
export const mayHoldNumbers = (places: readonly Place[]): boolean =>
  places.some(
    ({ root, controls, carriers }) =>
      carriers.length > 0 ||
      pageGate.test(root.textContent ?? '') ||
      controls.some((control) => isControl(control) && anyDigit.test(controlValue(control))),
  );

/** What is asked of every element. Fields called `name`, `role` or `prefix`, which every other form has, hide nothing of it. */
const isAsked = (name: string): boolean =>
  name in Element.prototype && /[A-Z]|^(?:attributes|children|closest|contains|matches)$/.test(name);

/**
 * Whether a form's fields hide what the browser says of the form under the same name, as `<input name="parentElement">` does;
 * `plain-copy.ts` reads such a page.
 */
export const mayHideForms = (places: readonly Place[]): boolean =>
  places.some(({ root }) => [...root.querySelectorAll('form')].some(hidesItself));

function hidesItself(form: HTMLFormElement): boolean {
  const { prototype } = HTMLFormElement;
  const fields: Iterable<Element> = Reflect.get(prototype, 'elements', form);
  return [...fields, ...prototype.querySelectorAll.call(form, 'img')].some((one) =>
    [one.getAttribute('name') ?? '', one.id].some(isAsked),
  );
}
