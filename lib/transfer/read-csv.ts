import Papa from 'papaparse';
import { guessDelimiter, guessNewline, statedDelimiter } from './delimiter';
import type { Delimiter } from './sheet';

/** A record longer than this is no record: a quote was never closed. */
const longestRecord = 1 << 20;
const sampleLength = 1 << 16;

interface Dialect {
  delimiter: Delimiter;
  newline: '\r\n' | '\n' | '\r';
}

/** Text in pieces → records in batches. Papa's low-level parser does the cutting; it needs the whole record at hand. */
export async function openCsv(
  text: AsyncGenerator<string>,
  given?: Delimiter,
): Promise<{ delimiter: Delimiter; records: AsyncGenerator<string[][]> }> {
  let start = '';
  while (start.length < sampleLength) {
    const { value, done } = await text.next();
    if (done) break;
    start += value;
  }
  const stated = statedDelimiter(start);
  if (stated) start = start.slice(stated.length);
  const sample = start.slice(0, sampleLength);
  const newline = guessNewline(sample);
  const dialect = { newline, delimiter: given ?? stated?.delimiter ?? guessDelimiter(sample, newline) };
  const records = readRecords(start, text, dialect, stated ? [['']] : []);
  return { delimiter: dialect.delimiter, records };
}

/** `lead` keeps the row count right where a line was taken away. */
async function* readRecords(start: string, text: AsyncGenerator<string>, dialect: Dialect, lead: string[][]) {
  if (lead.length > 0) yield lead;
  let rest = start;
  for (;;) {
    const { rows, cursor } = parse(rest, dialect, true);
    if (rows.length > 0) yield rows;
    rest = rest.slice(cursor);
    if (rest.length > longestRecord) {
      const broken = takeBrokenLine(rest, dialect);
      yield broken.rows;
      rest = broken.rest;
      continue;
    }
    const { value, done } = await text.next();
    if (done) break;
    rest += value;
  }
  yield* readTail(rest, dialect);
}

/** The last record has no line end; if a quote in it was never closed, it may hold many good ones. */
function* readTail(tail: string, dialect: Dialect): Generator<string[][]> {
  let rest = tail;
  while (rest) {
    const { rows, cursor } = parse(rest, dialect, true);
    if (rows.length > 0) yield rows;
    rest = rest.slice(cursor);
    if (!rest) return;
    const last = parse(rest, dialect, false);
    if (!last.isUnclosed) {
      yield last.rows;
      return;
    }
    const broken = takeBrokenLine(rest, dialect);
    yield broken.rows;
    rest = broken.rest;
  }
}

/** One line with its quotes taken literally, so that the rows after it are not swallowed. */
function takeBrokenLine(text: string, { delimiter, newline }: Dialect): { rows: string[][]; rest: string } {
  const end = text.indexOf(newline);
  const line = end < 0 ? text : text.slice(0, end);
  return { rows: [line.split(delimiter)], rest: end < 0 ? '' : text.slice(end + newline.length) };
}

function parse(text: string, dialect: Dialect, mayEndInside: boolean) {
  const result = new Papa.Parser(dialect).parse(text, 0, mayEndInside) as Papa.ParseResult<string[]>;
  return {
    rows: result.data,
    cursor: result.meta.cursor,
    isUnclosed: result.errors.some(({ code }) => code === 'MissingQuotes'),
  };
}
