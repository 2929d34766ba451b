import { send } from '@/lib/messages/send';
import type { CaptureDraft, PageCapture } from '@/lib/model/capture';
import { pageNumbers } from '@/lib/model/page-numbers';
import type { AddAnswer } from './chip';
import { type ChipView, toView } from './view';

/** Asks the background what the drafts would become. Without an answer there is nothing to offer, so nobody is shown. */
export async function checkFinds({ drafts, rejected }: PageCapture): Promise<ChipView> {
  const reply = await send('draft.check', { drafts, pageNumbers: pageNumbers(drafts) });
  const leftOut = rejected.filter(({ subject }) => subject).slice(0, 20);
  return { ...toView(drafts, reply.ok ? reply.value : []), leftOut };
}

/** `all` are the drafts of the whole page: a country is chosen for the chosen ones as it was when they were shown. */
export async function addDrafts(drafts: CaptureDraft[], all: readonly CaptureDraft[]): Promise<AddAnswer> {
  const reply = await send('draft.add', { drafts, pageNumbers: pageNumbers(all) });
  if (!reply.ok) return { problem: reply.code === 'orphaned' ? 'orphaned' : 'failed' };
  return reply.value;
}

export async function undoAdd(undo: number): Promise<void> {
  await send('draft.undo', { undo });
}
