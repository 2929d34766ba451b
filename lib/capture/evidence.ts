import type { Confidence, Evidence } from '@/lib/model/capture';
import type { PhoneLabel } from '@/lib/model/contact';
import type { Candidate } from './candidates';
import { isControl } from './dom';
import { digitsOf, fold } from './fold';
import type { FieldMeaning, Role } from './labels';
import { hasWord } from './letters';
import { type Surroundings, surroundingsOf } from './surroundings';
import type { Column } from './tables';

export interface Verdict {
  isPhone: boolean;
  confidence: Confidence;
  label?: string;
  type?: PhoneLabel;
  why: Evidence[];
}

/** What is settled before the weighing. */
export interface Known {
  column?: Column;
  /** The cell of that column, which may say more. */
  cell?: Element;
  /** The recipe whose rule found it. */
  recipe?: string;
  label?: string;
  type?: PhoneLabel;
  /** The page's own data for machines calls it a phone. */
  isStructured?: boolean;
}

/** Why a number is refused: the rule, and whom or what it found. Words for people are the pages' own. */
export const against = (rule: string, detail?: string): Evidence[] => [
  { rule, ...(detail && { detail }), speaks: 'against' },
];

const vetoes = new Set<Role>(['fax', 'tax', 'bank', 'card', 'owner', 'timeline', 'notes']);
const accepted = 1.25;

/** Only fax, tax, bank, card and other people's places are vetoes; everything else is weighed. */
function vetoOf({ inline, label, named, meanings }: Surroundings, known: Known): FieldMeaning | undefined {
  const fax = meanings.find(({ role }) => role === 'fax');
  if (fax || known.recipe) return fax;
  const nearest = inline ?? label?.meaning;
  if (nearest && vetoes.has(nearest.role)) return nearest;
  // "Account manager: Sam Rep, tel. 020 …": whose it is weighs more than what it is.
  if (label?.meaning && /^(?:owner|notes|timeline)$/.test(label.meaning.role)) return label.meaning;
  return named && vetoes.has(named.role) && label?.meaning?.role !== 'phone' ? named : undefined;
}

