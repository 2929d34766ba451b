import { send } from '@/lib/messages/send';
import type { CaptureDraft, PageCapture } from '@/lib/model/capture';
import type { AddAnswer } from './chip';
import { type ChipView, toView } from './view';

/** Asks the background what the drafts would become. Without an answer there is nothing to offer, so nobody is shown. */
export async function checkFinds({ drafts }: PageCapture): Promise<ChipView> {
  const reply = await send('draft.check', { drafts });
  return toView(drafts, reply.ok ? reply.value : []);
}

export async function addDrafts(drafts: CaptureDraft[]): Promise<AddAnswer> {
  const reply = await send('draft.add', { drafts });
  if (!reply.ok) return { problem: reply.code === 'orphaned' ? 'orphaned' : 'failed' };
  return reply.value;
}

export async function undoAdd(undo: number): Promise<void> {
  await send('draft.undo', { undo });
}
