import { send } from '@/lib/messages/send';
import type { Screens } from '../screen/screen';

export const overlayName = 'leadclip-overlay';

/** Those that an earlier script has left, too. */
export function removeOverlays(page: Document, name = overlayName): void {
  for (const left of page.querySelectorAll(name)) left.remove();
}

/** Shared by our scripts in one page, as the engine is. */
const shared = globalThis as { leadclipScreen?: Screens };

/** Called by the screen's script once it is in the page. */
export const offerScreen = (screens: Screens): void => {
  shared.leadclipScreen = screens;
};

let asked: Promise<unknown> | undefined;

/** Asks the background to put the screen into this page, once per script. Undefined when that failed; the next look asks again. */
export async function loadScreen(): Promise<Screens | undefined> {
  asked ??= send('screen.load', {});
  await asked;
  if (!shared.leadclipScreen) asked = undefined;
  return shared.leadclipScreen;
}
