import { useState } from 'react';
import {
  noCounts,
  type RestoreCounts,
  type RestoreStep,
  restoreRecords,
  surveyRestore,
  takeBackRestore,
} from '@/lib/leads/restore-records';
import { send } from '@/lib/messages/send';
import { readSettings } from '@/lib/settings/settings';
import type { BackupRecord } from '@/lib/transfer/backup-record';
import { BackupError, type BackupProblem, readBackup } from '@/lib/transfer/read-backup';
import { restoreChoices } from './choices';

type UndoChoices = () => Promise<void>;

/** What reading the file came to, before or after the restore. */
export interface Reading {
  counts: RestoreCounts;
  /** Lines that are damaged and left out. */
  refused: number;
  /** The file ends too early: what stands before its end is good. */
  isCutOff: boolean;
  settings?: Record<string, unknown>;
}

export type Restore =
  | { step: 'file'; problem?: Exclude<BackupProblem, 'cut-off'> | 'failed' }
  | { step: 'working'; share: number }
  /** `isNew`: no account is connected here yet, so that the settings are most likely wanted. */
  | { step: 'checked'; file: File; reading: Reading; isNew: boolean }
  | { step: 'done'; reading: Reading; hasFailed: boolean; taken: RestoreStep[]; undoChoices: UndoChoices | undefined };

/** Every record of the file, in batches; a file that was cut off ends without an error, but is told. */
async function readAll(
  file: File,
  onBatch: (records: BackupRecord[], counts: RestoreCounts) => Promise<void>,
  onShare: (share: number) => void,
): Promise<Reading> {
  const reading: Reading = { counts: noCounts(), refused: 0, isCutOff: false };
  try {
    const onProgress = (bytes: number) => onShare(Math.min(1, bytes / file.size));
    for await (const { records, refusedLines } of readBackup(file, { onProgress })) {
      reading.refused += refusedLines.length;
      const own = records.find(({ table }) => table === 'settings');
      if (own?.table === 'settings') reading.settings = own.row;
      await onBatch(records, reading.counts);
    }
  } catch (error) {
    if (!(error instanceof BackupError) || error.problem !== 'cut-off') throw error;
    reading.isCutOff = true;
  }
  return reading;
}

/** File → what it would bring → restored, with a way back. Nothing is written before the second step. */
export function useRestore() {
  const [state, setState] = useState<Restore>({ step: 'file' });
  const onShare = (share: number) => setState({ step: 'working', share });

  async function open(file: File): Promise<void> {
    onShare(0);
    try {
      const reading = await readAll(file, surveyRestore, onShare);
      setState({ step: 'checked', file, reading, isNew: (await readSettings()).apiKey === '' });
    } catch (error) {
      const known = error instanceof BackupError && error.problem !== 'cut-off';
      setState({ step: 'file', problem: known ? (error.problem as Exclude<BackupProblem, 'cut-off'>) : 'failed' });
    }
  }

  async function restore(withSettings: boolean): Promise<void> {
    if (state.step !== 'checked') return;
    const { file } = state;
    const taken: RestoreStep[] = [];
    const done: Reading = { ...state.reading, counts: noCounts() };
    const add = async (records: BackupRecord[]) => void taken.push(await restoreRecords(records, done.counts));
    let undoChoices: UndoChoices | undefined;
    let hasFailed = false;
    try {
      await readAll(file, add, onShare);
      if (withSettings && done.settings) {
        undoChoices = await restoreChoices(done.settings);
        await send('sites.apply', {});
      }
    } catch {
      hasFailed = true;
    }
    setState({ step: 'done', reading: done, hasFailed, taken, undoChoices });
  }

  async function takeBack(): Promise<number> {
    if (state.step !== 'done') return 0;
    const { taken, undoChoices } = state;
    onShare(0);
    const changed = await takeBackRestore(taken);
    if (undoChoices) {
      await undoChoices();
      await send('sites.apply', {});
    }
    setState({ step: 'file' });
    return changed;
  }

  return { state, open, restore, takeBack, reset: () => setState({ step: 'file' }) };
}
