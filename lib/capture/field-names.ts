import { firstAttribute } from './dom';
import { type FieldMeaning, readFieldName } from './labels';
import { hasWord } from './letters';
import { remember } from './remember';

/** Attributes in which products keep a field's name; none of them is text for people. */
const named = new Set([
  'name', 'id', 'for', 'field', 'itemprop', 'autocomplete', 'col-id', 'tabulator-field', 'data-field', 'data-fieldname',
  'data-field-name', 'data-field-rawname', 'data-field-type', 'data-name', 'data-cid', 'data-id', 'data-test', 'data-testid', 'data-test-id',
  'data-qa', 'data-cy', 'data-selenium-test', 'data-col-key', 'data-column-id', 'data-column', 'data-columntype', 'data-key', 'data-prop', 'data-property',
  'data-attribute', 'data-pei-code', 'data-type', 'data-target-selection-name', 'data-field-id', 'data-slot', 'type', 'inputmode', 'property',
]); // biome-ignore format: a list
const keys = [
  'data-field',
  'col-id',
  'tabulator-field',
  'data-col-key',
  'data-column-id',
  'data-columnid',
  'data-key',
  'data-name',
  'data-fieldname',
  'data-field-name',
  'field',
  'name',
];

const byClass = /^(phone|mobile|email|name|firstName|lastName|company|fax|owner|timeline)$/;

interface ClassMeaning extends FieldMeaning {
  /** `customer`, `contact`: around everything that is said of one, of which the name is a part. */
  isAround?: true;
}

const isAround = ({ role }: FieldMeaning, part: string): boolean => role === 'name' && !/na[ma]|nom/i.test(part);

/** Class names count only where they name one field: `fax`, `job-title`, `contact__name`. */
const readClasses = remember((classes): ClassMeaning | undefined => {
  let meaning: ClassMeaning | undefined;
  for (const part of classes.split(/\s+/)) {
    if (
      part.length < 3 ||
      part.length > 40 ||
      /^(fa|icon|btn|col|text|is|has|js)-|^field-?(?:name|title)$|brand/i.test(part)
    )
      continue;
    const read = readFieldName(part.replace(/^.*(__|--)/, ''));
    // `conversation-sidebar` is a place, not a field.
    if (read?.role === 'timeline' && !read.isWhole) continue;
    if (read && !read.isWeak && byClass.test(read.role))
      meaning ??= isAround(read, part) ? { ...read, isAround: true } : read;
    else if (read?.role === 'title' && /job.?t|position|role|function/i.test(part)) meaning ??= read;
  }
  return meaning;
});

/** `header_title`, `file_name`: a title or name of something else. */
const saysTooLittle = ({ role, isWhole }: FieldMeaning, value: string): boolean =>
  (role === 'title' &&
    /title/i.test(value) &&
    /header|page|card|panel|section|heading|tab|modal|dialog|item|list|row|sub|window/i.test(value)) ||
  (role === 'name' && !isWhole) ||
  // A card is a part of the page wherever nothing says that one pays with it.
  (role === 'card' && !/credit|debit|cvv|cvc|cc-|pay/i.test(value));

export interface NamedField extends ClassMeaning {
  /** The attribute's value, for the evidence shown. */
  detail: string;
}

/** What the attributes of one element say about the field it stands for. */
export function fieldNameOf(element: Element): NamedField | undefined {
  if (!element.hasAttributes()) return undefined;
  let best: NamedField | undefined;
  for (const attribute of element.getAttributeNames()) {
    const isClass = attribute === 'class';
    if (!isClass && !named.has(attribute)) continue;
    const value = element.getAttribute(attribute) ?? '';
    if (!value || value.length > 300 || !hasWord(value)) continue;
    const meaning: ClassMeaning | undefined = isClass ? readClasses(value) : readFieldName(value);
    if (meaning && saysTooLittle(meaning, value)) continue;
    if (
      !meaning ||
      meaning.role === 'id' ||
      (attribute === 'type' && meaning.role !== 'phone' && meaning.role !== 'email')
    )
      continue;
    if (
      !best ||
      meaning.role === 'fax' ||
      (best.isWeak && !meaning.isWeak) ||
      (!best.type && meaning.type && meaning.role === best.role)
    ) {
      best = { ...meaning, detail: value.slice(0, 80) };
    }
  }
  return best;
}

/** The key that ties a cell to its column in grids whose header stands elsewhere. */
export function columnKeyOf(cell: Element): string | undefined {
  return firstAttribute(cell, keys, Boolean)?.[1] ?? /\bel-table_\S+/.exec(cell.getAttribute('class') ?? '')?.[0];
}
