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
