import type { Contact, PhoneLabel } from '@/lib/model/contact';
import type { ExportRecord } from './export-columns';

const types: Record<PhoneLabel, string> = { work: 'work', mobile: 'cell', home: 'home', main: 'work', other: 'voice' };

/** One card per lead; its numbers stand in the order in which they are dialled. Names of secondary contacts are their labels. */
export async function* writeVCards(
  records: AsyncIterable<readonly ExportRecord[]>,
  version: '3.0' | '4.0',
): AsyncGenerator<string, void, undefined> {
  for await (const batch of records) {
    yield batch.map(({ lead }) => card([lead.primary, ...lead.secondary], version)).join('');
  }
}

function card(contacts: [Contact, ...Contact[]], version: '3.0' | '4.0'): string {
  const [{ name, company, title, email, phone }] = contacts;
  const shown = name ?? company ?? phone;
  const lines = [
    'BEGIN:VCARD',
    `VERSION:${version}`,
    `FN:${escapeValue(shown)}`,
    `N:${structuredName(name ?? '')}`,
    company && `ORG:${escapeValue(company)}`,
    title && `TITLE:${escapeValue(title)}`,
    email && `EMAIL:${escapeValue(email)}`,
    ...contacts.flatMap((contact, index) => phoneLines(contact, index + 1, version)),
    'END:VCARD',
  ];
  return lines.flatMap((line) => (line ? `${fold(line)}\r\n` : [])).join('');
}

function phoneLines({ phone, extension, label, name }: Contact, place: number, version: '3.0' | '4.0'): string[] {
  const number = extension ? `${phone};ext=${extension}` : phone;
  const type = label ? `;TYPE=${types[label]}` : '';
  const value = version === '4.0' ? `;PREF=${place};VALUE=uri:tel:${number}` : `:${escapeValue(number)}`;
  const whose = place > 1 && name ? [`item${place}.X-ABLABEL:${escapeValue(name)}`] : [];
  return [`item${place}.TEL${type}${value}`, ...whose];
}

/** The last word as family name: a name is stored whole, and address books sort by this. */
function structuredName(name: string): string {
  const words = name.split(' ');
  const family = words.length > 1 ? (words.pop() ?? '') : '';
  return `${escapeValue(family)};${escapeValue(words.join(' '))};;;`;
}

function escapeValue(value: string): string {
  return value.replaceAll(/[\\,;]/g, '\\$&').replaceAll(/\r\n|\r|\n/g, '\\n');
}

/** At most 75 octets a line, cut between characters (RFC 6350 §3.2). */
function fold(line: string): string {
  const lines = [''];
  let octets = 0;
  for (const character of line) {
    const size = new TextEncoder().encode(character).length;
    if (octets + size > 74) {
      lines.push(' ');
      octets = 1;
    }
    lines.push(lines.pop() + character);
    octets += size;
  }
  return lines.join('\r\n');
}
