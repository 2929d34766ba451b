import Papa from 'papaparse';
import { guessDelimiter, guessNewline, statedDelimiter } from './delimiter';
import type { Delimiter } from './sheet';

/** A record longer than this is no record: a quote was never closed. */
const longestRecord = 1 << 20;
const sampleLength = 1 << 16;
const shortest = 1 << 8;

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

/**
 * `lead` keeps the row count right where a line was taken away. What is parsed at once is short after a broken record and grows
 * again, so that a file full of them does not have its rest parsed anew for each.
 */
async function* readRecords(start: string, text: AsyncGenerator<string>, dialect: Dialect, lead: string[][]) {
  if (lead.length > 0) yield lead;
  let rest = start;
  let isLast = false;
  let length = longestRecord;
  while (rest || !isLast) {
    const isWhole = length >= rest.length;
    const parsed = parse(isWhole ? rest : rest.slice(0, length), dialect, !(isWhole && isLast));
    if (parsed.rows.length > 0) yield parsed.rows;
    rest = rest.slice(parsed.cursor);
    if (parsed.isBroken || (parsed.cursor === 0 && rest.length > longestRecord && length >= longestRecord)) {
      const { row, after } = takeBrokenLine(rest, dialect);
      yield [row];
      rest = after;
      length = shortest;
    } else if (!isWhole) {
      length = Math.min(length * 2, longestRecord);
    } else if (!isLast) {
      const { value, done } = await text.next();
      if (done) isLast = true;
      else rest += value;
    }
  }
}

/** One line with its quotes taken literally, so that the rows after it are not swallowed. */
function takeBrokenLine(text: string, { delimiter, newline }: Dialect): { row: string[]; after: string } {
  const end = text.indexOf(newline);
  const line = end < 0 ? text : text.slice(0, end);
  return { row: line.split(delimiter), after: end < 0 ? '' : text.slice(end + newline.length) };
}

/**
 * All good records up to `cursor`; `isBroken` when the one after them has a quote that was not closed where a cell ends. Such a
 * record is known only when it is whole: cut at a border it may look broken and be none.
 */
function parse(text: string, dialect: Dialect, mayEndInside: boolean) {
  const { data, meta, errors } = run(text, dialect, mayEndInside);
  const broken = errors.find(({ type, row = 0 }) => type === 'Quotes' && row < data.length)?.row;
  if (broken === undefined) return { rows: data, cursor: meta.cursor, isBroken: false };
  if (broken === 0) return { rows: [], cursor: 0, isBroken: true };
  const good = run(text, { ...dialect, preview: broken }, mayEndInside);
  return { rows: good.data, cursor: good.meta.cursor, isBroken: true };
}

function run(text: string, config: Papa.ParseConfig, mayEndInside: boolean): Papa.ParseResult<string[]> {
  return new Papa.Parser(config).parse(text, 0, mayEndInside) as Papa.ParseResult<string[]>;
}
