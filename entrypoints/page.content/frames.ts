import { send } from '@/lib/messages/send';
import type { CaptureDraft } from '@/lib/model/capture';
import type { FrameFinds } from '@/lib/model/frame-finds';
import type { Finds } from './look';

/** False once there was nobody to answer: most pages have no frame that a reader is in. */
let mayBeFramed = true;

/** A reader says that it is there. */
export const expectFrames = (): void => {
  mayBeFramed = true;
};

/** What the readers see in the frames of other origins. */
export async function readFrames(): Promise<FrameFinds[]> {
  if (!mayBeFramed) return [];
  const reply = await send('frame.read', {});
  mayBeFramed = reply.ok && reply.value.isFramed;
  return reply.ok ? reply.value.frames : [];
}

/** What is said of a page as a whole, its frames among it. */
export function withFrames(own: Finds, frames: readonly FrameFinds[]): Finds {
  const kinds = [own, ...frames].flatMap(({ kind, drafts }) => (drafts.length > 0 ? [kind] : []));
  const lists = [own, ...frames].flatMap(({ list }, at) => (list === undefined ? [] : [`${at} ${list}`]));
  return {
    ...own,
    kind: kinds.includes('list') ? 'list' : (kinds[0] ?? own.kind),
    drafts: frames.flatMap(({ drafts }) => drafts).reduce(withPerson, own.drafts),
    rejected: [...own.rejected, ...frames.flatMap(({ rejected }) => rejected)],
    ...(lists.length > 0 && { list: lists.join() }),
  };
}

/** Beside the page's own list or record a frame often shows the same person again, with more numbers or fewer. */
function withPerson(drafts: CaptureDraft[], draft: CaptureDraft): CaptureDraft[] {
  const ends = (one: CaptureDraft) => one.phones.map(({ text }) => text.replaceAll(/\D/g, '').slice(-7));
  const twin = drafts.find((one) => one.name === draft.name && ends(one).some((end) => ends(draft).includes(end)));
  if (!twin) return [...drafts, draft];
  const more = draft.phones.filter((_, at) => !ends(twin).includes(ends(draft)[at] ?? ''));
  return drafts.map((one) => (one === twin && more.length > 0 ? { ...one, phones: [...one.phones, ...more] } : one));
}
