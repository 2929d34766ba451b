import { isControl, type Leaf, leavesOf, parentOf } from './dom';
import { fieldNameOf } from './field-names';
import { labelOf } from './label-of';
import { type Role, readLabel } from './labels';
import { areInitials } from './letters';
import {
  cleanName,
  isCompanyLike,
  isJobNotLabel,
  isPersonLike,
  isSalutation,
  isSectionTitle,
  isWrittenName,
} from './person-names';
import type { Field } from './records';

/** Values of an element with their roles, of those places in it that are to be read: by their label, else by the field's name in the markup. */
export function readFields(container: Element, limit = 300, isRead = (_: Element): boolean => true): Field[] {
  const fields: Field[] = [];
  let doneLabel = '';
  for (const leaf of leavesOf(container, limit)) {
    const field = isRead(leaf.element) ? fieldOf(leaf, container) : undefined;
    if (!field) continue;
    const last = fields.at(-1);
    const isOneLabel = field.label !== '' && field.label === doneLabel;
    if (last && isOneLabel && (field.role === 'name' ? areNameParts(last, field) : areParts(last, field)))
      last.text = `${last.text} ${field.text}`.slice(0, 1000);
    else fields.push(field);
    doneLabel = field.label;
  }
  return fields;
}

const areParts = ({ element }: Field, { role, element: next }: Field): boolean =>
  (!role || role === 'address' || role === 'notes') && element.parentElement === next.parentElement;

/** Two inputs under one "お名前": family and given name. */
const areNameParts = ({ element }: Field, { element: next }: Field): boolean =>
  isControl(element) && isControl(next) && Boolean(next.parentElement?.parentElement?.contains(element));

function fieldOf({ text, element, node, isControl: fromControl }: Leaf, container: Element): Field | undefined {
  const own = fromControl ? undefined : readLabel(text.replace(/[:：*\s]+$/, ''));
  const isLabel = own !== undefined && !own.isWeak && (own.isWhole === true || /[:：]$/.test(text));
  if (isLabel && element.matches('label,dt,th,legend')) return undefined;
  const within = fromControl ? null : element.closest('label,dl > dt,legend');
  if (within && container.contains(within)) return undefined;
  const inLine = fromControl ? null : /^([^:：]{2,30})[:：]\s*(\S.*)$/.exec(text);
  const inLabel = inLine?.[1] ? readLabel(inLine[1]) : undefined;
  if (inLine?.[1] && inLine[2] && inLabel?.isWhole)
    return { role: inLabel.role, label: inLine[1], text: inLine[2], element };
  if (!fromControl && /^h[1-6]$/.test(element.localName) && isSectionTitle(text)) return undefined;
  // One header is no label of the next.
  const label = element.closest('thead') ? undefined : labelOf(element, container, node);
  const isJob =
    own?.role === 'owner' && (isJobNotLabel(text) || (label?.isStructural && label.meaning?.role === 'title'));
  if (isLabel && !isJob) return undefined;
  if (!label && element.closest('button,[role=button],[role=tab],[role=menuitem]')) return undefined;
  const says = label?.meaning;
  // The letters of a picture that is missing.
  if ((!label || says?.role === 'name') && text.length < 3 && areInitials(text)) return undefined;
  let role: Role | undefined =
    says?.role === 'name' &&
    !says.isWhole &&
    !/\b(?:full|your) name\b|(?:이름|성명|성함|氏名|名前|姓名)$/i.test(label?.text ?? '')
      ? undefined
      : says?.role;
  if (says ? says.isWeak : true) {
    for (
      let node: Element | null = element, depth = 0;
      node && node !== container && depth < 4;
      node = parentOf(node), depth++
    ) {
      const named = fieldNameOf(node);
      if (!named || named.isWeak || (named.isAround && !isPersonLike(text) && !isCompanyLike(text))) continue;
      role = named.role;
      break;
    }
  }
  return { ...(role && { role }), label: label?.text ?? '', text, element };
}

/** The first field of a role whose text fits it; placeholders and masks never do. */
export const first = (fields: Field[], role: Role, fits: (text: string) => boolean = () => true): Field | undefined =>
  fields.find((field) => field.role === role && fits(field.text) && !placeholder.test(field.text));

const placeholder =
  /^(?:[-–—]+|\*+|unknown|unbekannt|inconnu|null?|nulo|none|n\/?a|k\. ?a\.|not set|empty|leer|vide|vacío|нет|なし|无)$/i;

export interface NamedBy {
  name: string;
  element: Element;
  /** One field held all of it. */
  isWhole?: boolean;
}

/** Name from its parts; "Nom" beside "Prénom" and "Имя" beside "Фамилия" are parts too. */
export function nameFrom(fields: Field[]): NamedBy | undefined {
  const isName = (text: string) => isWrittenName(cleanName(text)) && !isSalutation(text);
  const given = first(fields, 'firstName', isName);
  const family = first(fields, 'lastName', isName);
  const full = first(fields, 'name', isName);
  if (given && family?.text.includes(given.text)) return { name: cleanName(family.text), element: family.element };
  if (given && family) return { name: cleanName(`${given.text} ${family.text}`), element: family.element };
  if (given && full && !full.text.includes(given.text) && !full.text.includes(' '))
    return { name: cleanName(`${given.text} ${full.text}`), element: full.element };
  if (family && full && !full.text.includes(family.text) && !full.text.includes(' '))
    return { name: cleanName(`${full.text} ${family.text}`), element: full.element };
  const one = full ?? family ?? given;
  return one && { name: cleanName(one.text), element: one.element, isWhole: true };
}
