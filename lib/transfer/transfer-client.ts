import type { Lead } from '@/lib/model/lead';
import type { Column } from './columns';
import type { ExportRecord } from './export-columns';
import { type ExportShape, emptyShape, widenShape } from './export-shape';
import { SheetError } from './sheet';
import type {
  ExportWishes,
  PlannedBatch,
  PlanWishes,
  Port,
  TransferCall,
  TransferCalls,
  TransferReply,
} from './worker-protocol';

/** The page's end of a transfer worker. Cancelling is ending the worker and calling `close`. */
export interface TransferClient {
  open(ask: TransferCalls['open']['ask']): Promise<TransferCalls['open']['answer']>;
  /** Every row of the open file with what an import would do with it. */
  plan(columns: readonly Column[], wishes: PlanWishes): AsyncGenerator<PlannedBatch, void, undefined>;
  /** The same, and does it: what is imported is in the store when its batch comes. */
  import(
    columns: readonly Column[],
    wishes: PlanWishes,
    importId: string,
  ): AsyncGenerator<PlannedBatch, void, undefined>;
  write(records: AsyncIterable<readonly ExportRecord[]>, wishes: ExportWishes): Promise<Blob>;
  /** Ends what is still waited for with an `AbortError`. */
  close(): void;
}

export function transferClient(port: Port): TransferClient {
  const open = new Map<number, { resolve: (answer: never) => void; reject: (error: unknown) => void }>();
  let last = 0;
  port.addEventListener('message', ({ data }: MessageEvent<TransferReply>) => {
    const waiting = open.get(data.id);
    open.delete(data.id);
    if (data.ok) waiting?.resolve(data.answer as never);
    else waiting?.reject(data.problem === 'failed' ? new Error(data.message) : new SheetError(data.problem));
  });
  function ask<Call extends TransferCall>(
    call: Call,
    question: TransferCalls[Call]['ask'],
  ): Promise<TransferCalls[Call]['answer']> {
    last += 1;
    const id = last;
    return new Promise((resolve, reject) => {
      open.set(id, { resolve, reject });
      port.postMessage({ id, call, ask: question });
    });
  }
  async function* batches(question: TransferCalls['plan']['ask']): AsyncGenerator<PlannedBatch, void, undefined> {
    await ask('plan', question);
    for (let batch = await ask('next', null); batch; batch = await ask('next', null)) yield batch;
  }
  return {
    open: (question) => ask('open', question),
    plan: (columns, wishes) => batches({ columns, wishes }),
    import: (columns, wishes, importId) => batches({ columns, wishes, importId }),
    async write(records, wishes) {
      await ask('write', wishes);
      for await (const batch of records) await ask('records', batch);
      return ask('finish', null);
    },
    close() {
      for (const { reject } of open.values()) reject(new DOMException('The transfer was cancelled.', 'AbortError'));
      open.clear();
    },
  };
}

/** First pass of an export: which columns these leads need. */
export async function exportShape(batches: AsyncIterable<readonly Lead[]>): Promise<ExportShape> {
  const shape = emptyShape();
  for await (const batch of batches) for (const lead of batch) widenShape(shape, lead);
  return shape;
}
