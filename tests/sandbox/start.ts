// node tests/sandbox/start.ts [port]: the sandbox CRM on 127.0.0.1.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { crmHandler } from './crm/handler.ts';

export interface Sandbox {
  /** `http://127.0.0.1:PORT/crm` */
  crmBase: string;
  close(): Promise<void>;
}

/** Without a port the system chooses a free one. */
export async function startSandbox({ port = 0 } = {}): Promise<Sandbox> {
  const server = createServer((request, response) => void crmHandler(request, response));
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const { port: bound } = server.address() as AddressInfo;
  return {
    crmBase: `http://127.0.0.1:${bound}/crm`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

if (import.meta.main) {
  const { crmBase } = await startSandbox({ port: Number(process.argv[2] ?? 0) });
  console.log(`Fernwell CRM: ${crmBase}`);
}
