import { type Actions, type Chip, createChip } from './chip';
import { createMarks, type Marks } from './marks';
import { createOverlay } from './overlay';

export interface Screen {
  chip: Chip;
  marks: Marks;
}

export interface Screens {
  createScreen: typeof createScreen;
  createFrameMarks: typeof createFrameMarks;
}

/** The chip, and the marks beside known numbers, over one page until the signal says stop. */
export function createScreen(signal: AbortSignal, actions: Actions): Screen {
  const overlay = createOverlay(document, signal);
  // Marks lie under the chip.
  const marks = createMarks(overlay, signal);
  return { marks, chip: createChip(overlay, actions) };
}

/** In a frame that the page around it cannot look into: marks alone. */
export const createFrameMarks = (signal: AbortSignal): Marks => createMarks(createOverlay(document, signal), signal);
