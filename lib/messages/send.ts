import { browser } from 'wxt/browser';
import type { MessageName, Request, Response } from './protocol';
import type { Reply } from './reply';

export type { AccountTest, CheckedDraft, Destination, KnownSite, Request } from './protocol';

/** Asks the background. Never throws: after an update of the extension the answer is `orphaned`. */
export async function send<N extends MessageName>(name: N, request: Request<N>): Promise<Reply<Response<N>>> {
  if (!browser.runtime?.id) return { ok: false, code: 'orphaned', message: 'The extension was updated.' };
  try {
    const reply: Reply<Response<N>> | undefined = await browser.runtime.sendMessage({ name, request });
    return reply ?? { ok: false, code: 'failed', message: `No answer to ${name}.` };
  } catch (error) {
    const code = browser.runtime?.id ? 'failed' : 'orphaned';
    return { ok: false, code, message: error instanceof Error ? error.message : String(error) };
  }
}
