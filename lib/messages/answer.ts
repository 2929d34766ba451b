import * as z from 'zod';
import { type MessageName, protocol, type Response } from './protocol';
import type { Reply } from './reply';

/** Who asks, as the browser tells it; never what the message says. */
export interface MessageSender {
  isOwnPage: boolean;
  tabId?: number;
  /** 0: the page itself; another number: a frame in it. */
  frameId?: number;
  url?: string;
}

export type Handlers = {
  [N in MessageName]: (
    request: z.output<(typeof protocol)[N]['request']>,
    sender: MessageSender,
  ) => Promise<Response<N>>;
};

const envelope = z.object({
  name: z.enum(Object.keys(protocol) as [MessageName, ...MessageName[]]),
  request: z.unknown(),
});

/** The whole front door of the background, without a browser in it: unknown, malformed and forbidden are refused here. */
export async function answer(handlers: Handlers, message: unknown, sender: MessageSender): Promise<Reply<unknown>> {
  const parsed = envelope.safeParse(message);
  if (!parsed.success) return { ok: false, code: 'invalid', message: 'Unknown message.' };
  const { name } = parsed.data;
  const { from, request: schema } = protocol[name];
  if (from === 'extension' && !sender.isOwnPage)
    return { ok: false, code: 'forbidden', message: `${name} is not for pages.` };
  if (from === 'page' && !sender.isOwnPage && sender.frameId !== 0)
    return { ok: false, code: 'forbidden', message: `${name} is not for frames.` };
  const request = schema.safeParse(parsed.data.request);
  if (!request.success) return { ok: false, code: 'invalid', message: z.prettifyError(request.error) };
  try {
    const handle = handlers[name] as (request: unknown, sender: MessageSender) => Promise<unknown>;
    return { ok: true, value: await handle(request.data, sender) };
  } catch (error) {
    return { ok: false, code: 'failed', message: error instanceof Error ? error.message : String(error) };
  }
}
