import { getCountries } from 'libphonenumber-js/max';

const names = new Intl.DisplayNames(undefined, { type: 'region' });

/** `DE` → Germany, in the browser's language. */
export function regionName(region: string): string {
  return names.of(region) ?? region;
}

/** Every country that has telephone numbers, by name. */
export const countries = getCountries()
  .map((region) => ({ region, name: regionName(region) }))
  .sort((a, b) => a.name.localeCompare(b.name));
