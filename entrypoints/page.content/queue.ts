import { send } from '@/lib/messages/send';
import type { CaptureDraft } from '@/lib/model/capture';
import { pageNumbers } from '@/lib/model/page-numbers';
import type { AddAnswer } from '../screen/chip';
import type { Finds } from './look';
import { type ChipRow, type ChipView, leftOutIn, toView } from './view';

export type Answers = WeakMap<CaptureDraft, ChipRow['checked']>;

/**
 * Asks the background what the drafts would become. Without an answer there is nothing to offer, so nobody is shown. Of a list
 * that is scrolled only those are asked about who came into view since: `answers` has the others.
 */
export async function checkFinds({ drafts, rejected, list }: Finds, answers: Answers): Promise<ChipView> {
  const fresh = drafts.filter((draft) => !answers.has(draft));
  const reply = await send('draft.check', { drafts: fresh, pageNumbers: pageNumbers(drafts) });
  for (const [at, answer] of (reply.ok ? reply.value : []).entries()) {
    const draft = fresh[at];
    if (draft) answers.set(draft, answer);
  }
  const checked = drafts.map((draft) => answers.get(draft));
  return { ...toView(drafts, checked, list === undefined ? undefined : `list ${list}`), leftOut: leftOutIn(rejected) };
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
