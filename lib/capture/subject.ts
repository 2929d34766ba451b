import { digitsOf, tidy } from './fold';

/** What a user's rule about a number is about: all numbers under its label, or this one where it has none. */
export function subjectOf(label: string | undefined, text: string): string {
  return (label && tidy(label).toLowerCase().slice(0, 300)) || digitsOf(text);
}
