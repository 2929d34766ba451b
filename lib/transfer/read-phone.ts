import type { E164, Region } from '@/lib/model/brand';
import { nationalDigits } from '@/lib/phone/national';
import { type Normalised, normalisePhone, type PhoneProblem } from '@/lib/phone/normalise';
import { unguardFormula } from './formula-guard';

/**
 * What a spreadsheet program does to numbers that it takes for sums. `exponent`: `4.41E+11`, digits are gone ·
 * `computed`: `+49-30-…` became a subtraction or `#NAME?` · `lost-plus`, `lost-zero`: only the first sign is missing.
 */
export type PhoneDamage = 'exponent' | 'computed' | 'lost-plus' | 'lost-zero';

export type PhoneReading =
  | Extract<Normalised, { ok: true }>
  /** `suggestion`: what it would be with the lost sign put back; a person decides. */
  | { ok: false; problem: PhoneProblem | PhoneDamage; suggestion?: E164 };

interface Options {
  region?: Region | undefined;
  /** The user saw the damage and wants plus and zero put back. */
  mayRestore?: boolean | undefined;
}

/** One number as a person, a CRM or a damaged sheet writes it. */
export function readPhone(written: string, { region, mayRestore = false }: Options = {}): PhoneReading {
  const text = plainPhone(written);
  if (isExponent(text)) return { ok: false, problem: 'exponent' };
  if (/^-\s*\d+([.,]\d+)?$|^#(NAME|VALUE|REF|NUM|ERROR|DIV|N\/A|WERT|ZAHL|BEZUG|NV)\b|^#{3,}$/i.test(text)) {
    return { ok: false, problem: 'computed' };
  }
  const digits = text.replace(/[.,]0$/, '');
  const lost = /^[1-9]\d{6,14}$/.test(digits) ? lostSign(digits, region) : undefined;
  if (lost) return mayRestore ? lost.restored : { ok: false, problem: lost.problem, suggestion: lost.restored.phone };
  const reading = normalisePhone(/^\d+$/.test(digits) ? digits : text, region);
  if (reading.ok || !text.startsWith('00')) return reading;
  const abroad = normalisePhone(`+${text.slice(2)}`);
  return abroad.ok && abroad.isValid ? abroad : reading;
}

/**
 * Digits only, nothing before them. They are a national number if they read as one where the trunk prefix is not
 * customary; otherwise they can be understood only with a `0` or a `+` put before them.
 */
function lostSign(digits: string, region: Region | undefined) {
  const national = region ? normalisePhone(digits, region) : undefined;
  const withPlus = normalisePhone(`+${digits}`);
  const withZero = region ? normalisePhone(`0${digits}`, region) : undefined;
  if (national?.ok) {
    // 1 415 … is how North America dials, and India writes mobile numbers with or without the zero.
    const isUsual = national.phone.startsWith('+1') || national.phone.startsWith('+91');
    if (national.phone === `+${digits}` && !isUsual) return { problem: 'lost-plus' as const, restored: national };
    if (national.isValid && (isUsual || nationalDigits(national.phone) !== `0${digits}`)) return undefined;
  }
  if (withZero?.ok && withZero.isValid) return { problem: 'lost-zero' as const, restored: withZero };
  if (withPlus.ok && withPlus.isValid) return { problem: 'lost-plus' as const, restored: withPlus };
  return undefined;
}

/** Also the digits that such a number expands to when it is saved once more: `441000000000`. */
function isExponent(text: string): boolean {
  return /^\+?\d+([.,]\d+)?E[+-]?\d+$/i.test(text) || /^[1-9]\d{4,8}0{6,}$/.test(text);
}

/** One cell may hold several numbers; it is cut only where every part is long enough to be one. */
export function splitPhones(cell: string): string[] {
  const parts = cell.split(/\s*(?::::|[;|\n\r]|,|\s\/\s|\s(?:or|oder|and|und)\s|&)\s*/i).filter((part) => part.trim());
  const isList = parts.length > 1 && parts.every((part) => (part.match(/\d/g)?.length ?? 0) >= 7);
  return isList ? parts : cell.trim() ? [cell] : [];
}

/** Without what stands around the number: guard, label, remark. */
function plainPhone(written: string): string {
  return unguardFormula(written.trim())
    .replace(/^['’`]/, '')
    .replace(/^\p{L}[\p{L} .()-]*:\s*(?!\/\/)/u, (label) => (/^(tel|callto|sms):/i.test(label) ? label : ''))
    .replace(/\s*\(\p{L}[\p{L} .]*\)$/u, '')
    .trim();
}
