import { AsYouType, type CountryCode, isSupportedCountry } from 'libphonenumber-js/max';
import type { Region } from '@/lib/model/brand';

/**
 * A number as far as it has been typed → the same digits in the groups of its country. Whatever is more than digits and
 * their usual separators (an extension, a word) stays as it was typed.
 */
export function formatAsTyped(text: string, region?: Region): string {
  if (!/^[+\d\s().\-/]*$/.test(text)) return text;
  const country = region && isSupportedCountry(region) ? (region as CountryCode) : undefined;
  const formatted = new AsYouType(country).input(text);
  return digits(formatted) === digits(text) ? formatted : text;
}

function digits(text: string): string {
  return text.replaceAll(/[^+\d]/g, '');
}
