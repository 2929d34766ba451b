import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Answer } from './answer.ts';
import { handleControl } from './control.ts';
import { handle, type SandboxApi } from './handle.ts';

/** Serves `/api/…` and `/__sandbox/…`; false when the path belongs to somebody else. */
export async function serveApi(api: SandboxApi, request: IncomingMessage, response: ServerResponse): Promise<boolean> {
  const url = new URL(request.url ?? '/', 'http://sandbox');
  const method = request.method ?? 'GET';
  const isControl = url.pathname.startsWith('/__sandbox/');
  if (!isControl && !url.pathname.startsWith('/api/')) return false;
  const body = parse(await read(request));
  const answer = isControl
    ? handleControl(api, method, url.pathname.slice('/__sandbox'.length), body)
    : handle(api, {
        method,
        path: url.pathname.slice('/api'.length),
        query: url.searchParams,
        headers: { authorization: request.headers.authorization, accept: request.headers.accept },
        body,
      });
  send(answer, request, response);
  return true;
}

async function read(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

function parse(text: string): unknown {
  try {
    return text ? JSON.parse(text) : undefined;
  } catch {
    return undefined;
  }
}

function send(answer: Answer, request: IncomingMessage, response: ServerResponse): void {
  if (answer.end === 'hang') return;
  const finish = () => {
    if (answer.end === 'drop') return void request.socket.destroy();
    const text = typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body);
    response.writeHead(answer.status, { 'content-type': 'application/json', ...answer.headers });
    response.end(text);
  };
  if (answer.delayMs) setTimeout(finish, answer.delayMs);
  else finish();
}
