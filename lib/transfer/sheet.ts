/** One record of a file; cells are text as it stands there, never trimmed or converted. */
export interface SheetRow {
  /** Row number as a spreadsheet program shows it: the file's first row is 1. */
  line: number;
  cells: string[];
}

export const sheetKinds = ['csv', 'xlsx', 'html', 'vcard'] as const;
export type SheetKind = (typeof sheetKinds)[number];

/** Endings of the files that can be read, for the browser's dialog. */
export const sheetTypes = '.csv,.tsv,.txt,.xlsx,.xls,.ods,.vcf';

/** What is known of a file before its rows are read. */
export interface SheetHead {
  kind: SheetKind;
  /** Column names; `A`, `B`, … where the file has no header row. */
  header: string[];
  hasHeader: boolean;
  encoding?: Encoding;
  delimiter?: Delimiter;
}

export interface Sheet extends SheetHead {
  /** In batches of some hundred, blank rows left out; reading can be given up at any time with `return()`. */
  rows: AsyncGenerator<SheetRow[], void, undefined>;
}

export const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const;
export type Encoding = (typeof encodings)[number];

export const delimiters = [',', ';', '\t', '|'] as const;
export type Delimiter = (typeof delimiters)[number];

export interface ReadOptions {
  /** Overrides what the file's bytes suggest. */
  encoding?: Encoding;
  delimiter?: Delimiter;
  /** Bytes read so far; called at least once per megabyte. */
  onProgress?: (bytes: number) => void;
  signal?: AbortSignal;
}

/** Why a file cannot be read at all; `components/` has the sentences. */
export const sheetProblems = ['empty', 'old-excel', 'encrypted', 'damaged', 'not-a-sheet'] as const;
export type SheetProblem = (typeof sheetProblems)[number];

/** Thrown by `openSheet` and its rows: the file as a whole is unusable, no row of it was taken for something else. */
export class SheetError extends Error {
  readonly problem: SheetProblem;
  constructor(problem: SheetProblem, options?: ErrorOptions) {
    super(problem, options);
    this.problem = problem;
  }
}
