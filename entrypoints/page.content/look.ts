import { mayHideForms, mayHoldNumbers } from '@/lib/capture/gate';
import { isProbed } from '@/lib/capture/recipes/match';
import { type Place, sweep } from '@/lib/capture/sweep';
import type { Response } from '@/lib/messages/protocol';
import { send } from '@/lib/messages/send';
import type { PageCapture, RecipeFit } from '@/lib/model/capture';
import type { NumberRule } from '@/lib/model/number-rule';
import { loadEngine } from './engine';
import { inPieces } from './in-pieces';
import { openRoot } from './open-root';
import type { Watch } from './watch';

/** What one look at the page found, and how well the recipe that knows the page still fits it. */
export interface Finds extends PageCapture {
  fit?: RecipeFit | undefined;
  /** Tells one list from the next, for as long as it is scrolled. */
  list?: number | string | undefined;
}

const nobody: Finds = { kind: 'unknown', drafts: [], foundBy: 'generic:none', rejected: [] };
const unknown: Response<'recipe.list'> = { recipes: [], rules: [], own: [] };

/** Recipes and the user's rules for this site, from among all that the background has: in every page they would weigh more than the engine. */
let known: Promise<Response<'recipe.list'>> | undefined;

/** Whether it is worth a look: hardly costs anything, and most pages are not. */
export function mayHoldPeople(watching: Watch): boolean {
  return mayHoldNumbers(sweepIn(watching));
}

function sweepIn(watching: Watch): Place[] {
  const places = sweep(document, openRoot);
  watching.add(places.map(({ root }) => root));
  return places;
}

/**
 * Engine and recipes are in the background's hands until a number may stand on the page. `pageRules`: those of the page around a
 * frame. `isAgain`: a form that hides itself has come or gone while the page was read; where that goes on nobody is found.
 */
export async function look(watching: Watch, pageRules?: readonly NumberRule[], isAgain = false): Promise<Finds> {
  let places = sweepIn(watching);
  let sweptAt = watching.changes();
  if (!mayHoldNumbers(places)) return nobody;
  known ??= send('recipe.list', {}).then((reply) => (reply.ok ? reply.value : unknown));
  const isHiding = mayHideForms(places);
  const { recipes, rules, own } = await known;
  const engine = await loadEngine(isHiding || recipes.some((recipe) => isProbed(recipe, document)));
  if (!engine) return nobody;
  const page = { url: new URL(location.href), document };
  const capture = await inPieces(
    () => engine.readInSteps({ ...page, rules: pageRules ?? rules }, openRoot, recipes),
    watching.changes,
    () => {
      if (sweptAt !== watching.changes()) places = sweepIn(watching);
      sweptAt = watching.changes();
      return mayHideForms(places) === isHiding;
    },
  );
  if (!capture) return isAgain ? nobody : look(watching, pageRules, true);
  const mine = own.find(({ id }) => id === capture.recipe?.id);
  // Recipes that others keep are only counted: three pages in a row without anybody are worth telling.
  const counted = capture.recipe && (capture.recipe.state === 'found' ? 'fits' : 'missed');
  // Read from a copy, a page cannot be compared with what it was.
  const { fitOf, movedFrom } = isHiding ? {} : engine;
  const fit = mine ? fitOf?.(page, capture, recipes, mine.remembered, openRoot) : counted;
  return { ...capture, fit, ...(!mine && movedFrom?.(page, capture, recipes, own, openRoot)) };
}

/** The next look asks the background again. */
export const forgetKnown = (): void => {
  known = undefined;
};

/** The user has changed the rules for this site. */
export function learnRules(rules: Response<'rule.set'>): void {
  known = known?.then((before) => ({ ...before, rules }));
}

let told: { seen: string; answer: Promise<boolean> } | undefined;

/**
 * Tells the background what was seen, only when it changes: a busy page is looked at again and again. Answers whether the
 * page's layout has changed since the user taught it.
 */
export function tellSeen({ drafts: { length: people }, recipe, fit }: Finds): Promise<boolean> {
  const seen = [people, recipe?.id, fit].join();
  if (told?.seen === seen) return told.answer;
  const reply = send('page.seen', { people, ...(recipe && fit && { recipe: { id: recipe.id, fit } }) });
  const answer = recipe && fit ? reply.then((one) => one.ok && one.value.isChanged) : Promise.resolve(false);
  told = { seen, answer };
  return answer;
}

/** Another page: what was seen on the one before is no answer. */
export const forgetSeen = (): void => {
  told = undefined;
};
