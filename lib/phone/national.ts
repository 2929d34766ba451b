import {
  type CountryCode,
  getCountries,
  getCountryCallingCode,
  parsePhoneNumberFromString,
} from 'libphonenumber-js/max';
import type { E164, Region } from '@/lib/model/brand';

/** The digits as dialled inside the country, with the trunk prefix where it is customary: `+4420…` → `020…`. */
export function nationalDigits(phone: E164): string {
  return parsePhoneNumberFromString(phone)?.formatNational().replaceAll(/\D/g, '') ?? '';
}

/** Every country that has a numbering plan. */
export function phoneRegions(): Region[] {
  return getCountries() as string[] as Region[];
}

/** `DE` → `49`. */
export function callingCode(region: Region): string {
  return getCountryCallingCode(region as string as CountryCode);
}
