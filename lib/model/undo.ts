import type { Epoch, LeadId } from './brand';

/** How to take back one user action: the rows as they were, and the leads that it made. */
export interface UndoStep<Row> {
  id?: number;
  at: Epoch;
  before: Row[];
  added: LeadId[];
  /** The page that did it, if one did; no other page may take it back. */
  by?: string;
}

/** An import of a file, as long as it can be taken back; written slice by slice, with the slice. */
export interface ImportRun {
  id: string;
  /** When it began. */
  at: Epoch;
  /** Of the file. */
  name: string;
  added: number;
  merged: number;
  /** One undo step per slice, oldest first. */
  steps: number[];
  /** The file was read to its end. */
  isWhole?: true;
  /** Nothing may be added any more: it is being taken back. */
  isTakenBack?: true;
  /** The user has put the reminder away. */
  isDismissed?: true;
}
