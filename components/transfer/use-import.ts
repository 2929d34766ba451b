import { useRef, useState } from 'react';
import { beginImport, endImport, isTakenBack } from '@/lib/leads/import-runs';
import { type TakenBack, takeBackImport } from '@/lib/leads/take-back-import';
import type { Region } from '@/lib/model/brand';
import { now } from '@/lib/model/now';
import type { Column } from '@/lib/transfer/columns';
import { guessColumns } from '@/lib/transfer/guess-columns';
import type { PlannedRow } from '@/lib/transfer/plan-import';
import { SheetError, type SheetRow } from '@/lib/transfer/sheet';
import type { PlannedBatch } from '@/lib/transfer/worker-protocol';
import { startTransfer } from './start-transfer';

export interface Tally {
  import: number;
  merge: number;
  skip: number;
  /** Rows to look at: everything that is left out, and what has a note; the first two thousand. */
  shown: PlannedRow[];
  refused: PlannedRow[];
  /** 0 to 1. */
  share: number;
}

export interface ImportState {
  step: 'file' | 'columns' | 'working' | 'stopping' | 'undoing' | 'planned' | 'done';
  /** The import that is worked on or done; a check has none. */
  importId?: string;
  file?: File;
  columns: Column[];
  /** As they were guessed: what the user can go back to. */
  guesses: Column[];
  header: string[];
  sample: SheetRow[];
  tally?: Tally;
  problem?: string;
}

const start: ImportState = { step: 'file', columns: [], guesses: [], header: [], sample: [] };
const mostShown = 2_000;

/** File → columns → plan → import, each in a worker; nothing is stored before the last step, and that can be taken back. */
export function useImport(region: string, mayRestore: boolean) {
  const [state, setState] = useState<ImportState>(start);
  const transfer = useRef<ReturnType<typeof startTransfer>>(undefined);
  const isStopping = useRef(false);
  const change = (next: Partial<ImportState>) => setState((before) => ({ ...before, ...next }));

  function restart(): ReturnType<typeof startTransfer> {
    transfer.current?.close();
    transfer.current = startTransfer();
    return transfer.current;
  }

  async function open(file: File): Promise<void> {
    try {
      const { header, sample } = await restart().open({ file });
      const guesses = guessColumns(header, sample);
      setState({ ...start, step: 'columns', file, header, sample, columns: guesses, guesses });
    } catch (error) {
      setState({ ...start, problem: error instanceof SheetError ? error.problem : 'failed' });
    }
  }

  async function run(kind: 'plan' | 'import'): Promise<void> {
    const { file, columns } = state;
    if (!file) return;
    const tally: Tally = { import: 0, merge: 0, skip: 0, shown: [], refused: [], share: 0 };
    isStopping.current = false;
    let importId: string | undefined;
    try {
      if (kind === 'import') importId = await beginImport(file.name);
      setState((now) => ({ ...withoutOutcome(now), step: 'working', ...(importId && { importId }), tally }));
      const worker = restart();
      await worker.open({ file });
      const source = { kind: 'import' as const, site: file.name, at: now() };
      const wishes = { source, region: region as Region, mayRestore };
      const batches = importId ? worker.import(columns, wishes, importId) : worker.plan(columns, wishes);
      for await (const batch of batches) {
        change({ tally: { ...count(tally, batch, file.size) } });
        if (isStopping.current) throw new DOMException('stopped', 'AbortError');
      }
      if (importId) await endImport(importId);
      change({ step: importId ? 'done' : 'planned' });
    } catch (error) {
      const isCancelled = error instanceof DOMException && error.name === 'AbortError';
      const problem = isCancelled ? 'cancelled' : 'failed';
      if (importId && (await isTakenBack(importId))) return setState({ ...start, problem: 'takenBack' });
      // Whatever was stored can be taken back; a check that did not reach the end counts for nothing.
      if (importId && tally.import + tally.merge > 0) change({ step: 'done', problem });
      else change(isCancelled ? { step: 'columns' } : { step: 'columns', problem });
    }
  }

  return {
    state,
    open,
    plan: () => run('plan'),
    store: () => run('import'),
    /** An import comes to the end of its batch first: what is stored must be known, or it could not be taken back. */
    cancel: () => {
      isStopping.current = true;
      if (state.importId) change({ step: 'stopping' });
      else transfer.current?.close();
    },
    /** Something the check rested on has changed: it must be made again. */
    recheck: () => change({ step: 'columns' }),
    setColumn: (index: number, meaning: Column['meaning']) =>
      change({
        step: 'columns',
        columns: state.columns.map((column, at) => (at === index ? { ...column, meaning } : column)),
      }),
    takeBack: async (): Promise<TakenBack> => {
      const { tally, importId } = state;
      if (!tally || !importId) return { taken: 0, kept: 0 };
      const taken = await takeBackImport(importId, (share) =>
        setState({ ...start, step: 'undoing', tally: { ...tally, share } }),
      );
      setState(start);
      return taken;
    },
    reset: () => setState(start),
  };
}

function withoutOutcome({ problem: _problem, importId: _import, ...state }: ImportState): ImportState {
  return state;
}

function count(tally: Tally, { rows, bytes }: PlannedBatch, size: number): Tally {
  for (const row of rows) {
    tally[row.outcome] += 1;
    if (row.outcome === 'skip') tally.refused.push(row);
    if (row.notes.length > 0 && tally.shown.length < mostShown) tally.shown.push(row);
  }
  tally.share = size > 0 ? Math.min(1, bytes / size) : 1;
  return tally;
}
