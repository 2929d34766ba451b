import { handle, type SandboxApi } from '../sandbox/api/handle';
import type { VirtualClock } from './virtual-clock';

interface Options {
  clock: VirtualClock;
  /** One way, milliseconds. */
  latencyMs: () => number;
  timeoutMs: number;
  /** False once the worker that asked is dead: it hears nothing any more. */
  isAlive: () => boolean;
  /** Whether a request on its way still arrives when its worker dies. */
  arrives: () => boolean;
  /** Told how many requests are open whenever one starts. */
  onOpen?: (open: number) => void;
}

/** `fetch` to a sandbox in this process, through simulated time. */
export function virtualFetch(api: SandboxApi, options: Options): typeof fetch {
  const { clock, latencyMs, timeoutMs, isAlive, arrives, onOpen } = options;
  let open = 0;
  const request: typeof fetch = async (input, init) => {
    if (!isAlive()) return new Promise(() => {});
    const url = new URL(String(input));
    const sentAt = clock.now();
    await clock.sleep(latencyMs());
    if (!isAlive() && !arrives()) return new Promise(() => {});
    const headers = new Headers(init?.headers);
    const answer = handle(api, {
      method: init?.method ?? 'GET',
      path: url.pathname.replace('/api', ''),
      query: url.searchParams,
      headers: { authorization: headers.get('authorization') ?? undefined },
      body: typeof init?.body === 'string' ? JSON.parse(init.body) : undefined,
    });
    if (answer.end === 'hang') await clock.sleep(timeoutMs - (clock.now() - sentAt));
    else await clock.sleep(latencyMs() + (answer.delayMs ?? 0));
    if (!isAlive()) return new Promise(() => {});
    if (answer.end) throw new TypeError('Failed to fetch');
    const text = typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body);
    const status = answer.status === 302 ? 307 : answer.status;
    return new Response(text, { status, headers: { 'content-type': 'application/json', ...answer.headers } });
  };
  return (...of) => {
    open += 1;
    onOpen?.(open);
    return request(...of).finally(() => {
      open -= 1;
    });
  };
}
