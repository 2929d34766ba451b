// node tests/sandbox/start.ts [port]: the sandbox CRM and the campaign API on 127.0.0.1.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Control, control } from './api/control.ts';
import { createSandboxApi, type SandboxApi } from './api/handle.ts';
import { serveApi } from './api/serve.ts';
import { crmHandler } from './crm/handler.ts';

export interface Sandbox {
  /** `http://127.0.0.1:PORT` */
  origin: string;
  /** `http://127.0.0.1:PORT/crm` */
  crmBase: string;
  apiBase: string;
  apiKey: string;
  api: SandboxApi;
  control: (change: Control) => void;
  /** Nobody listens any more: connections are refused, what the server knows is kept. */
  goDown: () => Promise<void>;
  comeBack: () => Promise<void>;
  close: () => Promise<void>;
}

/** Starts both on loopback; without a port the system chooses a free one. */
export async function startSandbox({ port = 0, ...change }: { port?: number } & Control = {}): Promise<Sandbox> {
  const api = createSandboxApi();
  control(api, change);
  const server = createServer(async (request, response) => {
    if (!(await serveApi(api, request, response))) await crmHandler(request, response);
  });
  const listen = (at: number) =>
    new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(at, '127.0.0.1', resolve);
    });
  const goDown = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  await listen(port);
  const ownPort = (server.address() as AddressInfo).port;
  const origin = `http://127.0.0.1:${ownPort}`;
  return {
    origin,
    crmBase: `${origin}/crm`,
    apiBase: `${origin}/api`,
    apiKey: api.world.key,
    api,
    control: (next) => control(api, next),
    goDown,
    comeBack: () => listen(ownPort),
    close: goDown,
  };
}

if (import.meta.main) {
  const { crmBase, apiBase } = await startSandbox({ port: Number(process.argv[2] ?? 0) });
  console.log(`Fernwell CRM: ${crmBase}\nCampaign API: ${apiBase}`);
}