/** How the digits are written: a country code or usual grouping says phone, a bare run says nothing. */
function shapeScore(text: string): number {
  const number = fold(text).trim();
  const digits = digitsOf(number);
  if (/^\(?\+/.test(number) && digits.length >= 8) return 2;
  if (/^00[1-9]/.test(number) && digits.length >= 10) return 1.5;
  if (/^1?[ .-]?\(?[2-9]\d{2}\)?[ .-]\d{3}[ .-]\d{4}$/.test(number)) return 1.5;
  if (/^\(?0\d/.test(number) && digits.length >= 9 && digits.length <= 12) return /\D/.test(number) ? 1.5 : 1;
  // As mobile numbers are written in India.
  if (/^[6-9]\d{4} \d{5}$/.test(number)) return 1;
  const groups = number.match(/[ .-]+/g)?.length ?? 0;
  return /^\(?\d/.test(number) && groups >= 2 && digits.length >= 8 && digits.length <= 11 ? 0.75 : 0;
}

interface Weight {
  score: number;
  rule: string;
  detail?: string | undefined;
}

/** What carries or names the number: recipe, link, control, label, field name. */
function* forPhone(
  candidate: Candidate,
  near: Surroundings,
  { column, recipe, isStructured }: Known,
): Iterable<Weight> {
  const { element, scheme, source, text } = candidate;
  if (recipe) yield { score: 4, rule: 'recipe', detail: recipe };
  if (isStructured) yield { score: 2.5, rule: 'structured' };
  const shape = shapeScore(text);
  if (shape > 0) yield { score: shape, rule: 'shape', detail: text };
  // Or beside other numbers only.
  const isAlone = source === 'text' && !/[^\s\d+(),;/.-]/.test(candidate.before + candidate.after);
  if (isAlone && !candidate.looksLike && shape > 0) yield { score: 0.5, rule: 'shape' };
  if (scheme) yield { score: /^(sms|whatsapp)$/.test(scheme) ? 2 : 4, rule: 'link', detail: scheme };
  if (source === 'attribute') yield { score: 2.5, rule: 'attribute' };
  if (isControl(element) && element.getAttribute('type') === 'tel')
    yield { score: 3, rule: 'attribute', detail: 'type=tel' };
  const phones = near.meanings.filter(({ role }) => role === 'phone');
  if (phones.length === 0) return;
  const score = phones.some(({ isWeak }) => !isWeak) ? 3.5 : 2;
  const words =
    near.inline?.role === 'phone'
      ? near.inline.text
      : near.label?.meaning?.role === 'phone'
        ? near.label.text
        : near.after?.text;
  if (words) yield { score, rule: column ? 'column' : 'label', detail: words };
  else yield { score, rule: 'field-name', detail: near.named?.detail };
}

/** What says that it is something else, or that nobody meant it as a number to call. */
function* againstPhone(candidate: Candidate, near: Surroundings, { column, recipe }: Known): Iterable<Weight> {
  const { scheme, looksLike, before, after, text } = candidate;
  const nearest = near.inline ?? near.label?.meaning;
  const isLabelled = near.meanings.some(({ role }) => role === 'phone');
  const isSurelyLabelled = near.meanings.some(({ role, isWeak }) => role === 'phone' && !isWeak);
  if (nearest && nearest.role !== 'phone' && !scheme && !recipe) {
    const isMild = /^(name|email|company)$/.test(nearest.role);
    yield { score: isMild ? 0.25 : 3.5, rule: 'label', detail: nearest.role };
  } else if (column?.label && !column.meaning) yield { score: 0.5, rule: 'column', detail: column.label };
  if (looksLike)
    yield {
      score: looksLike.startsWith('too long') ? 9 : isSurelyLabelled ? 2 : 3,
      rule: 'look-alike',
      detail: looksLike,
    };
  const isAlone = Boolean(scheme) || !hasWord(`${before} ${after}`.replace(/\S+@\S+/g, ''));
  if (!isAlone && !near.inline && !isLabelled) yield { score: 0.75, rule: 'text' };
  if (digitsOf(text).length < 9 && !isLabelled && !scheme) yield { score: 2, rule: 'shape' };
}

const short = (text: string | undefined): string | undefined => text?.slice(0, 200);

/** Weighs what speaks for and against a candidate. */
export function weigh(candidate: Candidate, known: Known = {}): Verdict {
  const near = surroundingsOf(candidate, known);
  const veto = vetoOf(near, known);
  const label = labelShown(near)?.slice(0, 300);
  if (veto)
    return {
      isPhone: false,
      confidence: 'low',
      ...(label && { label }),
      why: against('label', veto.role),
    };
  let score = 0;
  const why: Evidence[] = [];
  const note = ({ rule, detail }: Weight, speaks: Evidence['speaks']) =>
    why.push({ rule, speaks, ...(detail && { detail: short(detail) }) });
  for (const weight of forPhone(candidate, near, known)) {
    score += weight.score;
    note(weight, 'for');
  }
  for (const weight of againstPhone(candidate, near, known)) {
    score -= weight.score;
    note(weight, 'against');
  }
  const type =
    known.type ??
    [near.inline, near.after?.meaning, near.label?.meaning, near.named].find((one) => one?.role === 'phone' && one.type)
      ?.type;
  return {
    isPhone: score >= accepted,
    confidence: score >= 4 ? 'high' : score >= 2.5 ? 'medium' : 'low',
    ...(label && { label }),
    ...(type && { type }),
    why,
  };
}

/** The words a person sees as the number's label; "Phone (2)" counts what a product folded away. */
function labelShown({ inline, after, label }: Surroundings): string | undefined {
  const words =
    after && !label?.meaning?.type ? after.text : inline?.role === 'phone' ? inline.text : (label?.text ?? after?.text);
  return words?.replace(/\s*\(\d+\)$/, '');
}
