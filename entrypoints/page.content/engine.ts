import type { joinPeople as joinTwins } from '@/lib/capture/join-people';
import type { readWholeInSteps } from '@/lib/capture/read-page';
import type { fitOf } from '@/lib/capture/recipes/fit';
import type { movedFrom } from '@/lib/capture/recipes/moved';
import { send } from '@/lib/messages/send';
import type { DraftPhone } from '@/lib/model/capture';

interface Engine {
  /** Recipes only in the whole engine. */
  readInSteps: typeof readWholeInSteps;
  joinPeople: typeof joinTwins;
  /** Only there, too. */
  fitOf?: typeof fitOf;
  movedFrom?: typeof movedFrom;
  placeOf(phone: DraftPhone): Element | undefined;
}
/** Shared by our scripts in one page; the page's own scripts live in another world and do not see it. */
const shared = globalThis as { leadclipEngine?: Engine };

/** Called by the engine's script once it is in the page. */
export const offerEngine = (engine: Engine): void => {
  shared.leadclipEngine = engine;
};

let asked: Promise<unknown> | undefined;

/**
 * Asks the background to put the engine into this page, once per script: after an update of the extension the one
 * that is still there is the old one. Undefined when that failed; the next look asks again. `needsAll`: what few pages need, too.
 */
export async function loadEngine(needsAll: boolean): Promise<Engine | undefined> {
  if (needsAll && !shared.leadclipEngine?.fitOf) asked = undefined;
  asked ??= send('engine.load', { needsAll });
  await asked;
  if (!shared.leadclipEngine) asked = undefined;
  return shared.leadclipEngine;
}

export const placeOf: Engine['placeOf'] = (phone) => shared.leadclipEngine?.placeOf(phone);

/** A page without people of its own may do without the engine. */
export const joinPeople: Engine['joinPeople'] = (own, framed) =>
  shared.leadclipEngine?.joinPeople(own, framed) ?? [...own, ...framed];
