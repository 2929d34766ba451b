import Papa from 'papaparse';
import { type Delimiter, delimiters } from './sheet';

const sampleRows = 50;

/** Excel's own hint: a first line `sep=;`. */
export function statedDelimiter(sample: string): { delimiter: Delimiter; length: number } | undefined {
  const line = sample.match(/^"?sep=([,;\t|])"?(\r\n|\r|\n)/i);
  const delimiter = delimiters.find((known) => known === line?.[1]);
  return line && delimiter ? { delimiter, length: line[0].length } : undefined;
}

/** The one that cuts most of the first rows into the same number of cells; among equals, into more. */
export function guessDelimiter(sample: string, newline: string): Delimiter {
  const scored = delimiters.map((delimiter) => {
    const { data } = Papa.parse<string[]>(sample, { delimiter, newline: newline as '\n', preview: sampleRows });
    const widths = data.filter((row) => row.some((cell) => cell.trim())).map((row) => row.length);
    const usual = mostFrequent(widths.filter((width) => width > 1));
    const share = widths.filter((width) => width === usual).length / Math.max(1, widths.length);
    return { delimiter, share: usual ? share : 0, usual };
  });
  const [best] = scored.sort((a, b) => b.share - a.share || b.usual - a.usual);
  return best && best.share > 0 ? best.delimiter : ',';
}

/** Line ends inside quotes do not count. */
export function guessNewline(sample: string): '\r\n' | '\n' | '\r' {
  const bare = sample.replaceAll(/"(?:[^"]|"")*"/g, '');
  const windows = bare.match(/\r\n/g)?.length ?? 0;
  const unix = (bare.match(/\n/g)?.length ?? 0) - windows;
  const mac = (bare.match(/\r/g)?.length ?? 0) - windows;
  if (windows >= unix && windows >= mac && windows > 0) return '\r\n';
  return mac > unix ? '\r' : '\n';
}

function mostFrequent(numbers: number[]): number {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  return [...counts].sort(([a, times], [b, others]) => others - times || b - a)[0]?.[0] ?? 0;
}
