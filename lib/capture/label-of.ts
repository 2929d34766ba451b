import { isControl, isVisible, parentOf, signature, textOf } from './dom';
import { digitsOf, tidy } from './fold';
import { type FieldMeaning, readLabel } from './labels';
import { isJobNotLabel } from './person-names';

export interface Label {
  text: string;
  meaning?: FieldMeaning;
  /** The markup says that it is a label (`<label>`, `<dt>`, `aria-label`), whatever its words. */
  isStructural: boolean;
  /** A picture says so, words may say more. */
  isIcon?: boolean;
}

const labelClass =
  /(?:^|[-_\s])(?:label|lbl|caption|field-?name|field-?title|key|term|titlefield)(?:$|[-_\s\d])|(?:Label|[Ff]ieldName)\b/;
const rowEnd = new Set([
  'FORM',
  'FIELDSET',
  'SECTION',
  'ARTICLE',
  'TABLE',
  'UL',
  'OL',
  'BODY',
  'MAIN',
  'ASIDE',
  'HEADER',
]);

export function asLabel(raw: string, isStructural: boolean): Label | undefined {
  const text = tidy(raw).replace(/\s*[:：*]+\s*\*?$/, '');
  if (!text || text.length > 60 || digitsOf(text).length > 5) return undefined;
  // "(work)" belongs to what stands before it.
  if (!isStructural && /^[([（].*[)\]）]$/.test(text)) return undefined;
  const meaning = readLabel(text);
  const isLabel = isStructural || /[:：]\s*\*?$/.test(raw.trim());
  if (!isLabel && !isPlainLabel(text, meaning)) return undefined;
  return { text, ...(meaning && { meaning }), isStructural: isLabel };
}

/** Words that no markup calls a label: all of them known, or few of them and about reaching somebody. */
const isPlainLabel = (text: string, meaning: FieldMeaning | undefined): boolean =>
  meaning !== undefined &&
  !(meaning.role === 'owner' && isJobNotLabel(text)) &&
  (meaning.isWhole === true ||
    (/^(?:phone|fax|email|tax|bank)$/.test(meaning.role) && !meaning.isWeak && text.split(' ').length <= 4));

function byIds(element: Element, ids: string): string {
  const root = element.getRootNode() as Document | ShadowRoot;
  return ids
    .split(/\s+/)
    .map((id) => (root.getElementById?.(id) ? textOf(root.getElementById(id) as Element) : ''))
    .join(' ');
}

/** Attributes that speak about anything, not of fields alone. */
const isSpoken = (name: string): boolean => name === 'aria-label' || name === 'title';

/** Labels that the markup ties to an element: `label[for]`, `aria-labelledby`, `aria-label`, `data-label`, … */
export function tiedLabel(element: Element): Label | undefined {
  if (isControl(element)) {
    for (const label of (element as HTMLInputElement).labels ?? []) {
      const found = asLabel(textOf(label).replace(textOf(element), ''), true);
      if (found) return found;
    }
  }
  if (!element.hasAttributes()) return undefined;
  const labelled = element.getAttribute('aria-labelledby');
  if (labelled) {
    const found = asLabel(byIds(element, labelled).replace(textOf(element), ''), true);
    if (found) return found;
  }
  for (const name of [
    'data-label',
    'data-title',
    'data-th',
    'field-label',
    'aria-colname',
    'data-column-title',
    'aria-label',
    'title',
  ]) {
    const value = element.getAttribute(name);
    if (!value || value.length > 120) continue;
    const own = textOf(element);
    // "Call 020 …" over a link that says the number: what it does.
    if (own && isSpoken(name) && element.localName === 'a' && value.includes(own)) continue;
    const found = asLabel(own ? value.replace(own, '') : value, !isSpoken(name) || isControl(element));
    if (found && (name === 'title' ? found.meaning?.isWhole : found.meaning || name !== 'aria-label')) return found;
  }
  return undefined;
}

