import * as z from 'zod';
import { db } from '@/lib/db/database';
import { leadQuerySchema } from './query';

export const columnIds = [
  ...(['name', 'company', 'number', 'standing', 'campaign', 'source'] as const),
  ...(['country', 'email', 'title', 'updated', 'created'] as const),
] as const;
export type ColumnId = (typeof columnIds)[number];

const savedViewSchema = z.object({ name: z.string().min(1), query: leadQuerySchema });
export type SavedView = z.infer<typeof savedViewSchema>;

const columnsSchema = z.array(z.enum(columnIds));
const layoutSchema = z.object({
  columns: columnsSchema.catch(['name', 'company', 'number', 'standing', 'campaign', 'source', 'updated']),
  views: z.array(savedViewSchema).catch([]),
});
/** How the user has arranged the table of leads: columns that are shown, and queries kept under a name. */
export type DeskLayout = z.infer<typeof layoutSchema>;

export async function readLayout(): Promise<DeskLayout> {
  const value = (await db.meta.get('desk'))?.value;
  return layoutSchema.parse(typeof value === 'object' && value !== null ? value : {});
}

const savedSchema = z.object({ columns: columnsSchema.optional().catch(undefined), views: layoutSchema.shape.views });

/**
 * Takes over what a backup has of the layout; a view whose name is used here already stays as it is here. Returns the layout as it
 * was.
 */
export async function restoreLayout(saved: unknown): Promise<DeskLayout> {
  const before = await readLayout();
  const read = savedSchema.safeParse(saved).data;
  if (!read) return before;
  const names = new Set(before.views.map(({ name }) => name));
  await changeLayout(({ views }) => ({
    ...(read.columns && { columns: read.columns }),
    views: [...views, ...read.views.filter(({ name }) => !names.has(name))],
  }));
  return before;
}

export async function changeLayout(change: (layout: DeskLayout) => Partial<DeskLayout>): Promise<void> {
  await db.transaction('rw', db.meta, async () => {
    const layout = await readLayout();
    await db.meta.put({ key: 'desk', value: { ...layout, ...change(layout) } });
  });
}
