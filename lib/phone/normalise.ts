import {
  type CountryCode,
  isSupportedCountry,
  ParseError,
  parsePhoneNumberWithError,
  validatePhoneNumberLength,
} from 'libphonenumber-js/max';
import type { E164, Region } from '@/lib/model/brand';

export type PhoneProblem = 'empty' | 'not-a-number' | 'too-short' | 'too-long' | 'no-country' | 'impossible';

export type Normalised =
  | {
      ok: true;
      phone: E164;
      extension?: string;
      /** Country the number belongs to, if it belongs to one (`+1 800` and satellite numbers do not). */
      region?: Region;
      /** False: the length fits but no such range is known. New ranges and test numbers look like this. */
      isValid: boolean;
      /** The text itself carried the country code. */
      isInternational: boolean;
    }
  | { ok: false; problem: PhoneProblem };

const problems: Record<string, PhoneProblem> = {
  NOT_A_NUMBER: 'not-a-number',
  INVALID_COUNTRY: 'no-country',
  TOO_SHORT: 'too-short',
  TOO_LONG: 'too-long',
  INVALID_LENGTH: 'impossible',
};

/**
 * Text as typed or found → E.164, or the reason why not. Full metadata, because the small set knows lengths only.
 * `00` as an international prefix is understood where the region dials it.
 */
export function normalisePhone(text: string, region?: Region): Normalised {
  const trimmed = text
    .normalize('NFKC')
    .replace(/^(tel|callto|sms):(\/\/)?/i, '')
    .trim()
    // "(+48) 604 …", which would not be taken for international.
    .replace(/^\(\s*(\+\d{1,3})\s*\)/, '$1');
  if (!trimmed) return { ok: false, problem: 'empty' };
  const country = region && isSupportedCountry(region) ? (region as CountryCode) : undefined;
  const isInternational = trimmed.startsWith('+');
  if (!isInternational && !country) return { ok: false, problem: /\d/.test(trimmed) ? 'no-country' : 'not-a-number' };
  try {
    const options = country && { defaultCountry: country };
    const parsed = parsePhoneNumberWithError(trimmed, { ...options, extract: false });
    if (!parsed.isPossible()) {
      const length = validatePhoneNumberLength(trimmed, country);
      return { ok: false, problem: problems[length ?? ''] ?? 'impossible' };
    }
    return {
      ok: true,
      phone: parsed.number as string as E164,
      ...(parsed.ext && { extension: parsed.ext }),
      ...(parsed.country && { region: parsed.country as string as Region }),
      isValid: parsed.isValid(),
      isInternational,
    };
  } catch (error) {
    if (!(error instanceof ParseError)) throw error;
    return { ok: false, problem: problems[error.message] ?? 'impossible' };
  }
}
