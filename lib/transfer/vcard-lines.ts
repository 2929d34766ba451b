/** One line of a vCard: `item1.TEL;TYPE=cell:+1…` → name `TEL`, group `item1`, parameters by upper-case name. */
export interface CardLine {
  group: string;
  name: string;
  parameters: Record<string, string[]>;
  value: string;
}

/** `END` of line for both foldings: a continuation starts with a blank, or the line before ends in `=` (2.1). */
export async function* readCardLines(text: AsyncGenerator<string>): AsyncGenerator<CardLine> {
  let open = '';
  for await (const line of physicalLines(text)) {
    const isContinued = /^[ \t]/.test(line) || isSoftBroken(open);
    if (isContinued) {
      open = isSoftBroken(open) ? open.slice(0, -1) + line : open + line.slice(1);
      continue;
    }
    const parsed = parseLine(open);
    if (parsed) yield parsed;
    open = line;
  }
  const parsed = parseLine(open);
  if (parsed) yield parsed;
}

async function* physicalLines(text: AsyncGenerator<string>): AsyncGenerator<string> {
  let rest = '';
  for await (const piece of text) {
    const lines = (rest + piece).split(/\r\n|\n|\r(?!$)/);
    rest = lines.pop() ?? '';
    yield* lines;
  }
  yield rest.replace(/\r$/, '');
}

function isSoftBroken(line: string): boolean {
  return line.endsWith('=') && /^[^:]*QUOTED-PRINTABLE[^:]*:/i.test(line);
}

function parseLine(line: string): CardLine | undefined {
  const colon = valueStart(line);
  if (colon < 0) return undefined;
  const [path = '', ...rawParameters] = splitOutsideQuotes(line.slice(0, colon), ';');
  const [name = '', group = ''] = path.split('.').reverse();
  const parameters: Record<string, string[]> = {};
  for (const raw of rawParameters) {
    const [key = '', value] = raw.split(/=(.*)/s);
    // vCard 2.1 writes bare values: `TEL;CELL;VOICE:`.
    const [known, values] = value === undefined ? [bareName(key), key] : [key.toUpperCase(), value];
    const list = splitOutsideQuotes(values, ',').map((one) => one.replaceAll('"', '').toLowerCase());
    parameters[known] = [...(parameters[known] ?? []), ...list.flatMap((one) => one.split(','))];
  }
  return { group, name: name.toUpperCase(), parameters, value: decode(line.slice(colon + 1), parameters) };
}

function bareName(value: string): string {
  return /^(quoted-printable|base64|8bit|7bit)$/i.test(value) ? 'ENCODING' : 'TYPE';
}

/** The first colon outside quotes: a parameter may hold one inside. */
function valueStart(line: string): number {
  let isQuoted = false;
  for (let index = 0; index < line.length; index += 1) {
    if (line[index] === '"') isQuoted = !isQuoted;
    if (line[index] === ':' && !isQuoted) return index;
  }
  return -1;
}

function splitOutsideQuotes(text: string, separator: string): string[] {
  return text.match(new RegExp(`(?:"[^"]*"|[^"${separator}])+`, 'g')) ?? [];
}

function decode(value: string, { ENCODING, CHARSET }: CardLine['parameters']): string {
  if (!ENCODING?.includes('quoted-printable')) return value;
  const bytes: number[] = [];
  for (const part of value.match(/=[0-9A-F]{2}|[^=]|=/gisu) ?? []) {
    if (/^=[0-9A-F]{2}$/i.test(part)) bytes.push(Number.parseInt(part.slice(1), 16));
    else bytes.push(...new TextEncoder().encode(part));
  }
  return new TextDecoder(decoderName(CHARSET?.[0])).decode(new Uint8Array(bytes));
}

function decoderName(charset = 'utf-8'): string {
  try {
    return new TextDecoder(charset).encoding;
  } catch {
    return 'utf-8';
  }
}

/** `;` between parts and `\,` `\;` `\n` inside them (RFC 6350 §3.4). */
export function splitValue(value: string): string[] {
  const parts = [''];
  for (const piece of value.match(/\\.|[^\\]|\\$/gs) ?? []) {
    if (piece === ';') parts.push('');
    else parts.push(parts.pop() + piece);
  }
  return parts.map(plainValue);
}

export function plainValue(value: string): string {
  return value.replaceAll(/\\(.)/gs, (_, letter: string) => (/n/i.test(letter) ? '\n' : letter));
}
