import type { PhoneLabel } from '@/lib/model/contact';
import { withoutAccents } from './fold';
import { lateGlobal } from './late';
import { spaceOut } from './letters';
import { remember } from './remember';
import { phoneWords, recordWords } from './words';

type PhoneWord = keyof typeof phoneWords;
type RecordWord = keyof typeof recordWords;
type Meaning = PhoneWord | RecordWord;

/** What a field holds, by its label or its name in the markup. */
export type Role = 'phone' | 'fax' | RecordWord;

export interface FieldMeaning {
  role: Role;
  type?: PhoneLabel;
  /** "Work", "Home", "Other": says phone only beside something that looks like one. */
  isWeak?: boolean;
  /** Every word of the text is a label's word: "Phone number", not "Call Anna on her phone". */
  isWhole?: boolean;
}

/** Scripts that write words without spaces between them. */
const unspaced = /[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/;
let spaced: Map<string, Meaning> | undefined;
const inside: [string, Meaning][] = [];

/** Built on first use: a page without numbers never pays for it. */
function dictionary(): Map<string, Meaning> {
  if (spaced) return spaced;
  spaced = new Map();
  for (const [meaning, phrases] of Object.entries({ ...recordWords, ...phoneWords }) as [Meaning, string][]) {
    for (const phrase of phrases.split(',')) {
      if (!spaced.has(phrase)) spaced.set(phrase, meaning);
      if (unspaced.test(phrase)) inside.push([phrase, meaning]);
    }
  }
  inside.sort(([a], [b]) => b.length - a.length);
  return spaced;
}

const punctuation = lateGlobal`[^\p{L}\p{N}\p{M}°]+`;

/** Lower case without punctuation and accents; `İ`, `I` and `ı` fold alike. */
export function plain(text: string): string {
  const small = text.normalize('NFKC').replace(/[İI]/g, 'i').toLowerCase();
  return withoutAccents(small).replace(punctuation(), ' ').trim();
}

/** Languages that write "work phone" as one word: "Diensttelefon", "Arbejdsfax", "Kundennummer". */
const wordEnd = /[^ ]{3}(fax|faks|telefon|telefoon|telefonnummer|tlf|puhelin|nummer|datum)$/;

function meaningsIn(words: string): { found: Set<Meaning>; isWhole: boolean } {
  const found = new Set<Meaning>();
  let unknown = 0;
  const known = dictionary();
  if (unspaced.test(words)) {
    let rest = words;
    for (const [phrase, meaning] of inside) {
      if (!rest.includes(phrase)) continue;
      found.add(meaning);
      rest = rest.replaceAll(phrase, ' ');
    }
  }
  const list = words.split(' ');
  for (let at = 0; at < list.length; ) {
    let taken = 0;
    for (let length = Math.min(4, list.length - at); length > 0; length--) {
      const meaning = known.get(list.slice(at, at + length).join(' '));
      if (!meaning) continue;
      found.add(meaning);
      // "Work phone" is one phrase of the words for work, and a phone.
      if (length > 1 && isType(meaning)) found.add('phone');
      taken = length;
      break;
    }
    const end = taken === 0 ? wordEnd.exec(list[at] ?? '')?.[1] : undefined;
    if (end) found.add(known.get(end) as Meaning);
    else if (taken === 0 && !joining.test(list[at] ?? '')) unknown++;
    at += taken || 1;
  }
  return { found, isWhole: unknown === 0 };
}

/** Of several meanings in one label, the one that says most about the value. */
const precedence: RecordWord[] = [
  'doNotCall', 'owner', 'tax', 'bank', 'card', 'timeline', 'notes', 'email', 'web', 'postal', 'date', 'amount',
  'firstName', 'lastName', 'address', 'country', 'title', 'id', 'company', 'name',
]; // biome-ignore format: one list
const types = ['mobile', 'work', 'home', 'main', 'other'] as const;
const isType = (meaning: Meaning): boolean => (types as readonly string[]).includes(meaning);
const notANumberOf: RecordWord[] = ['doNotCall', 'owner', 'timeline', 'notes', 'date', 'tax', 'bank', 'card', 'amount'];

function decide(found: Set<Meaning>, mayHoldSeveral: boolean): FieldMeaning | undefined {
  const isPhone = found.has('phone') || found.has('mobile');
  if (found.has('fax') && !(isPhone && mayHoldSeveral)) return { role: 'fax' };
  const other = precedence.find((role) => found.has(role));
  const type = types.find((word) => found.has(word)) ?? (isPhone && found.has('company') ? 'work' : undefined);
  if (isPhone) {
    const against = notANumberOf.find((role) => found.has(role));
    if (against) return { role: against };
    return { role: 'phone', ...(type && { type }) };
  }
  if (other) return { role: other };
  return type && { role: 'phone', type, isWeak: true };
}

const joining =
  /^(?:full|complet|completo|region|birth|last|annual|credit|debit|purchase|external|lead|deal|preferred|secondary|internal|recent|mailing|billing|user|js|view|display|record|header|link|linked|entity|primary|main|required|必須|必填|필수|hs|del|do|da|von|of|the|and|or|de|di|der|des|du|for|to|at|a|y|e|et|und|\d+)$/;

const ofKind = / (?:status|statut|stage|type|typ|source|category|level|rating|since)$/;

/** What the words of a label say about its value; undefined when they say nothing known. */
export const readLabel = remember((text): FieldMeaning | undefined => {
  if (text.length > 60) return undefined;
  const words = plain(text).replace(
    /(?<=\w)(?=[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af])|(?<=[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af])(?=\w)/g,
    ' ',
  );
  const read = words && words.split(' ').length <= 6 ? meaningsIn(words) : undefined;
  const decided = read && decide(read.found, /[/&+,|]/.test(text));
  // "Prospect status", "Company type": not who, but how they stand.
  if (decided && /^(?:name|company)$/.test(decided.role) && ofKind.test(words)) return undefined;
  // "Customer #": which one, not who.
  if (/#\s*$/.test(text) && decided?.role !== 'phone' && !/contact/i.test(text)) return { role: 'id', isWhole: true };
  return decided && { ...decided, ...(read.isWhole && { isWhole: true }) };
});

/** What a field's name in the markup says: `mobile_phone`, `contact.phone`, `workPhone`, `telephone1`. */
export const readFieldName = remember((name): FieldMeaning | undefined => {
  if (name.length > 120) return undefined;
  const words = spaceOut(name, ' ')
    .replace(/[\d_\-.:[\]/]+/g, ' ')
    .replace(/\b(id|ids|no|number|value|field|input|text|label|cell|column|view|control)\b/gi, (word) =>
      /^(number|no)$/i.test(word) ? word : ' ',
    )
    .trim();
  return words ? readLabel(words) : undefined;
});
