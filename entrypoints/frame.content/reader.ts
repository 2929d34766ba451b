import { send } from '@/lib/messages/send';
import type { CaptureDraft } from '@/lib/model/capture';
import type { FrameFinds } from '@/lib/model/frame-finds';
import type { MarkedNumber } from '@/lib/model/mark';
import type { NumberRule } from '@/lib/model/number-rule';
import { placeOf } from '../page.content/engine';
import { createListSoFar } from '../page.content/list-so-far';
import { look, mayHoldPeople, tellSeen } from '../page.content/look';
import { loadScreen, removeOverlays } from '../page.content/screen';
import { takesAway, takesFrame } from '../page.content/taken-away';
import { onFrameLoad, watch } from '../page.content/watch';
import type { Marks } from '../screen/marks';

/** A record's name and number. */
const ofOne = 2;

export interface Reader {
  /** Whoever stands in the frame now, by the rules of the page around it. */
  read(pageRules: readonly NumberRule[]): Promise<FrameFinds>;
  /** Draws marks beside these numbers, and no others. */
  mark(numbers: readonly MarkedNumber[]): Promise<void>;
}

/**
 * Reads a frame that the page around it cannot look into. It hands nothing out by itself: it says that something has changed,
 * and answers when the background asks on behalf of the page.
 */
export function createReader(signal: AbortSignal): Reader {
  const soFar = createListSoFar(signal);
  /** Whom the page around it was given, and what of them is written. */
  let drafts: CaptureDraft[] = [];
  let shown: string[] = [];
  let marks: Marks | undefined;
  /** What was said last: the first time, something may be said while it is still being fetched how to draw. */
  let wanted: readonly MarkedNumber[] = [];
  /** Where the page around it is not read nobody listens; it is left alone until somebody asks. */
  let isHeard = true;
  removeOverlays(document);

  async function tell(isGone: boolean): Promise<void> {
    if (!isHeard) return;
    const reply = await send('frame.changed', { isGone });
    isHeard = reply.ok && reply.value.isHeard;
  }

  function leave(): void {
    if (shown.length > 0) void tell(true);
    drafts = [];
    shown = [];
    soFar.forget();
    marks?.hide();
  }

  const watching = watch({
    document,
    signal,
    onQuiet: () => {
      if (shown.length > 0 || mayHoldPeople(watching)) void tell(false);
    },
    onLeave: leave,
    onChange: (records) => {
      marks?.follow();
      const isOne = shown.length > 0 && shown.length <= ofOne;
      if (takesFrame(records) || (isOne && takesAway(records, shown, document))) leave();
    },
  });
  addEventListener('pagehide', leave, { signal });
  // What a page says as it goes is lost if the background sleeps: this wakes it.
  window.navigation?.addEventListener('navigate', () => shown.length > 0 && void tell(false), { signal });
  onFrameLoad(document, signal, leave);
  // Whoever stood here before this page did.
  void tell(false);

  /** A text may stand in several places, and be several people's. */
  const placesOf = ({ text }: MarkedNumber): Element[] =>
    drafts.flatMap(({ phones }) => phones.filter((phone) => phone.text === text).flatMap((one) => placeOf(one) ?? []));

  return {
    async read(pageRules) {
      isHeard = true;
      const finds = await look(watching, pageRules);
      void tellSeen(finds);
      const { kind, rejected } = finds;
      const taken = soFar.take(finds);
      drafts = taken.drafts;
      shown = drafts.flatMap(({ name = '', phones: [first] }) => [name, first?.text ?? '']).filter(Boolean);
      return { url: location.href, kind, rejected, ...taken };
    },
    async mark(numbers) {
      wanted = numbers;
      const screens = numbers.length > 0 ? await loadScreen() : undefined;
      if (signal.aborted || wanted !== numbers) return;
      marks ??= screens?.createFrameMarks(signal);
      marks?.show(numbers.flatMap((one) => placesOf(one).map((place) => ({ ...one, place }))));
    },
  };
}
