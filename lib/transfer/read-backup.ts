import * as z from 'zod';
import { type BackupRecord, parseBackupRecord } from './backup-record';
import { readText } from './encoding';
import type { ReadOptions } from './sheet';
import { backupFormat, backupVersion } from './write-backup';

const headSchema = z.object({ format: z.literal(backupFormat), version: z.number().int(), createdAt: z.string() });
const wholeSchema = headSchema.extend({ records: z.array(z.unknown()) });

export type BackupProblem = 'not-a-backup' | 'newer-version' | 'cut-off';

export class BackupError extends Error {
  readonly problem: BackupProblem;
  constructor(problem: BackupProblem) {
    super(problem);
    this.problem = problem;
  }
}

export interface ReadBackupBatch {
  records: BackupRecord[];
  /** Numbers of the lines that are not what they say; nothing of them is taken over. */
  refusedLines: number[];
}

const batchLines = 500;

/** Records in batches, each checked. Throws `BackupError`, at the end too: a file that was cut off is not a backup. */
export async function* readBackup(
  file: Blob,
  options: ReadOptions = {},
): AsyncGenerator<ReadBackupBatch, void, undefined> {
  const lines = readLines(file, options);
  const { value: first = '' } = await lines.next();
  const head = parseJson(first.replace(/,\s*"records":\[$/, '}'));
  if (head === undefined || wholeSchema.safeParse(head).success) {
    yield readRelaidOut(head ?? (await readJson(file, options)));
    return;
  }
  checkHead(head);
  let batch: ReadBackupBatch = { records: [], refusedLines: [] };
  let number = 1;
  let isClosed = false;
  for await (const line of lines) {
    number += 1;
    if (line === ']}') isClosed = true;
    if (isClosed || line === '') continue;
    take(batch, parseJson(line.replace(/,$/, '')), number);
    if (batch.records.length + batch.refusedLines.length < batchLines) continue;
    yield batch;
    batch = { records: [], refusedLines: [] };
  }
  yield batch;
  if (!isClosed) throw new BackupError('cut-off');
}

/** The same JSON, but laid out by some other program: read at once, records counted instead of lines. */
function readRelaidOut(whole: unknown): ReadBackupBatch {
  checkHead(whole);
  const batch: ReadBackupBatch = { records: [], refusedLines: [] };
  wholeSchema.safeParse(whole).data?.records.forEach((record, index) => {
    take(batch, record, index + 1);
  });
  return batch;
}

async function readJson(file: Blob, options: ReadOptions): Promise<unknown> {
  let text = '';
  for await (const piece of readText(file, 'utf-8', options)) text += piece;
  return parseJson(text);
}

function checkHead(head: unknown): void {
  const parsed = headSchema.safeParse(head);
  if (!parsed.success) throw new BackupError('not-a-backup');
  if (parsed.data.version > backupVersion) throw new BackupError('newer-version');
}

function take(batch: ReadBackupBatch, value: unknown, line: number): void {
  const record = parseBackupRecord(value);
  if (record) batch.records.push(record);
  else batch.refusedLines.push(line);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

async function* readLines(file: Blob, options: ReadOptions): AsyncGenerator<string, void, undefined> {
  let rest = '';
  for await (const piece of readText(file, 'utf-8', options)) {
    const lines = (rest + piece).split(/\r?\n/);
    rest = lines.pop() ?? '';
    yield* lines;
  }
  yield rest;
}
