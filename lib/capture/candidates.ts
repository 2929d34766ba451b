import { controlValue, isControl, parentOf, readable, textOf, textSize } from './dom';
import { digitsOf, fold } from './fold';
import { anyDigit, findNumbers, gate, pageGate } from './numbers';
import { machineNames, type Place } from './sweep';

/** Text that may be a phone number, and where it stands. */
export interface Candidate {
  element: Element;
  node?: Text;
  /** As on the page, without extension. */
  text: string;
  extension?: string;
  source: 'text' | 'control' | 'link' | 'attribute';
  /** What stands around it in the same text. */
  before: string;
  after: string;
  looksLike?: string;
  /** `tel`, `callto`, … of the link it is or stands in. */
  scheme?: string;
}

/** `tel:+1-415…;ext=9`, `callto://+44…`, `skype:+33…?call`, `https://wa.me/33…` → scheme, number, extension. */
export function readLink(href: string): { scheme: string; number: string; extension?: string } | undefined {
  const whatsapp = /^https?:\/\/(?:wa\.me\/|(?:api|web)\.whatsapp\.com\/send\/?\?(?:.*&)?phone=)\+?(\d{7,15})/i.exec(
    href,
  );
  if (whatsapp) return { scheme: 'whatsapp', number: `+${whatsapp[1]}` };
  const parts = /^([a-z][a-z0-9+.-]*):(?:\/\/)?([^?@]*)/i.exec(href.trim());
  const scheme = parts?.[1]?.toLowerCase();
  if (!scheme || /^(https?|mailto|javascript|data|blob|file|about|ftp|geo|urn|chrome)/.test(scheme)) return undefined;
  let body = parts?.[2] ?? '';
  try {
    body = decodeURIComponent(body);
  } catch {
    // A stray percent sign: the text as it stands will do.
  }
  const ext = /;(?:ext|isub|postd)=(\d+)/i.exec(body)?.[1];
  const [number = ''] = body.split(/;/);
  const found = findNumbers(number)[0];
  if (!found || (scheme !== 'tel' && found.text.length < number.trim().length - 12)) return undefined;
  const extension = ext ?? found.extension;
  return { scheme, number: found.text, ...(extension && { extension }) };
}

/** Letters and signs that no piece of a number has. */
const noPiece = /[A-Za-z,:£$€%]/;

/** After so many texts without a number the rest is asked in one whether it holds any, for half of what a walk costs. */
const patience = 200;

function fromText(root: ParentNode, add: (candidate: Candidate) => void): void {
  const document = root.ownerDocument ?? (root as Document);
  const walker = document.createTreeWalker(root, 4);
  let seen = 0;
  let isPromising = false;
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    if (++seen === patience && !isPromising && !pageGate.test(root.textContent ?? '')) return;
    const { data } = node;
    // Most texts hold no digit, and asking for one is the cheapest question.
    if (data.length < 2 || !anyDigit.test(data)) continue;
    if (!gate.test(data)) {
      if (data.length > 20 || noPiece.test(data) || !/^[\s+()\d.\-/]*\d[\s+()\d.\-/]*$/.test(fold(data))) continue;
      const around = parentOf(node);
      if (around) fromPieces(node, around, add);
      continue;
    }
    isPromising = true;
    const element = parentOf(node);
    if (!element) continue;
    if (/^(SCRIPT|STYLE|NOSCRIPT|TEMPLATE|OPTION|TEXTAREA)$/.test(element.tagName)) continue;
    let from = 0;
    for (const { text, start, end, extension, looksLike } of findNumbers(data.slice(0, longestText))) {
      add({
        element,
        node,
        text,
        source: 'text',
        before: data.slice(Math.max(from, start - 60), start),
        after: data.slice(end, end + 60),
        ...(extension && { extension }),
        ...(looksLike && { looksLike }),
      });
      from = end;
    }
  }
}

/** A number spread over several elements: `<span>+44</span> <span>20 7946 0018</span>`; the first piece speaks for all. */
function fromPieces(node: Text, element: Element, add: (candidate: Candidate) => void): void {
  let around: Element = element;
  for (let depth = 0; depth < 3; depth++) {
    const text = around.textContent;
    if (text.length > 60) return;
    if (gate.test(text)) break;
    const parent = parentOf(around);
    if (!parent || /^(TR|TABLE|TBODY|UL|BODY)$/.test(parent.tagName)) return;
    around = parent;
  }
  const first = around.ownerDocument.createTreeWalker(around, 4);
  for (let at = first.nextNode(); at; at = first.nextNode()) {
    if (/\d/.test(fold(at.nodeValue ?? ''))) {
      if (at !== node) return;
      break;
    }
  }
  const text = textOf(around);
  const found = findNumbers(text);
  const [only] = found;
  if (found.length !== 1 || !only || only.looksLike || around.querySelector('td,tr,li,input')) return;
  add({
    element: around,
    text: only.text,
    source: 'text',
    before: text.slice(0, only.start),
    after: text.slice(only.end),
    ...(only.extension && { extension: only.extension }),
  });
}

