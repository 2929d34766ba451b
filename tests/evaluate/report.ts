/** What one page gave: the shape of `--json`. */
export interface PageFound {
  name: string;
  url: string;
  kind: string;
  foundBy: string;
  ms: number;
  leads: FoundLead[];
  rejected: { text: string; why: unknown[] }[];
}

export interface FoundLead {
  name: string | null;
  company: string | null;
  title: string | null;
  email: string | null;
  recordId: string | null;
  phones: FoundPhone[];
}

interface FoundPhone {
  text: string;
  e164: string | null;
  ext: string | null;
  label: string | null;
  type: string | null;
  confidence: string;
  primary: boolean;
}

const columns = ['found', 'missed', 'owner', 'decoys', 'names', 'companies', 'titles', 'emails', 'labels'] as const;
type Column = (typeof columns)[number];
export type Score = Record<Column, [right: number, of: number]> & { problems: string[] };

const heads: Record<Column, string> = {
  found: 'phones found',
  missed: 'missed',
  owner: 'wrong owner',
  decoys: 'decoys taken',
  names: 'names',
  companies: 'companies',
  titles: 'titles',
  emails: 'e-mails',
  labels: 'labels',
};
const counts: Column[] = ['missed', 'owner', 'decoys'];

export const emptyScore = (): Score => ({
  found: [0, 0],
  missed: [0, 0],
  owner: [0, 0],
  decoys: [0, 0],
  names: [0, 0],
  companies: [0, 0],
  titles: [0, 0],
  emails: [0, 0],
  labels: [0, 0],
  problems: [],
});

function row(name: string, kind: string, score: Score, ms: number): string[] {
  const cells = columns.map((column) => {
    const [right, of] = score[column];
    return counts.includes(column) ? `${right}` : `${right}/${of}`;
  });
  return [name, kind, ...cells, ms.toFixed(1)];
}

/** The table for people: a line per page, the sum, then what is wrong on each page. */
export function printReport(pages: { page: PageFound; score: Score }[]): void {
  const total = emptyScore();
  for (const { score } of pages) {
    for (const column of columns) {
      total[column][0] += score[column][0];
      total[column][1] += score[column][1];
    }
  }
  const sum = pages.reduce((ms, { page }) => ms + page.ms, 0);
  const lines = [
    ['page', 'kind', ...columns.map((column) => heads[column]), 'ms'],
    ...pages.map(({ page, score }) => row(page.name, page.kind, score, page.ms)),
    row(`${pages.length} pages`, '', total, sum),
  ];
  const widths = lines[0]?.map((_, at) => Math.max(...lines.map((line) => line[at]?.length ?? 0))) ?? [];
  for (const line of lines)
    console.log(
      line
        .map((cell, at) => cell.padEnd(widths[at] ?? 0))
        .join('  ')
        .trimEnd(),
    );
  for (const { page, score } of pages) {
    if (score.problems.length > 0) console.log(`\n${page.name} (${page.foundBy})\n  ${score.problems.join('\n  ')}`);
  }
}
