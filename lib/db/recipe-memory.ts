import type { LeadId } from '@/lib/model/brand';
import type { CaptureDraft } from '@/lib/model/capture';
import { type Remembered, toRemembered } from '@/lib/model/remembered';
import { db } from './database';

/** With the lead that it became, so that it goes when the lead goes. */
type Kept = Remembered & { recipeId: string; leadId?: LeadId };

/** In a row of its own: recipe files and backups hold recipes and settings, and none of this. */
const key = 'recipeMemory';
/** Of each recipe and kind of page. */
const most = 3;

/** Keeps what taught recipes read of the people who were captured last, the newest first. Others' drafts are passed over. */
export async function rememberDrafts(
  captured: readonly { draft: CaptureDraft; leadId?: LeadId }[],
  url: string,
): Promise<void> {
  const found = captured
    .map(({ draft, leadId }) => ({ draft, recipeId: draft.foundBy.replace(/:.*/, ''), leadId }))
    .filter(({ recipeId }) => recipeId !== 'generic');
  if (found.length === 0 || !url) return;
  const recipeIds = [...new Set(found.map(({ recipeId }) => recipeId))];
  await db.transaction('rw', db.meta, db.recipes, async () => {
    const own = new Set((await db.recipes.bulkGet(recipeIds)).map((recipe) => recipe?.id));
    const fresh = found
      .filter(({ recipeId }) => own.has(recipeId))
      .map(
        ({ draft, recipeId, leadId }): Kept => ({ ...toRemembered(draft, url), recipeId, ...(leadId && { leadId }) }),
      );
    if (fresh.length === 0) return;
    const counts = new Map<string, number>();
    await change((before) =>
      [...fresh.slice(0, most), ...before.filter((one) => !fresh.some((other) => isSame(one, other)))].filter((one) => {
        const count = (counts.get(placeOf(one)) ?? 0) + 1;
        counts.set(placeOf(one), count);
        return count <= most;
      }),
    );
  });
}

/** By recipe. */
export async function rememberedOf(recipeId: string): Promise<Remembered[]> {
  return (await readAll())
    .filter((one) => one.recipeId === recipeId)
    .map(({ recipeId: _recipe, leadId: _lead, ...one }) => one);
}

/** Inside the caller's transaction, where it has one: a lead that goes takes what is remembered of it along. */
export async function forgetLeads(leadIds: readonly LeadId[]): Promise<void> {
  const gone = new Set(leadIds);
  await change((before) => before.filter(({ leadId }) => !leadId || !gone.has(leadId)));
}

export async function forgetRecipe(recipeId: string): Promise<void> {
  await change((before) => before.filter((one) => one.recipeId !== recipeId));
}

const placeOf = ({ recipeId, kind }: Kept): string => `${recipeId} ${kind}`;
const isSame = (one: Kept, other: Kept): boolean =>
  placeOf(one) === placeOf(other) && one.phones.some((phone) => other.phones.includes(phone));

async function readAll(): Promise<Kept[]> {
  return ((await db.meta.get(key))?.value as Kept[] | undefined) ?? [];
}

async function change(by: (before: Kept[]) => Kept[]): Promise<void> {
  await db.transaction('rw', db.meta, async () => {
    const before = await readAll();
    const next = by(before);
    if (next.length > 0) await db.meta.put({ key, value: next });
    else if (before.length > 0) await db.meta.delete(key);
  });
}
