import { type TransferClient, transferClient } from '@/lib/transfer/transfer-client';

/** A worker of its own for one import or export; `close` ends it at once, whatever it is doing. */
export function startTransfer(): TransferClient {
  const worker = new Worker(new URL('./transfer-worker.ts', import.meta.url), { type: 'module' });
  const client = transferClient(worker);
  return {
    ...client,
    close() {
      worker.terminate();
      client.close();
    },
  };
}
