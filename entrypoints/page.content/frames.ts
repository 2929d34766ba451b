import { send } from '@/lib/messages/send';
import type { Framed } from '@/lib/model/frame-finds';
import { joinPeople } from './engine';
import type { Finds } from './look';

const nobody: Framed = { isFramed: false, kind: 'unknown', drafts: [], rejected: [] };

/** False once no reader was there to answer: most pages have no frame that one is in. */
let mayBeFramed = true;

/** A reader says that it is there. */
export const expectFrames = (): void => {
  mayBeFramed = true;
};

/** What the readers see in the frames of other origins. */
export async function readFrames(): Promise<Framed> {
  if (!mayBeFramed) return nobody;
  const reply = await send('frame.read', {});
  const framed = reply.ok ? reply.value : nobody;
  mayBeFramed = framed.isFramed;
  return framed;
}

/** The page as a whole, its frames among it. */
export function withFrames(own: Finds, { kind, drafts, rejected, list }: Framed): Finds {
  const isMore = drafts.length > 0 && own.kind !== 'list';
  return {
    ...own,
    kind: isMore && (kind === 'list' || own.drafts.length === 0) ? kind : own.kind,
    drafts: joinPeople(own.drafts, drafts),
    rejected: [...own.rejected, ...rejected],
    list: list === undefined ? own.list : `${own.list} ${list}`,
  };
}