/** What stands before a text or element inside the same parent: `Tel: <a>…</a>`, `<i class="fa-fax"></i> 020 …`. */
function textBefore(node: Node): Label | undefined {
  for (let at = node.previousSibling; at; at = at.previousSibling) {
    if (at.nodeType === 1) {
      if (node.nodeType === 3 && (at as Element).localName === 'br') return lineAbove(at as Element);
      if (node.nodeType !== 3 || /^(?:hr|div|p)$/.test((at as Element).localName)) return undefined;
      const beside = siblingLabel(at as Element, node.parentElement ?? (at as Element));
      if (beside || textOf(at as Element)) return beside;
      continue;
    }
    if (at.nodeType !== 3 || !at.nodeValue?.trim()) continue;
    const last = /(?:^|[,;|•·\n])([^,;|•·\n]+)$/.exec(at.nodeValue)?.[1];
    return last ? asLabel(last, false) : undefined;
  }
  return undefined;
}

/** A label on a line of its own that opens the place: `<b>Name</b><br>Anna Weber`. */
function lineAbove(end: Element): Label | undefined {
  const { parentElement: home, previousElementSibling: label } = end;
  const isFirst = label && label === home?.firstElementChild && !label.previousSibling?.nodeValue?.trim();
  return isFirst && !end.previousSibling?.nodeValue?.trim() ? siblingLabel(label, home) : undefined;
}

/** An icon with a title: `<i title="Bus. phone">`, `<svg aria-label="Fax">`, `<i class="fa-fax">`. */
export function iconLabel(element: Element): Label | undefined {
  const icon = element.matches('i,svg,img,span,mat-icon,[role=img]')
    ? element
    : element.querySelector('i,svg,img,[role=img]');
  if (!icon || textOf(icon) || (icon !== element && textOf(element))) return undefined;
  const words =
    icon.getAttribute('title') ??
    icon.getAttribute('aria-label') ??
    icon.getAttribute('alt') ??
    icon.querySelector('title')?.textContent;
  const named = words ? asLabel(words, false) : undefined;
  if (named?.meaning) return { ...named, isIcon: true };
  const shape =
    /(?:^|[-_\s])(fax|mobile|phone|cell|smartphone|telephone|tel|envelope|mail|building|briefcase)(?:$|[-_\s\d])/i.exec(
      icon.getAttribute('class') ?? '',
    );
  const drawn = shape?.[1] ? asLabel(shape[1], false) : undefined;
  return drawn && { ...drawn, isIcon: true };
}

/** "Phone" by a picture alone: "Direct line" may stand before it. */
const isBareIcon = ({ isIcon, meaning }: Label): boolean =>
  isIcon === true && meaning?.role === 'phone' && !meaning.type;

/** Beyond it stand other fields; a table of a single cell is only a wrapper. */
const endsRow = (node: Element): boolean =>
  node.tagName === 'TR' || node.tagName === 'TABLE' || node.tagName === 'TBODY'
    ? node.firstElementChild !== node.lastElementChild
    : rowEnd.has(node.tagName) || node.getAttribute('role') === 'row';

/** By its markup; a class that the next one shares says nothing: in some products every text is a "label". */
export function isLabelElement(element: Element): boolean {
  if (element.matches('label,dt,th,legend,[role=rowheader],[role=term]')) return true;
  const classes = element.getAttribute('class') ?? '';
  return (
    (labelClass.test(classes) && element.nextElementSibling?.getAttribute('class') !== classes) ||
    isNameOfValue(element, classes) ||
    /label/.test(element.getAttribute('data-testid') ?? element.getAttribute('data-test-id') ?? element.id)
  );
}

const nameClass = /(?:^|\s)(\S*[-_])(?:name|title)(?=$|\s)/;

/** `attr__name` right before `attr__value`. */
function isNameOfValue({ nextElementSibling: next }: Element, classes: string): boolean {
  const stem = next && nameClass.exec(classes)?.[1];
  if (!stem) return false;
  const its = next.getAttribute('class')?.split(/\s+/) ?? [];
  return its.some((one) => one.startsWith(stem) && /^(?:val|value|data)$/.test(one.slice(stem.length)));
}

/** A wrapper around a label; with a value beside the label it is a field of its own. */
export function holdsOnlyLabel(element: Element): boolean {
  const first = element.firstElementChild;
  return (
    first !== null &&
    (first === element.lastElementChild || hasTwoParts(element)) &&
    isLabelElement(first) &&
    element.textContent.trim() === first.textContent.trim() &&
    !first.nextElementSibling?.matches('input,textarea,select,:has(input,textarea,select)')
  );
}

