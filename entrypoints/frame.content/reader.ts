import { send } from '@/lib/messages/send';
import type { FrameFinds } from '@/lib/model/frame-finds';
import type { NumberRule } from '@/lib/model/number-rule';
import { createListSoFar } from '../page.content/list-so-far';
import { look, mayHoldPeople, tellSeen } from '../page.content/look';
import { takesAway, takesFrame } from '../page.content/taken-away';
import { onFrameLoad, watch } from '../page.content/watch';

/** A record's name and number. */
const ofOne = 2;

/**
 * Reads a frame that the page around it cannot look into. It hands nothing out by itself: it says that something has changed,
 * and answers when the background asks on behalf of the page. Returns how to ask it.
 */
export function createReader(signal: AbortSignal): (pageRules: readonly NumberRule[]) => Promise<FrameFinds> {
  const soFar = createListSoFar(signal);
  /** Names and numbers that the page around it was given. */
  let shown: string[] = [];
  /** Where the page around it is not read nobody listens; it is left alone until somebody asks. */
  let isHeard = true;

  async function tell(isGone: boolean): Promise<void> {
    if (!isHeard) return;
    const reply = await send('frame.changed', { isGone });
    isHeard = reply.ok && reply.value.isHeard;
  }

  function leave(): void {
    if (shown.length > 0) void tell(true);
    shown = [];
    soFar.forget();
  }

  const watching = watch({
    document,
    signal,
    onQuiet: () => {
      if (shown.length > 0 || mayHoldPeople(watching)) void tell(false);
    },
    onLeave: leave,
    onChange: (records) => {
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

  return async (pageRules) => {
    isHeard = true;
    const finds = await look(watching, pageRules);
    void tellSeen(finds);
    const { kind, rejected } = finds;
    const { drafts, list } = soFar.take(finds);
    shown = drafts.flatMap(({ name = '', phones: [first] }) => [name, first?.text ?? '']).filter(Boolean);
    return { url: location.href, kind, drafts, rejected, ...(list !== undefined && { list }) };
  };
}
