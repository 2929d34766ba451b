import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Control, control } from './api/control.ts';
import { createSandboxApi, type SandboxApi } from './api/handle.ts';
import { serveApi } from './api/serve.ts';

export interface Sandbox {
  /** `http://127.0.0.1:PORT` */
  origin: string;
  apiBase: string;
  apiKey: string;
  api: SandboxApi;
  control: (change: Control) => void;
  close: () => Promise<void>;
}

/** Starts the sandbox on loopback; port 0 lets the system choose. */
export async function startSandbox({ port = 0, ...change }: { port?: number } & Control = {}): Promise<Sandbox> {
  const api = createSandboxApi();
  control(api, change);
  const server = createServer(async (request, response) => {
    if (await serveApi(api, request, response)) return;
    response.writeHead(404, { 'content-type': 'text/html' }).end('<!doctype html><h1>Not found</h1>');
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    apiBase: `${origin}/api`,
    apiKey: api.world.key,
    api,
    control: (next) => control(api, next),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
