// What lies between Playwright and Firefox: Playwright speaks WebDriver BiDi with it, and lets nobody else speak.
import { firefox } from '@playwright/test';

type Params = Record<string, unknown>;

interface Message {
  type?: string;
  id?: number | undefined;
  method?: string;
  params?: Params;
  error?: string;
  message?: string;
  result?: Record<string, unknown>;
}

interface Transport {
  send(message: Message): void;
  close(): void;
  closeAndWait(): Promise<void>;
  onmessage?: ((message: Message) => void) | undefined;
  onclose?: ((reason?: string) => void) | undefined;
}

interface BrowserType {
  connectToTransport(transport: Transport, options: object): Promise<object>;
}

/** Sends a command of our own and gives its result. */
export type Send = (method: string, params: object) => Promise<Record<string, unknown>>;

/** Playwright has no public way in here; its version is pinned, and a new one that is built otherwise fails at this line. */
const inside = firefox as unknown as {
  _connection: { toImpl(of: unknown): { _bidiFirefox: BrowserType } };
};

/** While `launch` starts a Firefox through Playwright, stands in between; resolves to both ends. */
export async function standBetween<Launched>(launch: () => Promise<Launched>): Promise<[Launched, Send]> {
  const type = inside._connection.toImpl(firefox)._bidiFirefox;
  let send: Send = () => Promise.reject(new Error('Firefox is not there yet.'));
  // On the object, over the method of its class; Firefoxes are started one after the other in a process.
  type.connectToTransport = (transport, options) => {
    const between = relay(transport);
    send = between.send;
    return Object.getPrototypeOf(type).connectToTransport.call(type, between.transport, options);
  };
  return [await launch(), send];
}

function relay(browser: Transport): { transport: Transport; send: Send } {
  /** Playwright counts from one. */
  let lastId = 2 ** 40;
  const own = new Map<number, (answer: Message) => void>();
  const send: Send = (method, params) =>
    new Promise((resolve, reject) => {
      const id = ++lastId;
      own.set(id, ({ error, message, result }) =>
        error ? reject(new Error(`${method}: ${error}: ${message}`)) : resolve(result ?? {}),
      );
      browser.send({ id, method, params: params as Params });
    });
  const tell = (method: string, params: Params) => transport.onmessage?.({ type: 'event', method, params });
  const succeeded = (id: number) => transport.onmessage?.({ type: 'success', id, result: {} });
  /** Commands of Playwright's that close a page, by id. */
  const closing = new Map<number, Params>();
  let inFront: unknown;
  const transport: Transport = {
    send(message) {
      const { id = 0, method, params = {} } = message;
      const pass = () => browser.send(forFirefox(message));
      if (method === 'browsingContext.close') closing.set(id, params);
      if (asksNothing(message)) queueMicrotask(() => succeeded(id));
      else if (method === 'browsingContext.activate') toFront(params).then(() => succeeded(id), pass);
      else if (method === 'input.performActions') toFront(params).then(pass, pass);
      else pass();
    },
    close: () => browser.close(),
    closeAndWait: () => browser.closeAndWait(),
  };
  browser.onmessage = (message) => {
    const { id = 0, method, params = {} } = message;
    const answer = own.get(id);
    if (answer) {
      own.delete(id);
      answer(message);
      return;
    }
    const closed = closing.get(id);
    // It may have closed itself already.
    if (closed && message.error === 'no such frame') succeeded(id);
    else transport.onmessage?.(message);
    if (closed) tell('browsingContext.contextDestroyed', closed);
    if (method === 'browsingContext.contextCreated' && !params.parent) inFront = params.context;
    if (method === 'browsingContext.navigationCommitted') tellOfLoad(params);
  };
  browser.onclose = (reason) => transport.onclose?.(reason);
  return { transport, send };

  /**
   * Whoever presses something in a page has it in front, as people do. Firefox does not expect that the page which was in
   * front closes itself meanwhile; a second time it is gone.
   */
  async function toFront({ context }: Params): Promise<void> {
    if (context === inFront) return;
    const activate = () => send('browsingContext.activate', { context });
    await activate().catch(activate);
    inFront = context;
  }

  /** Of an extension's pages Firefox tells the protocol neither when they have loaded, they are asked, nor when they are closed. */
  async function tellOfLoad(params: Params): Promise<void> {
    if (!String(params.url).startsWith('moz-extension:')) return;
    const expression =
      'new Promise((is) => document.readyState === "complete" ? is() : addEventListener("load", () => is()))';
    // Whoever goes on at once is not asked, and told of by the next one.
    await send('script.evaluate', { expression, target: { context: params.context }, awaitPromise: true }).catch(
      () => undefined,
    );
    for (const event of ['domContentLoaded', 'load']) tell(`browsingContext.${event}`, params);
  }
}

/** Playwright sets at the start that colours stay as they are, with a command that an older Firefox (ESR 153) does not know. */
const asksNothing = ({ method, params }: Message): boolean =>
  method === 'emulation.setMediaFeaturesOverride' && !Object.values(params?.features ?? {}).some(Boolean);

/** As Firefox wants it. */
function forFirefox(message: Message): Message {
  const { method, params } = message;
  // People have tabs; Playwright would open each page in a window of its own.
  if (method === 'browsingContext.create') return { ...message, params: { ...params, type: 'tab' } };
  // It would wait for what is never told, see above; Playwright waits by itself.
  if (method === 'browsingContext.reload') return { ...message, params: { ...params, wait: 'none' } };
  // How it fills a field goes unnoticed by React, which sees no more in it than its own setting of a value.
  const text = method === 'script.callFunction' ? JSON.stringify(message) : '';
  if (text.includes(filling)) return JSON.parse(text.replace(filling, filled)) as Message;
  return message;
}

const filling = 'const inputElement = element;';
const filled = `return void element.ownerDocument.execCommand('insertText', false, text); ${filling}`;