/** Asks the ends alone: `childElementCount` counts, and a page's body may hold 50,000. */
function hasTwoParts({ firstElementChild: first, lastElementChild: last }: Element): boolean {
  return first !== null && first !== last && first.nextElementSibling === last;
}

/** First of two, in a row among rows whose first parts are labels: a label too, however unknown its words. */
function isLabelByPeers(sibling: Element, node: Element): boolean {
  const row = node.parentElement;
  if (!row || row.firstElementChild !== sibling || !hasTwoParts(row)) return false;
  let known = 0;
  for (const step of ['previousElementSibling', 'nextElementSibling'] as const) {
    let at = row[step];
    for (let seen = 0; at && seen < 4; at = at[step], seen++) {
      if (!hasTwoParts(at) || signature(at) !== signature(row)) continue;
      if (readLabel(at.firstElementChild?.textContent.trim() ?? '')?.isWhole) known++;
    }
  }
  return known >= 2;
}

/** The label that a sibling before `node` is, if it is one and not a value or a row of its own. */
function siblingLabel(sibling: Element, node: Element): Label | undefined {
  const icon = iconLabel(sibling);
  if (icon) return icon;
  const isStructural = isLabelElement(sibling) || holdsOnlyLabel(sibling) || isLabelByPeers(sibling, node);
  const isPeer =
    sibling.firstElementChild !== null && signature(sibling) === signature(node) && node.firstElementChild !== null;
  // Two links side by side are a menu.
  if (sibling.localName === 'a' && node.localName === 'a') return undefined;
  if (isPeer && !isStructural && node.tagName !== 'TD' && !readLabel(textOf(sibling))?.isWhole) return undefined;
  const text = textOf(sibling);
  if (isStructural) return asLabel(text, true);
  return sibling.querySelector('input,textarea,select,a[href],table') ? undefined : asLabel(text, false);
}

function previousVisible(node: Element): Element | null {
  let at = node.previousElementSibling;
  for (let skipped = 0; at && skipped < 3; at = at.previousElementSibling, skipped++) {
    // A colon in an element of its own is none either.
    const isEmpty = !/[^\s:：|–-]/.test(textOf(at)) && !iconLabel(at);
    if (!isEmpty && at.localName !== 'button' && (at.localName === 'dt' || isVisible(at))) return at;
  }
  return null;
}

/** The `<dt>` of a `<dd>`; several `<dd>` share one. */
function termOf(node: Element): Label | undefined {
  for (let at = node.previousElementSibling; at; at = at.previousElementSibling) {
    if (at.localName === 'dt') return asLabel(textOf(at), true);
  }
  return undefined;
}

/** The label of a value, found by climbing out of the value until something before it is one. */
export function labelOf(element: Element, limit?: Element, text?: Text): Label | undefined {
  const beside = text && textBefore(text);
  if (beside?.meaning && !beside.meaning.isWeak && !isBareIcon(beside)) return beside;
  let weak = beside?.meaning ? beside : undefined;
  let node: Element | null = element;
  for (let depth = 0, climbed = 0; node && depth < 6 && climbed < 25 && node !== limit; climbed++) {
    const tied = tiedLabel(node) ?? (node.localName === 'dd' ? termOf(node) : undefined);
    const before = tied ?? textBefore(node);
    const sibling = before ? null : previousVisible(node);
    const found = before ?? (sibling ? siblingLabel(sibling, node) : undefined);
    if (found?.meaning && !found.meaning.isWeak && !isBareIcon(found))
      return weak?.meaning?.type ? merge(weak, found) : found;
    if (found && (found.isStructural || found.meaning)) {
      if (!found.meaning) return weak ?? found;
      weak ??= found;
    }
    const parent: Element | null = parentOf(node);
    if (!parent || endsRow(node)) break;
    if (parent.firstElementChild !== parent.lastElementChild) depth++;
    node = parent;
  }
  return weak;
}

/** "Work" beside the value and "Phone" above it: a work phone. */
function merge(near: Label, far: Label): Label {
  if (far.meaning?.role !== 'phone') return near.isStructural ? near : far;
  return { ...near, meaning: { ...far.meaning, ...(near.meaning?.type && { type: near.meaning.type }) } };
}
