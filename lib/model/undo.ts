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
