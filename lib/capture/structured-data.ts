import { digitsOf } from './fold';
import { isSameNumber } from './numbers';
import type { PageRecord } from './records';

/** What a page says for machines about one person or business. */
interface Said {
  name: string;
  company?: string;
  title?: string;
  email?: string;
  phones: string[];
  faxes: string[];
}

type Json = Record<string, unknown>;
const longest = 200_000;
const most = 100;

const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null;
const textIn = (value: unknown): string | undefined =>
  typeof value === 'string' ? value.trim() || undefined : isJson(value) ? textIn(value.name) : undefined;
const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : value === undefined ? [] : [value]);
const textsIn = (...values: unknown[]): string[] => values.flatMap(listOf).flatMap((value) => textIn(value) ?? []);

/** Every object of a JSON-LD block that has a name and a way to reach it, however deep. */
function* saidIn(value: unknown, depth = 0): Iterable<Said> {
  if (depth > 8) return;
  if (Array.isArray(value)) for (const one of value) yield* saidIn(one, depth + 1);
  if (!isJson(value) || Array.isArray(value)) return;
  const points = listOf(value.contactPoint).filter(isJson);
  const phones = textsIn(value.telephone, ...points.map(({ telephone }) => telephone));
  const faxes = textsIn(value.faxNumber, ...points.map(({ faxNumber }) => faxNumber));
  const name = textIn(value.name);
  if (name && phones.length + faxes.length > 0) {
    const company = textIn(value.worksFor) ?? textIn(value.affiliation);
    const title = textIn(value.jobTitle);
    const email = textIn(value.email)?.replace(/^mailto:/i, '');
    yield { name, phones, faxes, ...(company && { company }), ...(title && { title }), ...(email && { email }) };
  }
  for (const inner of Object.values(value)) if (isJson(inner)) yield* saidIn(inner, depth + 1);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // A site's broken block says nothing.
    return undefined;
  }
}

/** JSON-LD of a page: it adds to what is on the screen and never adds a number that is not there. */
export class StructuredData {
  private readonly said: Said[] = [];

  constructor(document: Document) {
    for (const { textContent } of document.querySelectorAll('script[type="application/ld+json"]')) {
      if (textContent.length > longest) continue;
      for (const one of saidIn(parsed(textContent))) if (this.said.length < most) this.said.push(one);
    }
  }

  /** Whether a number is called a phone or a fax there. */
  kindOf(text: string): 'phone' | 'fax' | undefined {
    if (this.said.length === 0 || digitsOf(text).length < 7) return undefined;
    const holds = (numbers: string[]) => numbers.some((one) => digitsOf(one).length > 6 && isSameNumber(one, text));
    if (this.said.some(({ faxes }) => holds(faxes))) return 'fax';
    return this.said.some(({ phones }) => holds(phones)) ? 'phone' : undefined;
  }

  /** What the page shows of a record, with what only its data says. */
  complete(record: PageRecord): PageRecord {
    const own = this.said.find(({ name }) => name === record.name);
    if (!own) return record;
    const { company, title, email } = own;
    return { ...(company && { company }), ...(title && { title }), ...(email && { email }), ...record };
  }
}
