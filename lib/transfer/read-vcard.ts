import { maxSecondary } from '@/lib/model/contact';
import type { SheetRow } from './sheet';
import { type CardLine, plainValue, readCardLines, splitValue } from './vcard-lines';

const phoneSlots = maxSecondary + 1;
const slots = Array.from({ length: phoneSlots }, (_, index) => index + 1);

/** A card becomes a row under the column names that Google uses for the same things. */
const cardHeader = [
  'Name',
  'First Name',
  'Middle Name',
  'Last Name',
  'Organization Name',
  'Organization Title',
  'E-mail 1 - Value',
  'E-mail 2 - Value',
  'Country',
  'Notes',
  'Website',
  'Birthday',
  ...slots.flatMap((slot) => [`Phone ${slot} - Label`, `Phone ${slot} - Value`]),
];

type Column = (typeof cardHeader)[number];

export function isVCard(start: string): boolean {
  return /^\s*BEGIN:VCARD/i.test(start);
}

/** The header row, then one row per card; a card's number is its row. */
export async function* readVCards(text: AsyncGenerator<string>): AsyncGenerator<SheetRow[], void, undefined> {
  yield [{ line: 1, cells: cardHeader }];
  let line = 1;
  let open: CardLine[] = [];
  let batch: SheetRow[] = [];
  for await (const part of readCardLines(text)) {
    if (part.name !== 'END') {
      open.push(part);
      continue;
    }
    line += 1;
    batch.push({ line, cells: toCells(open) });
    open = [];
    if (batch.length < 500) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

function toCells(lines: CardLine[]): string[] {
  const row = new Map<Column, string>();
  const fill = (column: Column, value: string | undefined) => {
    if (value?.trim() && !row.has(column)) row.set(column, value.trim());
  };
  const named = (name: string) => lines.filter((part) => part.name === name).sort(byPreference);
  const first = (name: string) => named(name)[0]?.value ?? '';
  fill('Name', plainValue(first('FN')));
  const [family, given, middle] = splitValue(first('N'));
  fill('First Name', given);
  fill('Middle Name', middle);
  fill('Last Name', family);
  fill('Organization Name', splitValue(first('ORG'))[0]);
  fill('Organization Title', plainValue(first('TITLE') || first('ROLE')));
  named('EMAIL').forEach(({ value }, index) => {
    fill(`E-mail ${index + 1} - Value`, value);
  });
  for (const { value } of named('ADR')) fill('Country', splitValue(value)[6]);
  fill('Notes', plainValue(first('NOTE')));
  fill('Website', plainValue(first('URL')));
  fill('Birthday', first('BDAY'));
  const phones = named('TEL').filter(({ parameters }) => !parameters.TYPE?.some((type) => /fax|pager/.test(type)));
  phones.forEach(({ value, parameters, group }, index) => {
    const custom = lines.find((part) => part.name === 'X-ABLABEL' && part.group === group && group !== '');
    fill(`Phone ${index + 1} - Value`, plainValue(value));
    fill(`Phone ${index + 1} - Label`, custom ? plainValue(custom.value) : parameters.TYPE?.join(' '));
  });
  return cardHeader.map((column) => row.get(column) ?? '');
}

/** `PREF=1` (4.0) and `TYPE=pref` (3.0) come first; otherwise the order of the card stays. */
function byPreference(a: CardLine, b: CardLine): number {
  return rank(a) - rank(b);
}

function rank({ parameters }: CardLine): number {
  if (parameters.TYPE?.includes('pref')) return 0;
  return Number(parameters.PREF?.[0] ?? 100);
}
