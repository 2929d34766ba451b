import type { E164, Region } from '@/lib/model/brand';
import { type PhoneReading, readPhone, splitPhones } from './read-phone';

/** One typed or pasted line; nothing of it is lost. */
export interface ListedLine {
  numbers: { phone: E164; note?: string }[];
  unread: { text: string; problem: Extract<PhoneReading, { ok: false }>['problem'] }[];
}

const separators = /[;,\t|]+/;
const nameFirst = /^(\p{L}.*?)[\s:–-]+((?:\+|\(?\d)[\d\s()./-]{5,}\d)$/u;
const numberFirst = /^((?:\+|\(?\d)[\d\s()./-]{5,}\d)[\s:–-]+(\p{L}.*)$/u;

/** Lines with something in them. */
export function listLines(text: string): string[] {
  return text.split(/[\r\n]+/).filter((line) => line.trim());
}

/** Numbers as people paste them: one or several to a line, with or without a name, which becomes the note. */
export function readNumberLine(line: string, region: Region | undefined): ListedLine {
  const read: ListedLine = { numbers: [], unread: [] };
  const names: string[] = [];
  for (const part of line.split(separators).map((one) => one.trim())) {
    if (!part) continue;
    if (!/\d/.test(part)) {
      names.push(part);
      continue;
    }
    const { name, number } = withoutName(part);
    if (name) names.push(name);
    for (const text of splitPhones(number)) {
      const reading = readPhone(text, { region });
      if (reading.ok) read.numbers.push({ phone: reading.phone });
      else read.unread.push({ text: part, problem: reading.problem });
    }
  }
  const note = names.join(', ');
  if (note && read.numbers.length === 0)
    return { numbers: [], unread: [{ text: line.trim(), problem: 'not-a-number' }] };
  return note ? { ...read, numbers: read.numbers.map((one) => ({ ...one, note })) } : read;
}

function withoutName(part: string): { name?: string | undefined; number: string } {
  if (/^(tel|callto|sms):/i.test(part)) return { number: part };
  const [, before, number] = part.match(nameFirst) ?? [];
  if (number) return { name: before, number };
  const [, first, after] = part.match(numberFirst) ?? [];
  return first ? { name: after, number: first } : { number: part };
}
