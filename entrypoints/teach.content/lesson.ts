import { readPage } from '@/lib/capture/read-page';
import { suggestName } from '@/lib/capture/teach/suggest-name';
import { type Picks, teachPage } from '@/lib/capture/teach/teach-page';
import type { CaptureDraft } from '@/lib/model/capture';
import type { RecipePage } from '@/lib/model/recipe';
import { teachRecipe } from '@/lib/model/taught-recipe';
import { isVariableName } from '@/lib/model/variable-name';
import { openRoot } from '../page.content/open-root';

export const parts = ['name', 'phone', 'company', 'title', 'email'] as const;
export type Part = (typeof parts)[number];

/** Any other field of the person, and the variable that it becomes. */
export interface FurtherField {
  element: Element;
  name: string;
}

/** What was pointed at so far. First and last name may stand apart; a person may have several numbers. */
export type Lesson = Record<Part, Element[]> & { fields: FurtherField[]; isList: boolean };

const most: Record<Part, number> = { name: 2, phone: 11, company: 1, title: 1, email: 1 };

export const emptyLesson = (isList: boolean): Lesson => ({
  name: [],
  phone: [],
  company: [],
  title: [],
  email: [],
  fields: [],
  isList,
});
export const mayPointAgain = (lesson: Lesson, part: Part): boolean => lesson[part].length < most[part];

export interface Trial {
  page: RecipePage;
  /** Everybody whom the new rules find on the page that is open. */
  drafts: CaptureDraft[];
}

/** A pointed-at field gets the name that its label on the page suggests. */
export function addField(lesson: Lesson, element: Element): Lesson {
  if (lesson.fields.some((one) => one.element === element)) return lesson;
  const taken = lesson.fields.map(({ name }) => name);
  return { ...lesson, fields: [...lesson.fields, { element, name: suggestName(element, taken) }] };
}

export const renameField = (lesson: Lesson, at: number, name: string): Lesson => ({
  ...lesson,
  fields: lesson.fields.map((one, index) =>
    index === at ? { ...one, name: name.trim().replaceAll(/[{}]/g, '') } : one,
  ),
});

export const forgetField = (lesson: Lesson, at: number): Lesson => ({
  ...lesson,
  fields: lesson.fields.filter((_, index) => index !== at),
});

/** Why a field's name cannot stand: it is no variable's name, or another field has it. */
export function wrongName({ fields }: Lesson, at: number): 'notAName' | 'twice' | undefined {
  const name = fields[at]?.name ?? '';
  if (!isVariableName(name)) return 'notAName';
  return fields.findIndex((one) => one.name === name) === at ? undefined : 'twice';
}

/** What the lesson comes to: rules, and what they find here; undefined until a name and a number were pointed at. */
export function tryLesson({ isList, ...picked }: Lesson): Trial | undefined {
  if (picked.name.length === 0 || picked.phone.length === 0) return undefined;
  const [company] = picked.company;
  const [title] = picked.title;
  const [email] = picked.email;
  const named = picked.fields.filter(({ name }) => isVariableName(name));
  const picks: Picks = {
    name: picked.name,
    phones: picked.phone,
    ...(company && { company }),
    ...(title && { title }),
    ...(email && { email }),
    ...(named.length > 0 && { fields: Object.fromEntries(named.map(({ name, element }) => [name, element])) }),
  };
  const page = teachPage({ url: new URL(location.href), document, openRoot }, picks, isList);
  return { page, drafts: tryPage(page) };
}

/** The drafts that rules alone find on the page now; none when they fit nowhere. */
export function tryPage(page: RecipePage): CaptureDraft[] {
  const recipe = teachRecipe(location.hostname, page, new Date().toISOString().slice(0, 10));
  const capture = readPage({ url: new URL(location.href), document }, [recipe], openRoot);
  return capture.recipe?.state === 'found' ? capture.drafts : [];
}

/** What a pointed-at element shows. */
export function textOf(picked: Element): string {
  const text = 'value' in picked && typeof picked.value === 'string' ? picked.value : picked.textContent;
  return (text ?? '').replaceAll(/\s+/g, ' ').trim().slice(0, 60);
}
