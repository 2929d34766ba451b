import { send } from '@/lib/messages/send';
import type { Framed } from '@/lib/model/frame-finds';
import { joinPeople } from './engine';
import type { Finds } from './look';
import { type ChipView, knownIn } from './view';

const nobody: Framed = { round: '', isFramed: false, kind: 'unknown', drafts: [], rejected: [], of: [] };

/** False once no reader was there to answer: most pages have no frame that one is in. */
let mayBeFramed = true;

/** A reader says that it is there. */
export const expectFrames = (): void => {
  mayBeFramed = true;
};

let newest = '';

/** What the readers see in the frames of other origins; those that hang are waited for with patience only. */
export async function readFrames(isPatient: boolean): Promise<Framed> {
  if (!mayBeFramed) return nobody;
  const reply = await send('frame.read', { isPatient });
  const framed = reply.ok ? reply.value : nobody;
  mayBeFramed = !reply.ok || framed.isFramed;
  newest = framed.round;
  return framed;
}

let late: Framed | undefined;

/** What frames that hung have answered, with the others; false where the page has asked again since, or does not know yet that it waits. */
export function takeLate(framed: Framed): boolean {
  late = framed;
  return framed.round === newest;
}

/** An answer, or what was told after it: that may come first, and while the page itself is still being read. */
export const newestOf = (framed: Framed): Framed => (late?.round === framed.round ? late : framed);

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

/** What one message may carry. */
const most = 2000;

/** Frames that may have marks in them. */
let marking: number[] = [];

/** Frames draw their marks themselves: each gets the known numbers of those who stand in it. */
export function markFrames(view: Pick<ChipView, 'rows'>, { drafts, of }: Framed): void {
  const known = knownIn(view);
  const marked = drafts.flatMap(({ name, phones }, at) =>
    phones.flatMap(({ text }) => {
      // The page may show the same person, and write the number in another way.
      const one = known.find((by) => by.draft.name === name && isWrittenAlike(by.text, text));
      return one ? [{ frameId: of[at] ?? 0, text, display: one.display, mark: one.mark }] : [];
    }),
  );
  if (marked.length === 0 && marking.length === 0) return;
  void send('frame.mark', { frames: [...new Set([...marking, ...of])], marked: marked.slice(0, most) });
  marking = marked.length > 0 ? of : [];
}

/** Two ways of writing one number mostly differ at its beginning. */
const endOf = (text: string): string => text.replaceAll(/\D/g, '').slice(-7);
const isWrittenAlike = (one: string, other: string): boolean =>
  one === other || (endOf(one) !== '' && endOf(one) === endOf(other));

export const clearFrameMarks = (): void => markFrames({ rows: [] }, nobody);
