import { readPage } from '@/lib/capture/read-page';
import { fitOf } from '@/lib/capture/recipes/fit';
import { findRecipe } from '@/lib/capture/recipes/match';
import { movedFrom } from '@/lib/capture/recipes/moved';
import { repairPage } from '@/lib/capture/teach/repair-page';
import { send } from '@/lib/messages/send';
import type { RecipePage } from '@/lib/model/recipe';
import type { Remembered } from '@/lib/model/remembered';
import { emptyLesson, type Lesson, type Part, tryPage } from './lesson';

/** A page that was taught and has a new layout since. */
export interface RepairOffer {
  recipeId: string;
  /** What it read, as the panel names it: parts and names of variables. */
  reads: { parts: Part[]; variables: string[] };
  /** Where everything stands now, with who was found again by it; undefined where nobody remembered is on the page. */
  found?: { lesson: Lesson; name: string };
  /** Whom it read last, for the user to open one of them. */
  people: { name: string; url: string }[];
}

/** Undefined where the page was never taught, or its recipe still fits. */
export async function openRepair(): Promise<RepairOffer | undefined> {
  const reply = await send('recipe.list', {});
  if (!reply.ok) return undefined;
  const { recipes, rules, own } = reply.value;
  const page = { url: new URL(location.href), document };
  const capture = readPage({ ...page, rules }, recipes);
  const known = findRecipe(recipes, page);
  const ofPage = own.find(({ id }) => id === known?.recipe.id);
  const moved = ofPage ? undefined : movedFrom(page, capture, recipes, own);
  const mine = ofPage ?? own.find(({ id }) => id === moved?.recipe.id);
  // Where its records have moved, none of its pages is for this address.
  const pages = ofPage ? known?.pages : recipes.find(({ id }) => id === mine?.id)?.pages;
  if (!mine || !pages) return undefined;
  const fit = moved ? moved.fit : fitOf(page, capture, recipes, mine.remembered);
  const isWell = fit === 'proven' || (fit === 'fits' && !mine.isLost);
  if (!fit || isWell) return undefined;
  // Of each kind of page the newest layout, which comes first.
  const layouts = pages.filter((one, index) => pages.findIndex(({ kind }) => kind === one.kind) === index);
  for (const old of layouts) {
    const repair = repairPage(page, old, mine.remembered, tryPage);
    if (!repair) continue;
    const { name, phones, company, title, email, fields = {} } = repair.picks;
    const lesson: Lesson = {
      name: [...name],
      phone: [...phones],
      company: company ? [company] : [],
      title: title ? [title] : [],
      email: email ? [email] : [],
      fields: Object.entries(fields).map(([key, element]) => ({ name: key, element })),
      isList: old.kind === 'list',
    };
    return offerOf(mine, old, { lesson, name: repair.name });
  }
  return offerOf(mine, layouts.find(({ kind }) => kind === capture.kind) ?? layouts[0]);
}

function offerOf(
  { id, remembered }: { id: string; remembered: Remembered[] },
  old: RecipePage | undefined,
  found?: RepairOffer['found'],
): RepairOffer {
  const reads = old?.rows ?? old;
  return {
    recipeId: id,
    reads: {
      parts: (['company', 'title', 'email'] as const).filter((part) => reads?.[part]),
      variables: Object.keys(reads?.fields ?? {}),
    },
    ...(found && { found }),
    people: remembered.flatMap(({ name, url }) => (name ? [{ name, url }] : [])),
  };
}

/** What the recipe read and the lesson has no place for. */
export const missingIn = (lesson: Lesson, { reads }: RepairOffer): { parts: Part[]; variables: string[] } => ({
  parts: reads.parts.filter((part) => lesson[part].length === 0),
  variables: reads.variables.filter((key) => lesson.fields.every(({ name }) => name !== key)),
});

/** What the lesson begins with. */
export const lessonOf = (offer: RepairOffer | undefined, isList: boolean): Lesson =>
  offer?.found?.lesson ?? emptyLesson(isList);
