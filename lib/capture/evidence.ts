import type { Confidence, Evidence } from '@/lib/model/capture';
import type { PhoneLabel } from '@/lib/model/contact';
import type { Candidate } from './candidates';
import { isControl, parentOf } from './dom';
import { fieldNameOf } from './field-names';
import { digitsOf, fold } from './fold';
import { type Label, labelAfter, labelOf } from './label-of';
import { type FieldMeaning, readLabel } from './labels';
import type { Column } from './tables';

export interface Verdict {
  isPhone: boolean;
  confidence: Confidence;
  label?: string;
  type?: PhoneLabel;
  why: Evidence[];
}

const spoken: Record<string, string> = {
  fax: 'fax', tax: 'a tax or citizen number', bank: 'a bank account', card: 'a card or code', owner: 'your own side', id: 'a record number',
  date: 'a date', amount: 'an amount', postal: 'a postal code', notes: 'a note', timeline: 'the activity history', address: 'an address',
}; // biome-ignore format: pairs
const vetoes = new Set(['fax', 'tax', 'bank', 'card', 'owner', 'timeline', 'notes']);

/** The words directly before a number in the same text: `Fax: +44 …`, `Order no 155…`. */
function inlineLabel(before: string): (FieldMeaning & { text: string }) | undefined {
  const words = /([\p{L}\p{M}.°№#'’-]+(?:[ /][\p{L}\p{M}.°№#'’-]+){0,2})\s*[:.：=]?\s*$/u.exec(before)?.[1];
  if (!words) return undefined;
  const parts = words.split(' ');
  for (let from = 0; from < parts.length; from++) {
    const text = parts.slice(from).join(' ');
    const meaning = readLabel(text);
    if (meaning && (meaning.isWhole || from === parts.length - 1)) return { ...meaning, text };
  }
  return undefined;
}

/** What a nearby field name says, nearest first. */
function nearFieldName(element: Element): (FieldMeaning & { detail: string }) | undefined {
  let found: (FieldMeaning & { detail: string }) | undefined;
  for (let at: Element | null = element, depth = 0; at && depth < 5; at = parentOf(at), depth++) {
    if (depth > 0 && at.textContent.length > 200) break;
    const named = fieldNameOf(at);
    if (!named) continue;
    if (named.role === 'fax') return named;
    if (!found || (found.role === 'phone' && !found.type && named.role === 'phone' && named.type)) found = named;
  }
  return found;
}

/** How the digits are written: a country code or usual grouping says phone, a bare run says nothing. */
function shapeScore(text: string): number {
  const number = fold(text).trim();
  const digits = digitsOf(number);
  if (/^\(?\+/.test(number) && digits.length >= 8) return 2;
  if (/^00[1-9]/.test(number) && digits.length >= 10) return 1.5;
  if (/^1?[ .-]?\(?[2-9]\d{2}\)?[ .-]\d{3}[ .-]\d{4}$/.test(number)) return 1.5;
  if (/^\(?0\d/.test(number) && digits.length >= 9 && digits.length <= 12) return /\D/.test(number) ? 1.5 : 1;
  if (/^\(?\d/.test(number) && (number.match(/[ .-]+/g)?.length ?? 0) >= 2 && digits.length >= 8 && digits.length <= 11)
    return 0.75;
  return 0;
}

/** Weighs what speaks for and against a candidate; only fax, tax, bank, card and other people's places are vetoes. */
export function weigh(candidate: Candidate, column?: Column): Verdict {
  const why: Evidence[] = [];
  const speak = (rule: string, speaks: Evidence['speaks'], detail?: string) =>
    why.push({ rule, speaks, ...(detail && { detail: detail.slice(0, 200) }) });
  const { element } = candidate;
  const after = labelAfter(element, candidate.after);
  const inline = inlineLabel(candidate.before);
  const above = column?.label || column?.meaning ? undefined : labelOf(element, undefined, candidate.node);
  const named = column?.meaning?.role === 'phone' ? undefined : nearFieldName(element);
  const label: Label | undefined =
    column?.label || column?.meaning
      ? { text: column.label, ...(column.meaning && { meaning: column.meaning }), isStructural: true }
      : above;
  const meanings = [inline, after?.meaning, label?.meaning, named].filter((meaning) => meaning !== undefined);

  let score = shapeScore(candidate.text);
  if (score > 0) speak('shape', 'for', candidate.text);
  const nearest = inline ?? label?.meaning;
  const fax = meanings.find(({ role }) => role === 'fax');
  const veto =
    fax ??
    (nearest && vetoes.has(nearest.role)
      ? nearest
      : named && vetoes.has(named.role) && label?.meaning?.role !== 'phone'
        ? named
        : undefined);
  if (veto) {
    speak('label', 'against', spoken[veto.role] ?? veto.role);
    return { isPhone: false, confidence: 'low', why };
  }
  if (candidate.scheme) {
    score += /^(sms|whatsapp)$/.test(candidate.scheme) ? 2 : 4;
    speak('link', 'for', candidate.scheme);
  }
  if (candidate.source === 'attribute') score += 2.5;
  if (isControl(element) && element.getAttribute('type') === 'tel') {
    score += 3;
    speak('attribute', 'for', 'type=tel');
  }
  const isLabelled = meanings.some(({ role, isWeak }) => role === 'phone' && !isWeak);
  const isWeaklyLabelled = meanings.some(({ role }) => role === 'phone');
  if (isLabelled) score += 3.5;
  else if (isWeaklyLabelled) score += 2;
  if (nearest?.role === 'phone' || after?.meaning)
    speak(column ? 'column' : 'label', 'for', inline?.text ?? label?.text ?? after?.text);
  if (named?.role === 'phone') speak('field-name', 'for', named.detail);
  if (nearest && nearest.role !== 'phone' && !candidate.scheme) {
    score -= nearest.role === 'name' || nearest.role === 'email' || nearest.role === 'company' ? 1 : 3.5;
    speak('label', 'against', spoken[nearest.role] ?? nearest.role);
  } else if (column?.label && !column.meaning) score -= 0.5;
  if (candidate.looksLike) {
    score -= candidate.looksLike.startsWith('too long') ? 6 : 3;
    speak('look-alike', 'against', candidate.looksLike);
  }
  const isAlone = !/\p{L}{2}/u.test(candidate.before + candidate.after) || Boolean(candidate.scheme);
  if (!isAlone && !inline && !isLabelled) {
    score -= 0.75;
    speak('text', 'against', 'in running text');
  }
  const digits = digitsOf(candidate.text).length;
  if (digits < 9 && !isWeaklyLabelled && !candidate.scheme) score -= 2;

  const type = [inline, after?.meaning, label?.meaning, named].find(
    (meaning) => meaning?.role === 'phone' && meaning.type,
  )?.type;
  const shown =
    after && !label?.meaning?.type
      ? after.text
      : ((inline?.role === 'phone' ? inline.text : undefined) ?? label?.text ?? after?.text);
  return {
    isPhone: score >= 1.25,
    confidence: score >= 4 ? 'high' : score >= 2.5 ? 'medium' : 'low',
    ...(shown && { label: shown.replace(/\s*\(\d+\)$/, '') }),
    ...(type && { type }),
    why,
  };
}