/** The national part of a number whose country code stands in a control or a button beside it. */
function dialCodeBeside(control: Element): string | undefined {
  const wrapper = control.parentElement?.parentElement;
  for (const around of [control.parentElement, wrapper]) {
    if (!around || textSize(around) > 80) continue;
    for (const near of around.querySelectorAll('select,input,button,span,div')) {
      if (near === control || near.contains(control)) continue;
      const code = /(?:^|[\s(])(\+\d{1,4})\)?(?:$|\s)/.exec(` ${textOf(near)} `)?.[1];
      if (code) return code;
    }
  }
  return undefined;
}

/** The number's extension in a field of its own right behind it. */
function extensionIn(next: Element | undefined, { parentElement: home }: Element): string | undefined {
  if (!next || !isControl(next) || !home?.parentElement?.contains(next)) return undefined;
  const says = `${next.name} ${next.id} ${next.getAttribute('placeholder')} ${next.ariaLabel}`;
  const value = controlValue(next).trim();
  return /(?:^|[^a-z])ext(?:ension|n)?(?:$|[^a-z])/i.test(says) && /^\d{1,7}$/.test(value) ? value : undefined;
}

function fromControls(controls: readonly Element[], add: (candidate: Candidate) => void): void {
  for (const [index, control] of controls.entries()) {
    if (!isControl(control) || !readable(control)) continue;
    const value = controlValue(control);
    if (value.length < 6 || value.length > 2000 || !/\d/.test(fold(value))) continue;
    for (const { text, start, end, extension: written, looksLike } of findNumbers(value)) {
      const extension = written ?? extensionIn(controls[index + 1], control);
      const code =
        text.startsWith('+') || text.startsWith('00') || value.length > text.length + 8
          ? undefined
          : dialCodeBeside(control);
      add({
        element: control,
        text: code ? `${code} ${text}` : text,
        source: 'control',
        before: value.slice(0, start),
        after: value.slice(end),
        ...(extension && { extension }),
        ...(looksLike && { looksLike }),
      });
    }
  }
}

function fromLink(link: Element): Candidate | undefined {
  const target = readLink(link.getAttribute('href') ?? '');
  if (!target || digitsOf(link.textContent).length >= 7) return undefined;
  const { number: text, scheme, extension } = target;
  return { element: link, text, source: 'link', before: '', after: '', scheme, ...(extension && { extension }) };
}

function fromAttributes(element: Element): Candidate | undefined {
  if (digitsOf(element.textContent).length >= 7) return undefined;
  for (const name of [...machineNames, 'title']) {
    const value = element.getAttribute(name);
    if (!value || value.length > 40) continue;
    const found = findNumbers(value)[0];
    if (!found || found.looksLike) continue;
    const { text, extension } = found;
    return { element, text, source: 'attribute', before: '', after: '', ...(extension && { extension }) };
  }
  return undefined;
}

/** Beyond these a page is no page of contacts any more. */
const longestText = 50_000;
const mostCandidates = 4000;

/** `<a href="tel:…">(415) 555-0112</a> ext. 44` */
const extensionAfter = (link: Element): string | undefined =>
  /^\s*(?:ext\.?|x)\s*(\d{1,6})\b/i.exec(
    link.nextSibling?.nodeType === 3 ? (link.nextSibling.nodeValue ?? '') : '',
  )?.[1];

/** All candidates of a page, in document order per root; links and attributes that repeat a text add nothing. */
export function findCandidates(places: readonly Place[]): Candidate[] {
  const found: Candidate[] = [];
  const add = (candidate: Candidate) => {
    if (found.length >= mostCandidates) return;
    const link = candidate.scheme ? undefined : candidate.element.closest('a[href]');
    const target = link && readLink(link.getAttribute('href') ?? '');
    if (target) {
      const extension = target.extension ?? candidate.extension ?? extensionAfter(link);
      found.push({ ...candidate, scheme: target.scheme, ...(extension && { extension }) });
    } else found.push(candidate);
  };
  for (const { root, controls, carriers } of places) {
    fromText(root, add);
    fromControls(controls, add);
    for (const element of carriers) {
      const found = fromLink(element) ?? fromAttributes(element);
      if (found) add(found);
    }
  }
  return found;
}
