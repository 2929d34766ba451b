import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import type { E164 } from '@/lib/model/brand';

/** `+14155550123` → `+1 415 555 0123`. */
export function formatPhone(phone: E164): string {
  return parsePhoneNumberFromString(phone)?.formatInternational() ?? phone;
}
