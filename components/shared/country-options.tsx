import { countries } from './countries';

/** Every country as the options of a select, by name. */
export function CountryOptions() {
  return countries.map(({ region, name }) => (
    <option key={region} value={region}>
      {name}
    </option>
  ));
}
