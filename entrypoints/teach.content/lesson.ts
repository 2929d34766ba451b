import { readPage } from '@/lib/capture/capture-page';
import { type Picks, teachPage } from '@/lib/capture/teach/teach-page';
import type { CaptureDraft } from '@/lib/model/capture';
import type { RecipePage } from '@/lib/model/recipe';
import { teachRecipe } from '@/lib/model/taught-recipe';

export const parts = ['name', 'phone', 'company', 'title', 'email'] as const;
export type Part = (typeof parts)[number];

/** What was pointed at so far. First and last name may stand apart; a person may have several numbers. */
export type Lesson = Record<Part, Element[]> & { isList: boolean };

const most: Record<Part, number> = { name: 2, phone: 11, company: 1, title: 1, email: 1 };

export const emptyLesson = (isList: boolean): Lesson => ({
  name: [],
  phone: [],
  company: [],
  title: [],
  email: [],
  isList,
});
export const mayPointAgain = (lesson: Lesson, part: Part): boolean => lesson[part].length < most[part];

export interface Trial {
  page: RecipePage;
  /** Everybody whom the new rules find on the page that is open. */
  drafts: CaptureDraft[];
}

/** What the lesson comes to: rules, and what they find here; undefined until a name and a number were pointed at. */
export function tryLesson({ isList, ...picked }: Lesson): Trial | undefined {
  if (picked.name.length === 0 || picked.phone.length === 0) return undefined;
  const [company] = picked.company;
  const [title] = picked.title;
  const [email] = picked.email;
  const picks: Picks = {
    name: picked.name,
    phones: picked.phone,
    ...(company && { company }),
    ...(title && { title }),
    ...(email && { email }),
  };
  const page = teachPage({ url: new URL(location.href), document }, picks, isList);
  return { page, drafts: tryPage(page) };
}

/** The drafts that rules alone find on the page now; none when they fit nowhere. */
export function tryPage(page: RecipePage): CaptureDraft[] {
  const recipe = teachRecipe(location.hostname, page, new Date().toISOString().slice(0, 10));
  const { drafts, emptyRecipe } = readPage({ url: new URL(location.href), document }, [recipe]);
  return emptyRecipe || !drafts[0]?.foundBy.startsWith(recipe.id) ? [] : drafts;
}
