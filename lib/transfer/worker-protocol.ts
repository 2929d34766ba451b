import type { IncomingLead } from '@/lib/leads/new-lead';
import type { CampaignId, Region } from '@/lib/model/brand';
import type { CaptureSource } from '@/lib/model/lead';
import type { Column } from './columns';
import type { Audience, ExportRecord } from './export-columns';
import type { ExportShape } from './export-shape';
import type { PlannedRow, PlanOptions, Verdict } from './plan-import';
import type { Delimiter, Encoding, SheetHead, SheetProblem, SheetRow } from './sheet';

/** What can be sent between the threads of `PlanOptions`. */
export interface PlanWishes {
  source: CaptureSource;
  region?: Region;
  mayRestore?: boolean;
  campaignId?: CampaignId;
  /** Only what the file itself says: the store is not asked. */
  isFileOnly?: boolean;
}

export type ExportFormat = 'csv' | 'xlsx' | 'vcard-3' | 'vcard-4';

export interface ExportWishes {
  format: ExportFormat;
  audience: Audience;
  shape: ExportShape;
  /** Headers of the chosen columns; all if missing. */
  headers?: readonly string[];
  delimiter?: Delimiter;
}

export interface PlannedBatch {
  rows: readonly PlannedRow[];
  /** Of the file, read so far. */
  bytes: number;
}

/** The store as the worker sees it; `components/transfer/transfer-worker.ts` hands it in. */
export interface TransferStore {
  isSameName: PlanOptions['isSameName'];
  /** One verdict per lead, in their order. */
  judge: (leads: readonly IncomingLead[]) => Promise<readonly Verdict[]>;
  /** The same, and stores what `choose` makes of the verdicts, as a part of this import. */
  import: (
    leads: readonly IncomingLead[],
    choose: (verdicts: readonly Verdict[]) => readonly IncomingLead[],
    importId: string,
  ) => Promise<void>;
}

/** Name → what is asked and what is answered. Every request gets exactly one answer; one worker does one transfer at a time. */
export interface TransferCalls {
  open: { ask: { file: Blob; encoding?: Encoding; delimiter?: Delimiter }; answer: SheetHead & { sample: SheetRow[] } };
  /** `importId`: what is planned is done at once, as a part of this import. */
  plan: { ask: { columns: readonly Column[]; wishes: PlanWishes; importId?: string }; answer: null };
  /** The next rows; null at the end. */
  next: { ask: null; answer: PlannedBatch | null };
  write: { ask: ExportWishes; answer: null };
  records: { ask: readonly ExportRecord[]; answer: null };
  finish: { ask: null; answer: Blob };
}
export type TransferCall = keyof TransferCalls;

export interface TransferRequest<Call extends TransferCall = TransferCall> {
  id: number;
  call: Call;
  ask: TransferCalls[Call]['ask'];
}
export type TransferReply =
  | { id: number; ok: true; answer: unknown }
  | { id: number; ok: false; problem: SheetProblem | 'failed'; message: string };

/** A worker seen from the page, the page seen from the worker, or either end of a channel. */
export interface Port {
  postMessage(message: unknown): void;
  addEventListener(type: 'message', listener: (event: MessageEvent) => void): void;
}
