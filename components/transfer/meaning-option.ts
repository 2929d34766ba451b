import type { Meaning } from '@/lib/transfer/columns';

/** What a column can be changed to by hand; anything else is kept as the guess says. */
export const meaningOptions: { value: string; meaning: Meaning }[] = [
  { value: 'ignore', meaning: { to: 'ignore' } },
  { value: 'phone', meaning: { to: 'phone', contact: 0 } },
  { value: 'phone1', meaning: { to: 'phone', contact: 1 } },
  { value: 'phone2', meaning: { to: 'phone', contact: 2 } },
  { value: 'name', meaning: { to: 'detail', contact: 0, detail: 'name' } },
  { value: 'firstName', meaning: { to: 'detail', contact: 0, detail: 'first-name' } },
  { value: 'lastName', meaning: { to: 'detail', contact: 0, detail: 'last-name' } },
  { value: 'company', meaning: { to: 'detail', contact: 0, detail: 'company' } },
  { value: 'title', meaning: { to: 'detail', contact: 0, detail: 'title' } },
  { value: 'email', meaning: { to: 'detail', contact: 0, detail: 'email' } },
  { value: 'country', meaning: { to: 'country' } },
  { value: 'doNotCall', meaning: { to: 'do-not-call' } },
];

/** The option that means the same, or `guess` for what only the guess can say (a variable, a further contact's detail). */
export function optionOf(meaning: Meaning): string {
  const same = meaningOptions.find(({ meaning: one }) =>
    Object.entries(one).every(([key, value]) => (meaning as Record<string, unknown>)[key] === value),
  );
  return same?.value ?? 'guess';
}
