/** Joins one who brings batches with one who iterates over them; `put` waits until the batch before is taken. */
export interface RecordQueue<Of> extends AsyncIterable<Of> {
  put(batch: Of): Promise<void>;
  end(): void;
}

export function recordQueue<Of>(): RecordQueue<Of> {
  let waiting: { batch: Of; taken: () => void } | undefined;
  let isOver = false;
  let wake: () => void = () => {};
  return {
    put: (batch) =>
      new Promise((taken) => {
        waiting = { batch, taken };
        wake();
      }),
    end() {
      isOver = true;
      wake();
    },
    async *[Symbol.asyncIterator]() {
      for (;;) {
        if (waiting) {
          const { batch, taken } = waiting;
          waiting = undefined;
          taken();
          yield batch;
        } else if (isOver) {
          return;
        } else {
          await new Promise<void>((resolve) => {
            wake = resolve;
          });
        }
      }
    },
  };
}
