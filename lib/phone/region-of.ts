import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import type { E164, Region } from '@/lib/model/brand';

/** The country a number belongs to, if it belongs to one. */
export function regionOf(phone: E164): Region | undefined {
  return parsePhoneNumberFromString(phone)?.country as string | undefined as Region | undefined;
}
