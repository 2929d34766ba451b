import type { LeadAnswer, LeadWindow } from '@/lib/leads/query-view';
import type { LeadId } from '@/lib/model/brand';
import type { ViewReply, ViewRequest } from './view-messages';

export interface ViewClient {
  /** Answered again whenever a lead changes, until another window is shown. */
  show(window: LeadWindow): void;
  /** Ids of the newest answer, in its order, a slice at a time: a hundred thousand in one message would take too long. */
  ids(from: number, to: number): AsyncGenerator<LeadId[], void, undefined>;
  close(): void;
}

const slice = 5_000;

/** Starts the worker of one table. `onFailure`: the store cannot be read. */
export function startView(onAnswer: (answer: LeadAnswer) => void, onFailure: () => void): ViewClient {
  const worker = new Worker(new URL('./view-worker.ts', import.meta.url), { type: 'module' });
  const open = new Map<number, (ids: LeadId[]) => void>();
  let calls = 0;
  const tell = (request: ViewRequest) => worker.postMessage(request);
  worker.addEventListener('message', ({ data }: MessageEvent<ViewReply>) => {
    if ('answer' in data) return onAnswer(data.answer);
    open.get(data.call)?.(data.ids);
    open.delete(data.call);
  });
  worker.addEventListener('error', onFailure);
  return {
    show: (window) => tell({ window }),
    async *ids(from, to) {
      for (let start = from; start < to; start += slice) {
        calls += 1;
        const call = calls;
        yield await new Promise<LeadId[]>((resolve) => {
          open.set(call, resolve);
          tell({ call, ids: [start, Math.min(start + slice, to)] });
        });
      }
    },
    close: () => worker.terminate(),
  };
}
