import { useRef, useState } from 'react';
import { startTransfer } from '@/components/transfer/start-transfer';
import { suppress, suppressedAmong, unsuppress } from '@/lib/leads/suppress';
import type { E164, Region } from '@/lib/model/brand';
import { now } from '@/lib/model/now';
import type { Column } from '@/lib/transfer/columns';
import { guessNumberColumns } from '@/lib/transfer/number-columns';
import { countNumbers, emptyTally, type NumberTally } from '@/lib/transfer/number-tally';
import { SheetError, type SheetProblem, type SheetRow } from '@/lib/transfer/sheet';

export interface NumberWishes {
  region: Region;
  /** Put lost `+` and `0` back. */
  mayRestore: boolean;
  /** Only the rows that a “do not call” column marks. */
  onlyMarked: boolean;
}

export interface NumberFile {
  file: File;
  header: string[];
  sample: SheetRow[];
  guesses: Column[];
  columns: Column[];
  wishes: NumberWishes;
}

export type NumberImport =
  | { step: 'file'; problem?: SheetProblem | 'failed' }
  | { step: 'working'; share: number }
  | { step: 'checked'; of: NumberFile; tally: NumberTally; fresh: E164[] }
  | { step: 'done'; of: NumberFile; tally: NumberTally; added: E164[] };

const chunk = 1_000;

/** File → what it would add → added. Read in a worker; nothing is stored before the last step, and that can be taken back. */
export function useNumberImport() {
  const [state, setState] = useState<NumberImport>({ step: 'file' });
  const transfer = useRef<ReturnType<typeof startTransfer>>(undefined);

  function restart() {
    transfer.current?.close();
    transfer.current = startTransfer();
    return transfer.current;
  }

  /** Whatever is thrown: a newer check or a cancel is no failure. */
  async function guarded(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (error instanceof DOMException && error.name === 'AbortError') return;
      setState({ step: 'file', problem: error instanceof SheetError ? error.problem : 'failed' });
    }
  }

  async function check(of: NumberFile): Promise<void> {
    setState({ step: 'working', share: 0 });
    const worker = restart();
    await worker.open({ file: of.file });
    const { region, mayRestore, onlyMarked } = of.wishes;
    const source = { kind: 'import' as const, at: now() };
    const tally = emptyTally();
    for await (const { rows, bytes } of worker.plan(of.columns, { source, region, mayRestore, isFileOnly: true })) {
      countNumbers(tally, rows, onlyMarked);
      setState({ step: 'working', share: Math.min(1, bytes / of.file.size) });
    }
    worker.close();
    const phones = [...tally.phones];
    const fresh: E164[] = [];
    for (let start = 0; start < phones.length; start += chunk) {
      const some = phones.slice(start, start + chunk);
      const known = await suppressedAmong(some);
      fresh.push(...some.filter((phone) => !known.has(phone)));
    }
    setState({ step: 'checked', of, tally, fresh });
  }

  async function open(file: File, region: Region): Promise<void> {
    const { header, sample } = await restart().open({ file });
    const columns = guessNumberColumns(header, sample);
    const onlyMarked = columns.some(({ meaning }) => meaning.to === 'do-not-call');
    await check({ file, header, sample, guesses: columns, columns, wishes: { region, mayRestore: false, onlyMarked } });
  }

  async function add(of: NumberFile, tally: NumberTally, fresh: readonly E164[]): Promise<void> {
    const added: E164[] = [];
    for (let start = 0; start < fresh.length; start += chunk) {
      setState({ step: 'working', share: start / fresh.length });
      const some = fresh.slice(start, start + chunk);
      added.push(...(await suppress(some.map((phone) => ({ phone, reason: 'import', note: of.file.name })))));
    }
    setState({ step: 'done', of, tally, added });
  }

  return {
    state,
    open: (file: File, region: Region) => guarded(() => open(file, region)),
    /** With other wishes or columns; only while a file is open and nothing of it is stored. */
    recheck: async (wishes: Partial<NumberWishes>, columns?: Column[]) => {
      if (state.step !== 'checked') return;
      const { of } = state;
      await guarded(() => check({ ...of, columns: columns ?? of.columns, wishes: { ...of.wishes, ...wishes } }));
    },
    store: async () => {
      if (state.step === 'checked') await guarded(() => add(state.of, state.tally, state.fresh));
    },
    takeBack: async () => {
      if (state.step !== 'done') return 0;
      const { length } = await unsuppress(state.added);
      setState({ step: 'file' });
      return length;
    },
    reset: () => {
      transfer.current?.close();
      setState({ step: 'file' });
    },
  };
}
